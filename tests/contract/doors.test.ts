import { describe, expect, test } from 'vitest';
import { table, type Channel } from '../../electron/contract/table.ts';

const channels = Object.entries(table);

describe('the doors of the contract', () => {
  test('before sign-in there is only what leads to it', () => {
    const open = channels.filter(([, { role }]) => role === 'anyone').map(([channel]) => channel);
    expect(open.toSorted()).toEqual([
      'password.rate',
      'session.recover',
      'session.sign_in',
      'session.state',
      'setup.begin',
      'setup.finish',
      'startup.state',
    ]);
  });

  test('what leaves the house or changes the rules is for managers', () => {
    const forManagers: readonly Channel[] = [
      'audit.export',
      'ledger.page',
      'ledger.verify',
      'ledger.rebuild',
      'staff.add',
      'company.set',
      'notice.draft',
      'notice.adopt',
      'notice.keep_document',
    ];
    expect(forManagers.map((channel) => table[channel].role)).toEqual(forManagers.map(() => 'manager'));
  });
});
