import type { CustomerId, FreshId } from '../../electron/domain/ids.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { record, type AnyNewEntry } from '../../db/ledger/append.ts';
import { receive } from '../../db/ledger/receive.ts';
import { writeDeviceId } from '../../db/local/devices.ts';
import { createSigningKey } from '../../db/signing.ts';
import { nodeFiles } from '../../electron/ports/node-files.ts';
import { nodeSystem } from '../../electron/ports/system.ts';
import type { Files } from '../../electron/ports/files.ts';
import type { Input } from '../../electron/contract/table.ts';
import { blankCustomer } from '../../electron/domain/customers/customer.ts';
import type { BodyOf, KindName } from '../../electron/domain/entries/index.ts';
import { publishedCompany } from '../../electron/domain/notice/company.ts';
import { exportMonths } from '../../electron/services/outlet/audit-months.ts';
import { exportAudit } from '../../electron/services/outlet/audit.ts';
import { openAttempts } from '../../electron/keys/attempts.ts';
import { Serial } from '../../electron/ports/serial.ts';
import type { DeskContext } from '../../electron/services/desk-context.ts';
import { Changes } from '../../electron/services/changes.ts';
import { Jobs, type Job } from '../../electron/services/running-jobs.ts';
import { makeIds } from '../support/ids.ts';
import { newDatabase, type TestDatabase } from '../support/new-database.ts';
import { readSealed } from '../support/sealed.ts';
import type { Instant } from '../../electron/domain/dates/instant.ts';

type Command = Input<'audit.export'>;

/** What a test may choose of an export; the rest is everything, headers only. */
export type ExportChoice = Partial<Omit<Command, 'filter'>> & { readonly filter?: Partial<Command['filter']> };

/** Something that happened: its kind and body, and whom it is about. */
export type Happening = {
  [K in KindName]: { readonly kind: K; readonly body: BodyOf<K>; readonly subject?: CustomerId };
}[KindName];

/** A PC of the shop with a key of its own, a manager, and a clock that the test sets. */
export interface AuditDesk {
  readonly desk: DeskContext;
  readonly database: TestDatabase;
  readonly fingerprint: string;
  readonly newId: () => FreshId;
  /** Where the dialog says that the file goes; null cancels. */
  target: string | null;
  /** Which folder the dialog names; null cancels. */
  folder: string | null;
  /** The validation report of the build. */
  evidence: Buffer | null;
  /** What stands in the ledger from now on as the time. */
  now: Instant;
  /** Records it and returns the id of the entry. */
  readonly record: (happening: Happening) => string;
  /** Somebody opened so many customers. */
  readonly recordMany: (count: number) => void;
  readonly exportAll: (choice?: ExportChoice) => ReturnType<typeof exportAudit>;
  readonly exportMonths: (choice?: ExportChoice, work?: Job) => ReturnType<typeof exportMonths>;
  /** Takes in everything that the other PC has. */
  readonly receiveFrom: (other: AuditDesk) => void;
}

const everything: Command['filter'] = { from: null, to: null, kinds: [], staffId: null, customerId: null };

/** What stands for the built page. */
export const auditorPage = '<!doctype html><title>監査記録の確認</title>';

const unwatched = (): Job => ({ signal: new AbortController().signal, tell: () => undefined });

const notHere = () => Promise.reject(new Error('not in these tests'));

/** The fields of a customer of this name. */
export function customerNamed(name: string): BodyOf<'customer.created'> {
  return { ...blankCustomer, kind: 'person', name, kana: 'みほん' };
}

/**
 * Sets a PC up.
 *
 * @param series tells PCs apart, which are called HA, HB, HC … by it
 */
export function newAuditDesk(series = 0, { files = nodeFiles, staffLabel = '武田 誠' } = {}): AuditDesk {
  const database = newDatabase();
  const newId = makeIds(series);
  const device = { id: newId(), letter: String.fromCodePoint(65 + series), shop: 'H' };
  const person = { staffId: newId(), label: staffLabel, role: 'manager' as const };
  const key = createSigningKey(database.db);
  writeDeviceId(database.db, device.id);
  // Apart from where the tests write their bundles: nothing is saved in the data folder.
  const folder = join(database.folder, 'data');
  mkdirSync(folder);
  const desk: DeskContext = {
    db: database.db,
    person,
    device,
    folder,
    attempts: openAttempts(folder, () => Date.parse(pc.now)),
    isTraining: false,
    isLookUpOnly: false,
    dataKey: database.key,
    jobs: new Jobs(),
    passwordWork: new Serial(),
    ended: new AbortController().signal,
    changes: new Changes(),
    ports: {
      clock: { now: () => Date.parse(pc.now) },
      ids: { next: newId },
      log: { event: () => undefined },
      logged: () => Promise.resolve([]),
      system: nodeSystem,
      dialogs: {
        askWhereToSave: () => Promise.resolve(pc.target),
        askWhatToOpen: notHere,
        askWhichFolder: () => Promise.resolve(pc.folder),
      },
      printer: { renderPdf: notHere, print: notHere, list: notHere },
      documents: { offer: () => crypto.randomUUID() },
      auditorPage: () => Promise.resolve(Buffer.from(auditorPage)),
      evidence: () => Promise.resolve(pc.evidence),
      documentsTrouble: () => null,
      reveal: () => undefined,
      copying: () => undefined,
      tell: () => undefined,
      files: files satisfies Files,
      nextTurn: () => new Promise((resolve) => void setImmediate(resolve)),
    },
  };
  const commandOf = ({ filter, ...choice }: ExportChoice = {}): Command => ({
    id: newId(),
    reason: '年次監査',
    maxBodies: 0,
    ...choice,
    filter: { ...everything, ...filter },
  });
  const put = (entries: readonly AnyNewEntry[]) =>
    record(database.db, { device: device.id, staff: person.staffId, shop: device.shop, at: pc.now }, entries);
  const pc: AuditDesk = {
    desk,
    database,
    fingerprint: key.fingerprint,
    newId,
    target: join(database.folder, 'audit.zip'),
    folder: null,
    evidence: null,
    now: '2026-11-20T01:00:00.000Z',
    record: (happening) => {
      const id = newId();
      put([{ id, subject: null, ...happening }]);
      return id;
    },
    recordMany: (count) =>
      void put(
        Array.from({ length: count }, () => ({ id: newId(), subject: newId(), kind: 'customer.opened', body: {} })),
      ),
    exportAll: (choice) => exportAudit(desk, commandOf(choice), unwatched()),
    exportMonths: (choice, work = unwatched()) => exportMonths(desk, commandOf(choice), work),
    receiveFrom: (other) => {
      const received = receive(database.db, device.id, readSealed(other.database.db, other.desk.device.id));
      if (!received.ok) throw new Error(`receive: ${received.fault.code}`);
    },
  };
  pc.record({
    kind: 'device.enrolled',
    body: { deviceId: device.id, letter: device.letter, shop: device.shop, ...key, isTraining: false },
  });
  pc.record({ kind: 'company.set', body: publishedCompany });
  pc.record({ kind: 'staff.added', body: person });
  return pc;
}

/** A PC on which five things have happened with one customer. */
export function stockedDesk(name = '見本 太郎'): { readonly pc: AuditDesk; readonly customerId: CustomerId } {
  const pc = newAuditDesk();
  const customerId = pc.newId();
  pc.record({ kind: 'customer.created', subject: customerId, body: customerNamed(name) });
  for (const minute of [1, 2, 3, 4]) {
    pc.now = `2026-11-21T01:0${minute}:00.000Z`;
    pc.record({ kind: 'customer.opened', subject: customerId, body: {} });
  }
  pc.now = '2026-11-22T01:00:00.000Z';
  return { pc, customerId };
}
