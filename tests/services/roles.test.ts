import { describe, expect, test } from 'vitest';
import { table, type Channel } from '../../electron/contract/table.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';

/** Who may call what, as the shop wants it: written down a second time, so that a slip in the contract shows. */
const allowed: Readonly<Record<Channel, 'anyone' | 'reception' | 'manager'>> = {
  'startup.state': 'anyone',
  'password.rate': 'anyone',
  'setup.begin': 'anyone',
  'setup.print_code': 'anyone',
  'setup.finish': 'anyone',
  'session.state': 'anyone',
  'session.sign_in': 'anyone',
  'session.recover': 'anyone',
  'session.go_on': 'anyone',
  'session.active': 'reception',
  'session.copying': 'reception',
  'session.lock': 'reception',
  'staff.list': 'reception',
  'file.proposed_folder': 'reception',
  'diagnostics.read': 'anyone',
  'diagnostics.save': 'anyone',
  'diagnostics.report_fault': 'anyone',
  'drill.status': 'manager',
  'drill.rehearse': 'manager',
  'drill.recovery_code': 'manager',
  'restore.begin': 'manager',
  'restore.list': 'anyone',
  'restore.choose': 'anyone',
  'restore.check': 'anyone',
  'restore.salvage': 'anyone',
  'restore.apply': 'anyone',
  'restore.discard': 'anyone',
  'backup.status': 'reception',
  'backup.due': 'reception',
  'backup.make': 'reception',
  'backup.settings': 'manager',
  'backup.list': 'manager',
  'backup.set_schedule': 'manager',
  'backup.choose_place': 'manager',
  'backup.forget_place': 'manager',
  'staff.add': 'manager',
  'company.get': 'reception',
  'company.set': 'manager',
  'seal.get': 'manager',
  'seal.choose': 'manager',
  'seal.set': 'manager',
  'notice.list': 'reception',
  'notice.get': 'reception',
  'notice.gaps': 'reception',
  'notice.draft': 'manager',
  'notice.adopt': 'manager',
  'notice.keep_document': 'manager',
  'notice.effects': 'manager',
  'notice.documents': 'manager',
  'notice.open_document': 'manager',
  'customer.create': 'reception',
  'customer.edit': 'reception',
  'customer.open': 'reception',
  'customer.get': 'reception',
  'customer.name': 'reception',
  'customer.find': 'reception',
  'customer.household': 'reception',
  'customer.history': 'reception',
  'person.create': 'reception',
  'person.edit': 'reception',
  'vehicle.same': 'reception',
  'vehicle.add': 'reception',
  'vehicle.edit': 'reception',
  'vehicle.pass': 'reception',
  'vehicle.retire': 'reception',
  'consent.state': 'reception',
  'consent.background': 'reception',
  'consent.show_notice': 'reception',
  'consent.record': 'reception',
  'consent.stop': 'reception',
  'consent.void': 'reception',
  'customer.void_edit': 'reception',
  'person.void_edit': 'reception',
  'vehicle.void_change': 'reception',
  'request.void_step': 'reception',
  'home.waiting': 'reception',
  'slip.count': 'reception',
  'slip.close': 'reception',
  'slip.void_closing': 'reception',
  'slip.close_recall': 'reception',
  'consent.export': 'manager',
  'evidence.choose': 'reception',
  'rules.minor_ages': 'reception',
  'rules.set_minor_age': 'manager',
  'counter.begin': 'reception',
  'counter.page': 'reception',
  'counter.record': 'reception',
  'counter.end': 'reception',
  'evidence.open': 'reception',
  'request.receive': 'reception',
  'request.list': 'reception',
  'slip.list': 'reception',
  'slip.find': 'reception',
  'receipt.lost': 'reception',
  'receipt.settle': 'reception',
  'ledger.page': 'manager',
  'ledger.unusual': 'manager',
  'ledger.place_of_day': 'manager',
  'ledger.verify': 'manager',
  'ledger.mend': 'manager',
  'audit.export': 'manager',
  'audit.export_months': 'manager',
  'audit.sheet_months': 'manager',
  'audit.issue_sheet': 'manager',
  'job.cancel': 'reception',
  'file.reveal': 'reception',
  'home.day': 'reception',
  'home.weeks': 'reception',
  'draft.list': 'reception',
  'ledger.status': 'reception',
  'notice.unshown_count': 'reception',
  'search.find': 'reception',
  'draft.park': 'reception',
  'draft.get': 'reception',
  'draft.drop': 'reception',
  'address.find': 'reception',
  'request.open': 'reception',
  'request.get': 'reception',
  'request.identify': 'reception',
  'request.decide': 'reception',
  'request.close': 'reception',
  'request.withdraw': 'reception',
  'slip.issue': 'reception',
  'slip.preview': 'reception',
  'printer.test': 'reception',
  'paper_form.preview': 'reception',
  'paper_form.issue': 'reception',
  'staff.change': 'manager',
  'staff.rename': 'manager',
  'keys.status': 'manager',
  'keys.reset_password': 'manager',
  'keys.begin_code': 'manager',
  'keys.print_code': 'manager',
  'keys.finish_code': 'manager',
  'keys.rotate': 'manager',
  'password.change': 'reception',
  'settings.get': 'reception',
  'settings.set': 'reception',
  'printer.list': 'reception',
  'notice.unshown': 'reception',
  'sharing.summary': 'reception',
  'sharing.customers': 'reception',
  'sharing.tell': 'reception',
};

const channels = Object.entries(allowed);

test('every channel has a role, and every role a channel', () => {
  expect(Object.keys(table).toSorted()).toEqual(Object.keys(allowed).toSorted());
  expect(Object.fromEntries(Object.entries(table).map(([name, { role }]) => [name, role]))).toEqual(allowed);
});

/** How a call ends that says nothing: at the role, or at what is missing in it. */
async function outcomeOf(desk: TestDesk, channel: string): Promise<string> {
  const result = await desk.send(channel, { surplus: true });
  return result.ok ? 'ok' : result.error.kind;
}

describe('before anybody has signed in', () => {
  test.each(channels)('%s (for %s)', async (channel, role) => {
    const desk = await newDesk({ isLocked: true });
    expect(await outcomeOf(desk, channel)).toBe(role === 'anyone' ? 'validation' : 'locked');
  });
});

describe('for reception', () => {
  test.each(channels)('%s (for %s)', async (channel, role) => {
    const desk = await newDesk({ isLocked: true });
    await desk.signIn(desk.receptionist);
    expect(await outcomeOf(desk, channel)).toBe(role === 'manager' ? 'forbidden' : 'validation');
  });
});

describe('for the manager', () => {
  test.each(channels)('%s (for %s)', async (channel) => {
    const desk = await newDesk();
    expect(await outcomeOf(desk, channel)).toBe('validation');
  });
});

describe('after locking', () => {
  test.each(channels)('%s (for %s)', async (channel, role) => {
    const desk = await newDesk();
    desk.app.lock();
    expect(await outcomeOf(desk, channel)).toBe(role === 'anyone' ? 'validation' : 'locked');
  });
});

test('a role is of the session, not of the call: saying that one is the manager does not help', async () => {
  const desk = await newDesk({ isLocked: true });
  await desk.signIn(desk.receptionist);
  const claims = { id: desk.id(), staffId: desk.manager.staffId, role: 'manager', staff: desk.manager };
  expect(await desk.fail('ledger.mend', claims)).toEqual({ kind: 'forbidden' });
  expect(await desk.fail('session.lock', claims)).toMatchObject({ kind: 'validation' });
});
