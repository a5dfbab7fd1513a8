import { conflict, type CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import type { Output } from '../../contract/table.ts';
import { tokyoDateOf, instantAt } from '../../domain/dates/instant.ts';
import type { Company } from '../../domain/notice/company.ts';
import type { RecoverySheet } from '../../domain/printable/recovery-sheet.ts';
import { lookAtStart } from '../start/look.ts';
import { firstDeviceLetter } from '../start/setup.ts';
import type { StartupContext } from '../start/startup-context.ts';

/** What the sheet with a recovery code tells. */
interface Told {
  readonly company: Company;
  readonly shop: string;
  /** Of the PC. */
  readonly letter: string;
  readonly isTraining: boolean;
  readonly code: string;
}

/** The sheet with a recovery code, as it is printed at this moment. */
export function recoverySheet({ company, shop, letter, isTraining, code }: Told, now: number): RecoverySheet {
  return {
    kind: 'recovery_sheet',
    code,
    companyName: company.name,
    shopName: company.shops.find((one) => one.letter === shop)?.name ?? '',
    deskLetters: `${shop}${letter}`,
    printedOn: tokyoDateOf(instantAt(now)),
    isTraining,
  };
}

/**
 * Puts the recovery code on paper while the set-up waits for it to be typed back; before and after that there is no code to
 * print. It goes from memory to the page to the printer: no file and no log ever holds it, and there is no ledger yet.
 */
export async function printRecoveryCode(context: StartupContext): Promise<CallResult<Output<'setup.print_code'>>> {
  const { ports, pendingSetup } = context;
  if (pendingSetup === null || lookAtStart(context).state !== 'setup') return conflict('start_state');
  const sheet = recoverySheet(
    { ...pendingSetup, letter: firstDeviceLetter, code: pendingSetup.recoveryCode },
    ports.clock.now(),
  );
  return done(await ports.printer.print(sheet, null));
}
