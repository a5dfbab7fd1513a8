import type { CustomerId } from '../../domain/ids.ts';
import type { OpenDb } from '../../../db/open.ts';
import type { Machine } from '../../ports/machine.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Attempts } from '../../keys/attempts.ts';
import type { KeyRing } from '../../keys/key-ring-format.ts';
import type { BodyOf } from '../../domain/entries/index.ts';
import type { Company } from '../../domain/notice/company.ts';
import type { Person, ThisDevice, Presentation } from '../desk-context.ts';
import type { Interruption } from '../../contract/startup.ts';
import type { Gone } from './lost.ts';

/** What is there while somebody is signed in. */
export interface OpenSession {
  readonly database: OpenDb;
  /** Zeroed on lock. */
  readonly dataKey: Buffer;
  readonly person: Person;
  readonly device: ThisDevice;
  readonly isTraining: boolean;
  /** The ledger has lost something and was not continued: nothing is recorded, and things are only looked up. */
  readonly isLookUpOnly: boolean;
  /** After how many minutes untouched the desk locks itself, as the settings of this PC say now. */
  readonly idleMinutes: () => number;
}

/** Who is signed in, and how the session begins and ends. */
export interface SessionControl {
  readonly current: OpenSession | null;
  begin(session: OpenSession): void;
  lock(): void;
  /** Whether work of the session before still holds the database. */
  readonly isClosing: boolean;
  /** The customer whose visit is open: everything of theirs may be handed out. Null while there is none. */
  readonly visited: CustomerId | null;
  visit(customerId: CustomerId): void;
  /** The customer to whom the screen is turned; null while it is the clerk's. */
  readonly presentation: Presentation | null;
  present(to: Presentation | null): void;
}

/** A set-up whose recovery code has been shown and not yet typed back. It lives in memory only. */
export interface PendingSetup {
  readonly company: Company;
  readonly shop: string;
  readonly manager: Person;
  readonly isTraining: boolean;
  readonly ring: KeyRing;
  readonly dataKey: Buffer;
  readonly recoveryCode: string;
}

/** A backup that was found whole and lies ready to be put into place. The key lives in memory only. */
export interface PendingRestore {
  /** Where it lies ready. */
  readonly prepared: string;
  readonly dataKey: Buffer;
  /** The key ring with a new password, where one was chosen. */
  readonly ring: KeyRing | null;
  readonly manager: Person;
  readonly gone: Gone;
  /** The letters under which it can be gone on with. */
  readonly letters: readonly string[];
  /** What is recorded where it was built from a damaged file; null where it is a backup as it was. */
  readonly salvaged: BodyOf<'ledger.salvaged'> | null;
}

/** What start-up, set-up and sign-in work with: there is no open database yet. */
export interface StartupContext {
  readonly folder: string;
  readonly ports: Ports;
  /** The PC; nothing is known of it where nobody says. */
  readonly machine?: Machine;
  /** False under an unofficial Electron, which may open training folders only. */
  readonly mayHoldRealData: boolean;
  readonly attempts: Attempts;
  readonly session: SessionControl;
  /** What stopped the last time without ending as it should; said until somebody is in. */
  interruption: Interruption | null;
  /** The report that was last read, as it would be saved. */
  report: { readonly text: string; readonly digest: string } | null;
  pendingSetup: PendingSetup | null;
  pendingRestore: PendingRestore | null;
}
