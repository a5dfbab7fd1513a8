import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { auditorPage, stockedDesk } from './audit-desk.ts';

test('the page on which the auditor checks it lies beside an export, under its name', async () => {
  const { pc } = stockedDesk();
  const page = join(dirname(pc.target ?? ''), 'audit-check.html');
  expect(await pc.exportAll()).toMatchObject({ ok: true, value: { outcome: 'saved', page } });
  expect(readFileSync(page, 'utf8')).toBe(auditorPage);
});

test('an export is out although its page could not be put beside it, and says so', async () => {
  const { pc } = stockedDesk();
  mkdirSync(join(dirname(pc.target ?? ''), 'audit-check.html'));
  expect(await pc.exportAll()).toMatchObject({ ok: true, value: { outcome: 'saved', page: null } });
  expect(existsSync(pc.target ?? '')).toBe(true);
});

test('an export that was called off leaves no page', async () => {
  const { pc } = stockedDesk();
  const page = join(dirname(pc.target ?? ''), 'audit-check.html');
  pc.target = null;
  expect(await pc.exportAll()).toMatchObject({ ok: true, value: { outcome: 'cancelled' } });
  expect(existsSync(page)).toBe(false);
});
