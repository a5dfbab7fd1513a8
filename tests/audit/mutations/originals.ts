import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzip, type Parts } from '../bundle-parts.ts';
import { customerNamed, newAuditDesk, stockedDesk } from '../audit-desk.ts';

const stored = join(import.meta.dirname, '../../stored/bundles');

/** Bundles that are whole, to be changed: with and without bodies, of two PCs, of a period, of one customer, and of earlier versions. */
export async function makeOriginals(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const { pc, customerId } = stockedDesk();
  const exported = async (name: string, choice: Parameters<typeof pc.exportAll>[0]) => {
    pc.target = join(folder, `${name}.zip`);
    await pc.exportAll(choice);
  };
  await exported('headers', {});
  await exported('bodies', { maxBodies: 100 });
  pc.evidence = Buffer.from('{"program":"0.1.0"}\n');
  await exported('evidence', { maxBodies: 100 });
  const there = newAuditDesk(1, { staffLabel: '=MAR5, "佐藤"' });
  there.record({ kind: 'customer.created', subject: there.newId(), body: customerNamed('見本 次郎') });
  pc.receiveFrom(there);
  await exported('two-pcs', { maxBodies: 100 });
  await exported('period', { maxBodies: 100, filter: { from: '2026-11-21', to: '2026-11-21' } });
  await exported('customer', { maxBodies: 100, filter: { customerId } });
  await exported('kinds', { maxBodies: 100, filter: { kinds: ['customer.opened', 'staff.added'] } });
  for (const version of [1, 2, 3, 4, 5]) {
    copyFileSync(join(stored, `v${version}.zip`), join(folder, `version-${version}.zip`));
  }
  return folder;
}

/** The files of all bundles in a folder, in the order of their names. */
export function originalsIn(folder: string): Promise<readonly Parts[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  return Promise.all(names.toSorted().map((name) => unzip(join(folder, name))));
}
