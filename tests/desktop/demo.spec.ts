import { trustedId } from '../../electron/domain/ids.ts';
import { newId } from '../support/ids.ts';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { callerOf } from '../../build/demo/caller.ts';
import { receptionist } from '../../build/demo/people.ts';
import { scriptedDialogs } from '../../build/demo/scripted-dialogs.ts';
import { unattendedHost } from '../../build/demo/unattended-host.ts';
import { createApp } from '../../electron/app/create-app.ts';
import { nodePorts } from '../../electron/ports/node-ports.ts';
import { parseSlipQr } from '../../electron/domain/slips/slip-code.ts';
import { fontsOfPdf, pagesOfPdf, qrCodesOfPdf, textOfPdf } from '../support/paper.ts';

const names = ['𠮷田 髙志', '濵﨑 花子'] as const;
const slips = ['slip-consent.pdf', 'slip-stop.pdf', 'slip-request.pdf'] as const;

/** Runs the README's command for one customer and returns the folder with its results. */
function runDemo(name: string): string {
  const out = mkdtempSync(join(tmpdir(), 'demo-'));
  execFileSync('npm', ['run', 'demo', '--', '--out', out, '--name', name], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return out;
}

const nothing = () => Promise.reject(new Error('nothing is printed here'));

/** Sits down at the desk that the demo left behind. */
async function sitDown(out: string) {
  const folder = join(out, 'data');
  const ports = nodePorts(unattendedHost(scriptedDialogs(), nothing), join(out, 'log'));
  const call = callerOf(createApp({ folder, ports, mayHoldRealData: false }));
  const { accounts } = await call('startup.state', {});
  const staffId = accounts.find(({ label }) => label === receptionist.label)?.staffId ?? trustedId('');
  await call('session.sign_in', { id: newId(), staffId, password: receptionist.password });
  return call;
}

test.describe.serial('the demo, run for two customers', () => {
  const folders: string[] = [];

  test.beforeAll(() => {
    for (const name of names) folders.push(runDemo(name));
  });
  test.afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test('leaves everything that it promises, verified', () => {
    for (const folder of folders) {
      expect(readdirSync(folder)).toEqual(expect.arrayContaining(['data', ...slips, 'audit.zip', 'verify.txt']));
      expect(existsSync(join(folder, 'data', 'desk.db')) && existsSync(join(folder, 'data', 'keys.json'))).toBe(true);
      expect(readFileSync(join(folder, 'verify.txt'), 'utf8')).toContain('ledger: whole');
    }
  });

  test('each slip bears its own customer, on one page, with every font inside', () => {
    for (const [i, folder] of folders.entries()) {
      for (const slip of slips) {
        const text = textOfPdf(join(folder, slip)).replaceAll(/\s+/g, ' ');
        expect(text).toContain(names[i]);
        expect(text).not.toContain(names[1 - i]);
        expect(text).toContain('お客様控');
        expect(text).toContain('店控');
        expect(pagesOfPdf(join(folder, slip))).toBe(1);
        const fonts = fontsOfPdf(join(folder, slip));
        expect(fonts.length).toBeGreaterThan(0);
        expect(fonts.filter((font) => !font.isEmbedded)).toEqual([]);
        expect(fonts.some((font) => font.name.includes('BIZUDPGothic'))).toBe(true);
      }
    }
  });

  test('the QR code of the printed page finds its entry', async () => {
    for (const folder of folders) {
      const call = await sitDown(folder);
      for (const slip of slips) {
        const codes = await qrCodesOfPdf(join(folder, slip));
        expect(codes).toHaveLength(2);
        expect(new Set(codes).size).toBe(1);
        const read = parseSlipQr(codes[0] ?? '');
        expect(read).not.toBeNull();
        const found = await call('slip.find', { code: read?.code ?? '', receiptNo: read?.receiptNumber ?? '' });
        expect(found).toMatchObject({ outcome: 'match', receiptNo: read?.receiptNumber });
      }
      await call('session.lock', { id: newId() });
    }
  });

  test('the copies say that they are practice', () => {
    expect(textOfPdf(join(folders[0] ?? '', slips[0]))).toContain('練習');
  });
});
