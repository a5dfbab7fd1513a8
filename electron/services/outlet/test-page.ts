import { readCompany } from '../../../db/queries/company.ts';
import type { CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import type { TestPage } from '../../domain/printable/test-page.ts';
import { nowAt, type DeskContext } from '../desk-context.ts';
import { issuePaper } from './outlet.ts';

type Command = Input<'printer.test'>;

function pageFor(desk: DeskContext, { printer, paper }: Command): TestPage {
  const { name, shops } = readCompany(desk.db);
  const { shop, letter } = desk.device;
  return {
    kind: 'test_page',
    companyName: name,
    shopName: shops.find((one) => one.letter === shop)?.name ?? '',
    deskLetters: `${shop}${letter}`,
    printer,
    paper,
    printedAt: nowAt(desk),
    isTraining: desk.isTraining,
  };
}

/**
 * Prints a page with the printer and paper that are chosen on the screen, saved or not. It takes the way that everything takes,
 * so that what holds for a slip (the time limit, the end of a session) is tried with it; the ledger hears nothing of it, as of a
 * blank form: it says nothing of anybody.
 */
export function printTestPage(desk: DeskContext, command: Command): Promise<CallResult<Output<'printer.test'>>> {
  return issuePaper(desk, {
    target: 'printer',
    printer: command.printer,
    contents: () => ({ document: pageFor(desk, command), told: {} }),
  });
}
