import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { environmentOf } from '../../build/command.ts';
import { electronCommand } from '../../build/electron-command.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { repository } from '../../build/repository.ts';
import { withDisplay } from '../../build/xvfb.ts';
import type { ConsentAnswerState } from '../../electron/domain/consent/decision.ts';
import {
  completedNotice,
  consentDocument,
  crowdedNotice,
  fourVehicles,
  longName,
  notice,
  recoverySheet,
  requestDocument,
  statesOf,
} from '../renderer/documents/fixtures.ts';
import { fontsOfPdf, pagesOfPdf, qrCodesOfPdf, textOfPdf } from '../support/paper.ts';

const everyState: readonly ConsentAnswerState[] = ['agreed', 'refused', 'withdrawn', 'pending', 'unasked'];

const worst = { customerName: longName, vehicles: fourVehicles, states: statesOf(notice, everyState) };
const onOneSheet = {
  plain: consentDocument(),
  worst: consentDocument(worst),
  completed: consentDocument(worst, { notice: completedNotice, reissue: 2, isTraining: true }),
  request: requestDocument(),
};
const onSeveralSheets = {
  longest: consentDocument({ customerName: longName.repeat(5).slice(0, 100), vehicles: fourVehicles }),
  crowded: consentDocument({ states: statesOf(crowdedNotice, everyState) }, { notice: crowdedNotice }),
};
const refused = { ...consentDocument(), qr: '' };
const drawn = Object.entries({ ...onOneSheet, ...onSeveralSheets }).map(([name, document]) => ({ name, ...document }));
const sheets = Object.entries(onOneSheet).map(([name, document]) => ({ name, ...document }));

/** Draws documents in a real Electron and returns what it said of each. */
async function drawAll(jobs: string, out: string): Promise<string> {
  const program = join(repository, 'tests', 'desktop', 'slip-window.ts');
  const args = [program, jobs, join(repository, 'out', 'renderer'), out];
  const command = withDisplay(electronCommand(await findElectron(), args));
  const { status, stdout } = spawnSync(command.file, command.args, {
    env: environmentOf(command),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(status).toBe(0);
  return stdout;
}

test.describe.serial('slips on paper', () => {
  const out = mkdtempSync(join(tmpdir(), 'slips-'));
  const pdf = (name: string) => join(out, `${name}.pdf`);
  let said = '';

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    const jobs = join(out, 'jobs.json');
    writeFileSync(jobs, JSON.stringify({ ...onOneSheet, ...onSeveralSheets, recovery: recoverySheet, refused }));
    said = await drawAll(jobs, out);
  });
  test.afterAll(() => rmSync(out, { recursive: true, force: true }));

  test('are drawn, except for what is no slip', () => {
    const ends = drawn.map(({ name }) => `${name}: drawn`);
    expect(said.trim().split('\n')).toEqual([
      ...ends,
      'recovery: drawn',
      'refused: The document could not be rendered: page_failed',
    ]);
  });

  test('both copies fit on one sheet: a name of 24 characters, four cars, all scopes, all states', () => {
    for (const { name } of sheets) expect([name, pagesOfPdf(pdf(name))]).toEqual([name, 1]);
  });

  test('what is too much for a half takes whole sheets for each copy, and nothing is lost', () => {
    expect(pagesOfPdf(pdf('longest'))).toBe(2);
    expect(pagesOfPdf(pdf('crowded'))).toBeGreaterThan(2);
    const text = textOfPdf(pdf('crowded')).replaceAll(/\s/g, '');
    const ends = [...crowdedNotice.purposes, ...crowdedNotice.channels].map(({ shortLabel }) => shortLabel);
    for (const words of [...ends, ...crowdedNotice.partners.map(({ name }) => name)]) {
      expect(text.split(words.replaceAll(/\s/g, '')).length - 1).toBeGreaterThanOrEqual(2);
    }
    const pages = pagesOfPdf(pdf('crowded')) / 2;
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`${page}/${pages}ページ`);
  });

  test('every copy names the customer on every page, rare characters included, in text that can be searched', () => {
    for (const { name, snapshot } of drawn) {
      const words = snapshot.customerName.replaceAll(/\s/g, '');
      const pages = textOfPdf(pdf(name))
        .replaceAll(/[^\S\f]/g, '')
        .split('\f')
        .slice(0, -1);
      for (const page of pages) expect(page.split(words)).toHaveLength(pages.length === 1 ? 3 : 2);
    }
  });

  test('the recovery code stands on one sheet, in groups that can be read, and not in the properties of the file', () => {
    const file = pdf('recovery');
    expect(pagesOfPdf(file)).toBe(1);
    const text = textOfPdf(file).replaceAll(/\s/g, '');
    for (const group of recoverySheet.code.split('-')) expect(text).toContain(group);
    const { stdout } = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(stdout).toMatch(/^Title:\s+同意デスク 復旧コード$/m);
  });

  test('bring all their fonts', () => {
    for (const { name } of sheets) {
      const fonts = fontsOfPdf(pdf(name));
      expect(fonts.some((font) => font.name.includes('BIZUDPGothic'))).toBe(true);
      expect(fonts.filter((font) => !font.isEmbedded)).toEqual([]);
    }
  });

  test('have QR codes that a scanner reads from the printed page, on both halves', async () => {
    for (const { name, qr } of sheets) {
      expect(await qrCodesOfPdf(pdf(name))).toEqual([qr, qr]);
    }
  });

  test('say what they are, and not whose, in the properties of the file', () => {
    const { stdout } = spawnSync('pdfinfo', [pdf('worst')], { encoding: 'utf8' });
    expect(stdout).toMatch(/^Title:\s+個人情報の取扱いに関する同意確認票$/m);
    expect(stdout).toMatch(/^Page size:\s+59[45]\S* x 84[12]\S* pts \(A4\)$/m);
    expect(stdout).toMatch(/^Tagged:\s+yes$/m);
    expect(stdout).not.toContain(longName.slice(0, 2));
  });
});
