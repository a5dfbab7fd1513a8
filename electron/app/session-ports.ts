import type { Ports } from '../ports/ports.ts';

/** Resolves as soon as the session is over; at once when it is over already. */
function whenOver(ended: AbortSignal): Promise<void> {
  if (ended.aborted) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<undefined>();
  ended.addEventListener('abort', () => resolve(undefined), { once: true });
  return promise;
}

/** Waits for something that may stay open for as long as it likes, and no longer than the session. */
async function within<T>(ended: AbortSignal, work: Promise<T>): Promise<T> {
  await Promise.race([work, whenOver(ended)]);
  ended.throwIfAborted();
  return work;
}

/** What a dialog answers; to one that outlives its session nobody listens, and it counts as cancelled. */
async function answerOf(ended: AbortSignal, dialog: Promise<string | null>): Promise<string | null> {
  await Promise.race([dialog, whenOver(ended)]);
  return ended.aborted ? null : dialog;
}

/**
 * The world as work has it that was begun in one session. The one place in which such work ends with its session: after every
 * dialog, every slice, every drawing and every file. A dialog counts as cancelled then, a print likewise; the rest throws
 * `SessionEnded`. It does not wait for a dialog that the system keeps open, so that key and database are let go at once.
 *
 * @param ended aborted with `SessionEnded` when the session is over
 */
export function portsWithin(ports: Ports, ended: AbortSignal): Ports {
  const { dialogs, printer, files, documents, nextTurn } = ports;
  return {
    ...ports,
    dialogs: {
      askWhereToSave: (...asked) => answerOf(ended, dialogs.askWhereToSave(...asked)),
      askWhatToOpen: (...asked) => answerOf(ended, dialogs.askWhatToOpen(...asked)),
      askWhichFolder: () => answerOf(ended, dialogs.askWhichFolder()),
    },
    printer: {
      renderPdf: (document) => within(ended, printer.renderPdf(document)),
      print: async (document, name, givenUp) => {
        const signal = givenUp === undefined ? ended : AbortSignal.any([ended, givenUp]);
        const over = whenOver(ended).then(() => ({ outcome: 'cancelled' }) as const);
        return Promise.race([printer.print(document, name, signal), over]);
      },
      list: () => within(ended, printer.list()),
    },
    files: {
      writeWhole: (path, write, partial) =>
        files.writeWhole(
          path,
          async (out) => {
            const value = await write(out);
            // Thrown before the file has its name: nothing of it stays.
            ended.throwIfAborted();
            return value;
          },
          partial,
        ),
      discard: (partial) => files.discard(partial),
      readBounded: (...asked) => within(ended, files.readBounded(...asked)),
      freeBytes: (folder) => within(ended, files.freeBytes(folder)),
    },
    documents: {
      ...documents,
      offer: (...document) => {
        ended.throwIfAborted();
        return documents.offer(...document);
      },
    },
    nextTurn: async () => {
      await nextTurn();
      ended.throwIfAborted();
    },
  };
}
