import type { Writable } from 'node:stream';
import { readSettings } from '../../../db/queries/settings.ts';
import type { CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import type { IssueFault, IssueOutcome, PrintOutcome, SaveOutcome } from '../../contract/issue.ts';
import type { FilePurpose } from '../../ports/dialogs.ts';
import type { FilePrintable } from '../../ports/printer.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Refusal } from '../idempotent.ts';
import { draw } from './draw.ts';

/** A document, to be printed or saved as PDF. */
interface Pages<T> {
  readonly document: FilePrintable;
  /** What the screen is told of it once it is out. */
  readonly told: T;
}

/** The bytes of a file, as they come. */
interface Bytes<T> {
  /** Writes into the file, which stays open, and answers what the screen is told of it. */
  readonly stream: (out: Writable) => Promise<T>;
}

/** What is recorded of something on its way out: that it is out, or why it is not. */
type Ended =
  { readonly outcome: 'printed' | 'saved' } | { readonly outcome: 'failed'; readonly cause: IssueFault | 'unexpected' };

interface Leaving {
  /** Why it must not leave. Asked again once the person has said where to: that dialog may have stood open for an hour. */
  readonly refusal?: () => Refusal;
  /** Records that it is out, or that it failed. What the person gave up before it began leaves no trace. */
  readonly record?: (ended: Ended) => void;
}

interface Printed<T extends object> extends Leaving {
  readonly target: 'printer';
  readonly contents: () => Pages<T>;
}

interface Saved<T extends object> extends Leaving {
  readonly target: 'file';
  /** The kind of the file and a name that says nothing of anybody: names end up in lists of recent files. */
  readonly file: { readonly purpose: FilePurpose; readonly name: string };
  /**
   * What leaves, read once it is certain that it shall. An export that names its own entry records it here, in one turn with
   * the last refusal: nothing can come between.
   */
  readonly contents: () => Pages<T> | Bytes<T>;
  /** Aborted when the person gives the writing up. */
  readonly signal?: AbortSignal;
}

async function print<T extends object>(desk: DeskContext, { document, told }: Pages<T>): Promise<PrintOutcome<T>> {
  const sent = await desk.ports.printer.print(document, readSettings(desk.db, desk.device.id).printer);
  return sent.outcome === 'printed' ? { ...sent, ...told } : sent;
}

/** The stream that writes the contents; null when their document could not be drawn. */
async function streamOf<T>(desk: DeskContext, contents: Pages<T> | Bytes<T>): Promise<Bytes<T>['stream'] | null> {
  if ('stream' in contents) return contents.stream;
  const pdf = await draw(desk.ports, contents.document);
  if (pdf === null) return null;
  return async (out) => {
    out.write(pdf);
    return contents.told;
  };
}

/** Writes the file whole or not at all. */
async function save<T extends object>(
  desk: DeskContext,
  path: string,
  contents: Pages<T> | Bytes<T>,
  signal: AbortSignal | undefined,
): Promise<SaveOutcome<T>> {
  const stream = await streamOf(desk, contents);
  if (stream === null) return { outcome: 'failed', cause: 'not_drawn' };
  try {
    const written = await desk.ports.files.writeWhole(path, stream);
    if (!written.ok) return { outcome: 'failed', cause: written.error };
    return { outcome: 'saved', ...written.value };
  } catch (error) {
    if (signal?.aborted !== true || error !== signal.reason) throw error;
    return { outcome: 'failed', cause: 'cancelled' };
  }
}

/** Waits for the end and records it, whatever it is. */
async function recorded<O extends IssueOutcome>({ record }: Leaving, ending: Promise<O>): Promise<CallResult<O>> {
  const outcome = await ending.catch((error: unknown) => {
    record?.({ outcome: 'failed', cause: 'unexpected' });
    throw error;
  });
  const ended: IssueOutcome = outcome;
  if (ended.outcome !== 'cancelled') record?.(ended);
  return done(outcome);
}

/** Lets something out as a file: refused or not, where to, still not refused, written, recorded. */
export async function issueFile<T extends object>(
  desk: DeskContext,
  leaving: Saved<T>,
): Promise<CallResult<SaveOutcome<T>>> {
  const { file, signal } = leaving;
  const refused = leaving.refusal?.() ?? null;
  if (refused !== null) return refused;
  const path = await desk.ports.dialogs.askWhereToSave(file.purpose, file.name);
  if (path === null || signal?.aborted === true) return done({ outcome: 'cancelled' });
  const refusedSince = leaving.refusal?.() ?? null;
  if (refusedSince !== null) return refusedSince;
  return recorded(leaving, save(desk, path, leaving.contents(), signal));
}

/**
 * The one way out of the house, on paper or as a file. What could not leave is recorded as failed, so that nobody has to
 * remember it.
 */
export async function issue<T extends object>(
  desk: DeskContext,
  leaving: Printed<T> | Saved<T>,
): Promise<CallResult<IssueOutcome<T>>> {
  if (leaving.target === 'file') return issueFile(desk, leaving);
  return leaving.refusal?.() ?? recorded(leaving, print(desk, leaving.contents()));
}
