import type { DeskEvent } from '../contract/events.ts';
import type { Clock } from './clock.ts';
import type { Dialogs } from './dialogs.ts';
import type { Documents } from './documents.ts';
import type { Files } from './files.ts';
import type { Ids } from './ids.ts';
import type { Log } from './log.ts';
import type { Printer } from './printer.ts';
import type { DocumentsTrouble } from './saving-folder.ts';
import type { SystemFacts } from './system.ts';

/** What the core needs of the world. Electron implements it for real, tests as they like. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** What the log says, in the order of its lines; at most the newest of them. */
  readonly logged: (most: number) => Promise<readonly string[]>;
  /** What the program runs on. */
  readonly system: () => SystemFacts;
  readonly dialogs: Dialogs;
  readonly printer: Printer;
  readonly files: Files;
  readonly documents: Documents;
  /** The page on which an auditor checks an export in any browser; null where the app was not built. */
  readonly auditorPage: () => Promise<Uint8Array | null>;
  /** The validation report of this build, which goes out in an audit export; null where it has none. */
  readonly evidence: () => Promise<Uint8Array | null>;
  /** Why files are not proposed to be saved among somebody's documents; null where they are. */
  readonly documentsTrouble: () => DocumentsTrouble | null;
  /** Shows a file where it lies, in the system's own window of its folder. */
  readonly reveal: (path: string) => void;
  /** Somebody copies something in the window: it is taken out of the clipboard after a while. */
  readonly copying: () => void;
  /** Tells the window something without having been asked. */
  readonly tell: (event: DeskEvent) => void;
  /** Lets the window breathe between two slices of a long job. */
  readonly nextTurn: () => Promise<void>;
}
