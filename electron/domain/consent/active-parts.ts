import { lastPlaceOf, latin1, sliceBytes } from './byte-text.ts';

/** Markup inside a picture or a PDF: read by a browser as a page, it would run. */
const markup = /<(?:script|html|iframe|!doctype\s)/i;

/** What a PDF would do by itself, or carries for others to do. */
const activeName = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z0-9])/;

/** More than the longest thing that is searched, with every character of it written as `#` and two digits. */
const longestFind = 64;

const streamStart = /\bstream\r?\n/g;
const streamEnd = 'endstream';

/**
 * The text of a PDF without the contents of its streams, slice by slice: they are pictures and text, in which such a word would
 * stand by chance. Each byte is looked at a fixed number of times, however many streams begin and never end.
 */
function* outsideStreams(bytes: Uint8Array): Generator<string> {
  const lastEnd = yield* mapped(lastPlaceOf(bytes, streamEnd), '');
  let isInside = false;
  for (let at = 0; at < bytes.length;) {
    // One character before the slice tells whether a word begins there; some behind it belong to a word that began in it.
    const before = Math.min(at, 1);
    const text = latin1(bytes.subarray(at - before, at + sliceBytes + longestFind));
    const limit = Math.min(text.length, before + sliceBytes);
    let outside = '';
    let place = before;
    while (place < limit) {
      if (isInside) {
        const end = text.indexOf(streamEnd, place);
        isInside = end < 0 || end >= limit;
        place = isInside ? limit : end + streamEnd.length;
      } else {
        streamStart.lastIndex = place;
        const found = streamStart.exec(text);
        // What begins behind the last end is no stream.
        isInside = found !== null && found.index < limit && at - before + streamStart.lastIndex <= lastEnd;
        outside += text.slice(place, isInside ? found?.index : limit);
        place = isInside ? streamStart.lastIndex : limit;
      }
    }
    at += place - before;
    yield outside;
  }
}

/** Slices of a generator that has nothing to show in between. */
function* mapped<R>(slices: Generator<void, R>, shown: string): Generator<string, R> {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
    yield shown;
  }
}

function* wholeText(bytes: Uint8Array): Generator<string> {
  for (let at = 0; at < bytes.length; at += sliceBytes) yield latin1(bytes.subarray(at, at + sliceBytes));
}

/** Names of a PDF may be written with `#` and two digits. */
function plainNames(text: string): string {
  return text.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Whether something is found in a text, and surely: at its end a name may still go on. */
function stands(search: RegExp, text: string, isEnd: boolean): boolean {
  const found = search.exec(text);
  return found !== null && (isEnd || found.index + found[0].length < text.length);
}

/**
 * Whether a PDF says openly that it holds scripts, files or forms that act, or whether a page hides in a picture or PDF. What
 * hides in a packed object stream is not found here; it does not run either, because the app's own viewer runs no scripts.
 */
export function* activeParts(bytes: Uint8Array, kind: 'pdf' | 'picture'): Generator<void, boolean> {
  const isPdf = kind === 'pdf';
  // What stands at a border of slices is looked at with the next one once more.
  let rest = '';
  const holds = (isEnd: boolean) => {
    const text = isPdf ? plainNames(rest) : rest;
    return stands(markup, text, isEnd) || (isPdf && stands(activeName, text, isEnd));
  };
  for (const piece of isPdf ? outsideStreams(bytes) : wholeText(bytes)) {
    rest = rest.slice(-longestFind) + piece;
    if (holds(false)) return true;
    yield;
  }
  return holds(true);
}
