import { expect, test } from 'vitest';
import { z } from 'zod';
import { table } from '../../electron/contract/table.ts';
import { publishedCompany } from '../../electron/domain/notice/company.ts';
import { firstNotice } from '../../electron/domain/notice/first-notice.ts';
import { findRefusedCharacter } from '../../electron/domain/text/refused-characters.ts';
import { newId } from '../support/ids.ts';

const damage = ['\u0000', '\u001b', '\ud800', '\u202e', '\u200b', '\u2028', '\ue000', '\ufffd', '\uffff', '\u{e0041}'];

/** Texts that are compared, looked for or unlocked with, and neither kept nor shown; the printer is called as the system calls it. */
const neverShown =
  /password|newPassword|\.(?:current|next|typedCode|ownWords\.items|printer)$|^(?:session\.recover|restore\.(?:check|salvage)|drill\.recovery_code|slip\.find|search\.find|customer\.find|address\.find|vehicle\.same|draft\.park|ledger\.page|audit\.export(?:_months)?|file\.reveal)\.|\.changes\.from\./;

/** The notice and the company block are judged as a whole: what is stored of them may hold more than what is written now. */
const judgedAsAWhole = /^notice\.draft\.notice\.|\.company\./;

const keeps = (schema: z.core.$ZodType) =>
  damage.some((sign) => {
    const { data, success } = z.core.safeParse(schema, `あ${sign}a`);
    return success && findRefusedCharacter(String(data).replaceAll('\n', ' ')) !== null;
  });

/** Every text of a command's or question's input that keeps one of the characters that damage, hide or turn text. */
function open(name: string, input: z.ZodType): readonly string[] {
  // A schema with several checks is met once for each, and is as strict as all of them.
  const isOpen = new Map<string, boolean>();
  z.toJSONSchema(input, {
    io: 'input',
    override: ({ zodSchema, jsonSchema, path }) => {
      if (jsonSchema.type !== 'string') return;
      const at = path.join('.');
      isOpen.set(at, (isOpen.get(at) ?? true) && keeps(zodSchema));
    },
  });
  const paths = [...isOpen].filter(([, isSo]) => isSo).map(([at]) => at.replaceAll(/properties\.|\.?anyOf\.\d+/g, ''));
  return paths.map((at) => `${name}.${at}`);
}

test('no text that is kept or shown takes characters that damage, hide or turn it', () => {
  const all = Object.entries(table).flatMap(([name, { input }]) => open(name, input));
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((at) => !neverShown.test(at) && !judgedAsAWhole.test(at))).toEqual([]);
});

test.each(damage)('%j stands in no company and no notice that is written now', (sign) => {
  const company = { ...publishedCompany, name: `上山${sign}オート` };
  const id = newId();
  for (const [name, given] of Object.entries({
    'company.set': table['company.set'].input.safeParse({ id, company }),
    'notice.draft': table['notice.draft'].input.safeParse({
      id,
      notice: { ...firstNotice(publishedCompany), contact: company },
    }),
  })) {
    expect(
      given.error?.issues.map(({ path }) => path.join('.')),
      name,
    ).toContainEqual(expect.stringMatching(/(?:company|contact)\.name$/));
  }
});
