import { conflict, type CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import type { Output } from '../../contract/table.ts';
import { tokyoDateOf, instantAt } from '../../domain/dates/instant.ts';
import type { RecoverySheet } from '../../domain/printable/recovery-sheet.ts';
import { lookAtStart } from '../start/look.ts';
import { firstDeviceLetter } from '../start/setup.ts';
import type { PendingSetup, StartupContext } from '../start/startup-context.ts';

function sheetOf({ company, shop, isTraining, recoveryCode }: PendingSetup, now: number): RecoverySheet {
  return {
    kind: 'recovery_sheet',
    code: recoveryCode,
    companyName: company.name,
    shopName: company.shops.find(({ letter }) => letter === shop)?.name ?? '',
    deskLetters: `${shop}${firstDeviceLetter}`,
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
  return done(await ports.printer.print(sheetOf(pendingSetup, ports.clock.now()), null));
}
