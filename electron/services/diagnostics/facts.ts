import { readSchemaVersion } from '../../../db/queries/audit.ts';
import { countEntries } from '../../../db/queries/entries.ts';
import { readSettings } from '../../../db/queries/settings.ts';
import { programVersion } from '../../domain/audit/program-version.ts';
import type { Instant } from '../../domain/dates/instant.ts';
import type { StartState } from '../../contract/startup.ts';
import { nowOf } from '../../ports/clock.ts';
import type { SystemFacts } from '../../ports/system.ts';
import { lookAtStart } from '../start/look.ts';
import type { OpenSession, StartupContext } from '../start/startup-context.ts';
import { knownFiles } from './known-files.ts';
import { ownLines } from './log-lines.ts';

/** What a report tells of an open ledger. */
export interface LedgerFacts {
  readonly schema: number;
  readonly entries: number;
  readonly letter: string;
  readonly isLookUpOnly: boolean;
  readonly idleMinutes: number;
  readonly paper: string;
  readonly hasOwnPrinter: boolean;
}

/** What a report tells. Nothing of it comes from what somebody typed. */
export interface DiagnosticFacts extends ReturnType<typeof knownFiles> {
  readonly at: Instant;
  readonly program: string;
  readonly system: SystemFacts;
  readonly state: StartState;
  readonly isTraining: boolean;
  readonly accounts: number;
  /** Null where the system does not say. */
  readonly freeBytes: number | null;
  /** Null while nobody is signed in. */
  readonly ledger: LedgerFacts | null;
  readonly log: readonly string[];
}

/** So many lines of the log go into a report: the newest. */
const mostLines = 300;

function ledgerFacts({ database: { db }, device, isLookUpOnly }: OpenSession): LedgerFacts {
  const { idleMinutes, paper, printer } = readSettings(db, device.id);
  return {
    schema: readSchemaVersion(db),
    entries: countEntries(db),
    letter: device.letter,
    isLookUpOnly,
    idleMinutes,
    paper,
    hasOwnPrinter: printer !== null,
  };
}

/** Gathers what a report tells. */
export async function diagnosticFacts(host: StartupContext): Promise<DiagnosticFacts> {
  const { ports, folder, session } = host;
  const { state, isTraining, ring } = lookAtStart(host);
  return {
    at: nowOf(ports.clock),
    program: programVersion,
    system: ports.system(),
    state,
    isTraining,
    accounts: ring?.slots.filter(({ kind }) => kind === 'password').length ?? 0,
    ...knownFiles(folder),
    freeBytes: await ports.files.freeBytes(folder),
    ledger: session.current === null ? null : ledgerFacts(session.current),
    log: ownLines(await ports.logged(mostLines)),
  };
}
