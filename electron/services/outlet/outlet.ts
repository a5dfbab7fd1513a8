import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { readSettings } from '../../../db/queries/settings.ts';
import type { CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import type { IssueFault, IssueOutcome, IssueTarget, PrintOutcome, SaveOutcome } from '../../contract/issue.ts';
import type { FilePurpose } from '../../ports/dialogs.ts';
import type { FilePrintable } from '../../ports/printer.ts';
import type { AnyNewEntry } from '../../../db/ledger/append.ts';
import { beginIssue, endIssue } from '../../../db/local/issues.ts';
import { notePartialFile } from '../../../db/local/partial-files.ts';
import { recordEnd, type DeskContext } from '../desk-context.ts';
import type { Refusal } from '../idempotent.ts';
import { SessionEnded } from '../session-ended.ts';
import { interrupted, type IssueFailure } from '../lost-issues.ts';
import { discardPartialFile } from '../partial-files.ts';
import { partialOf } from '../../ports/files.ts';
import { liesWithin } from './own-folder.ts';
import { draw } from './draw.ts';
import { noteSaved } from './saved-files.ts';

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

/** How something ended on its way out: that it is out, or why it is not. */
type Ended = { readonly outcome: 'printed' | 'saved' } | Failed;

interface Failed {
  readonly outcome: 'failed';
  readonly cause: IssueFault | 'unexpected' | typeof interrupted;
}

interface Leaving {
  /** Why it must not leave. Asked again once the person has said where to: that dialog may have stood open for an hour. */
  readonly refusal?: () => Refusal;
  /** The entry that tells that it is out; null where that is not told. What the person gave up before it began leaves no trace. */
  readonly done?: (outcome: 'printed' | 'saved') => AnyNewEntry | null;
  /** The entry that tells why it is not; null where that is not told. */
  readonly failed?: (cause: Failed['cause']) => IssueFailure | null;
}

interface Printed<T extends object> extends Leaving {
  readonly target: 'printer';
  /** Which printer is chosen beforehand; left out where it is the one that this PC is set to. */
  readonly printer?: string | null;
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

async function print<T extends object>(
  desk: DeskContext,
  { document, told }: Pages<T>,
  printer = readSettings(desk.db, desk.device.id).printer,
): Promise<PrintOutcome<T>> {
  const sent = await desk.ports.printer.print(document, printer);
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

/** Writes the file whole or not at all; where, is noted until nothing half-written is left. */
async function writeNoted<T>({ db, ports: { files } }: DeskContext, path: string, stream: Bytes<T>['stream']) {
  const partial = partialOf(path);
  notePartialFile(db, partial);
  try {
    return await files.writeWhole(path, stream, partial);
  } finally {
    await discardPartialFile(db, files, partial);
  }
}

/** Saves what leaves, unless it cannot be drawn or is given up. */
async function save<T extends object>(
  desk: DeskContext,
  path: string,
  contents: Pages<T> | Bytes<T>,
  signal: AbortSignal | undefined,
): Promise<SaveOutcome<T>> {
  try {
    const stream = await streamOf(desk, contents);
    if (stream === null) return { outcome: 'failed', cause: 'not_drawn' };
    const written = await writeNoted(desk, path, stream);
    if (!written.ok) return { outcome: 'failed', cause: written.error };
    noteSaved(desk, path);
    return { outcome: 'saved', path, ...written.value };
  } catch (error) {
    const isGivenUp = error instanceof SessionEnded || (signal?.aborted === true && error === signal.reason);
    if (!isGivenUp) throw error;
    return { outcome: 'failed', cause: 'cancelled' };
  }
}

/** What is told of an outcome: nothing of what the person gave up, unless it was a session's end that heard no answer. */
function endOf({ ended }: DeskContext, outcome: IssueOutcome | FolderOutcome<object>): Ended | null {
  if (outcome.outcome !== 'cancelled') return outcome;
  // It may have been on its way to the printer by then.
  return ended.aborted ? { outcome: 'failed', cause: interrupted } : null;
}

/**
 * Lets something out and records the end, whatever it is. That it is under way is noted first, durably: on a disk that takes no
 * more nothing leaves. An end that is never heard, because the program is killed, is recorded at the next sign-in.
 */
async function recorded<O extends IssueOutcome | FolderOutcome<object>>(
  desk: DeskContext,
  { done: isOut, failed }: Leaving,
  work: () => Promise<O>,
): Promise<CallResult<O>> {
  const id = desk.ports.ids.next();
  const end = (ended: Ended | null) =>
    endIssue(desk.db, id, () => {
      const entry = ended?.outcome === 'failed' ? failed?.(ended.cause) : ended && isOut?.(ended.outcome);
      if (entry) recordEnd(desk, [entry]);
    });
  const lost = failed?.(interrupted) ?? null;
  beginIssue(desk.db, id, lost && JSON.stringify(lost));
  try {
    const outcome = await work();
    end(endOf(desk, outcome));
    return done(outcome);
  } catch (error) {
    end({ outcome: 'failed', cause: 'unexpected' });
    throw error;
  }
}

/** What is told of something whose command was sent again after it was out. No entry knows where a file lies. */
export function toldAgain(target: IssueTarget) {
  return target === 'printer' ? ({ outcome: 'printed' } as const) : ({ outcome: 'saved', path: null } as const);
}

/**
 * Lets something out as a file: refused or not, where to, still not refused, written, recorded. Never into the data folder, where
 * it could take the place of the ledger or its keys.
 */
export async function issueFile<T extends object>(
  desk: DeskContext,
  leaving: Saved<T>,
): Promise<CallResult<SaveOutcome<T>>> {
  const { file, signal } = leaving;
  const refused = leaving.refusal?.() ?? null;
  if (refused !== null) return refused;
  const path = await desk.ports.dialogs.askWhereToSave(file.purpose, file.name);
  if (path === null || signal?.aborted === true) return done({ outcome: 'cancelled' });
  if (liesWithin(path, desk.folder)) return done({ outcome: 'failed', cause: 'own_folder' });
  const refusedSince = leaving.refusal?.() ?? null;
  if (refusedSince !== null) return refusedSince;
  const contents = leaving.contents();
  return recorded(desk, leaving, () => save(desk, path, contents, signal));
}

/** What became of files on their way into a folder, and which of them lie there whole or, with `exists`, lay there before. */
export type FolderOutcome<T> =
  | { readonly outcome: 'saved'; readonly saved: readonly (T & { readonly path: string })[] }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly cause: IssueFault; readonly files: readonly string[] };

interface Foldered<T extends object> extends Leaving {
  readonly names: readonly string[];
  /** What leaves, file by file in the order of the names. */
  readonly contents: () => readonly Bytes<T>[];
  readonly signal: AbortSignal;
}

/** Saves files one after the other, as far as it goes. None takes the place of one that lies there. */
async function saveAll<T extends object>(
  desk: DeskContext,
  folder: string,
  { names, signal }: Foldered<T>,
  contents: readonly Bytes<T>[],
): Promise<FolderOutcome<T>> {
  const saved: (T & { readonly path: string })[] = [];
  for (const [place, bytes] of contents.entries()) {
    const path = join(folder, names[place] ?? '');
    const outcome = await save(desk, path, bytes, signal);
    if (outcome.outcome !== 'saved') {
      const cause = outcome.outcome === 'failed' ? outcome.cause : 'cancelled';
      return { outcome: 'failed', cause, files: names.slice(0, place) };
    }
    saved.push({ ...outcome, path });
  }
  return { outcome: 'saved', saved };
}

/** As `issueFile`, with several files into a folder, told in one entry. */
export async function issueFolder<T extends object>(
  desk: DeskContext,
  leaving: Foldered<T>,
): Promise<CallResult<FolderOutcome<T>>> {
  const { names, signal } = leaving;
  const refused = leaving.refusal?.() ?? null;
  if (refused !== null) return refused;
  const folder = await desk.ports.dialogs.askWhichFolder();
  if (folder === null || signal.aborted) return done({ outcome: 'cancelled' });
  if (liesWithin(folder, desk.folder)) return done({ outcome: 'failed', cause: 'own_folder', files: [] });
  const there = names.filter((name) => existsSync(join(folder, name)));
  if (there.length > 0) return done({ outcome: 'failed', cause: 'exists', files: there });
  const refusedSince = leaving.refusal?.() ?? null;
  if (refusedSince !== null) return refusedSince;
  const contents = leaving.contents();
  return recorded(desk, leaving, () => saveAll(desk, folder, leaving, contents));
}

/** Lets something out on paper: refused or not, printed, recorded. */
export async function issuePaper<T extends object>(
  desk: DeskContext,
  leaving: Printed<T>,
): Promise<CallResult<PrintOutcome<T>>> {
  const refused = leaving.refusal?.() ?? null;
  if (refused !== null) return refused;
  const contents = leaving.contents();
  return recorded(desk, leaving, () => print(desk, contents, leaving.printer));
}

/**
 * The one way out of the house, on paper or as a file. What could not leave is recorded as failed, so that nobody has to
 * remember it; what could not be recorded does not leave.
 */
export async function issue<T extends object>(
  desk: DeskContext,
  leaving: Printed<T> | Saved<T>,
): Promise<CallResult<IssueOutcome<T>>> {
  return leaving.target === 'file' ? issueFile(desk, leaving) : issuePaper(desk, leaving);
}
