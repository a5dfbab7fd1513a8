import { readAloud } from './showing.ts';
import { type CustomerId, type DeviceId, type EntryId, trustedId } from '../../electron/domain/ids.ts';
import { record, type AnyNewEntry, type Author } from '../../db/ledger/append.ts';
import type { WriteDb } from '../../db/open.ts';
import { readConsentHeads } from '../../db/queries/consent.ts';
import { readCustomerFields } from '../../db/queries/customer-fields.ts';
import { readPerson } from '../../db/queries/persons.ts';
import { readVehicleFields } from '../../db/queries/vehicle-fields.ts';
import { consentBody } from '../../electron/domain/consent/consent-body.ts';
import { replacedBy, type StandingDecision } from '../../electron/domain/consent/rule.ts';
import { takeableKinds } from '../../electron/domain/taking-back/takeable.ts';
import { defaultDeskSettings } from '../../electron/domain/settings/desk-settings.ts';
import { publishedCompany } from '../../electron/domain/notice/company.ts';
import type { CommonSnapshot } from '../../electron/domain/slips/snapshot.ts';
import type { DecidedStep, Step } from './arbitraries.ts';
import { column, pick } from './pick.ts';
import { sampleBodies } from './sample-bodies.ts';
import { sealEntry, testSeals } from './seal-entry.ts';
import { slipStep } from './slip-step.ts';
import { tellStep } from './tell-step.ts';
import { takingBackOf } from './taking-back.ts';
import { makeIds, type IdMaker } from './ids.ts';
import { newDatabase, type TestDatabase } from './new-database.ts';
import { testNotices, testScopes } from './notices.ts';
import { instantAt, type Instant } from '../../electron/domain/dates/instant.ts';

/** A PC of the shop: its database, and steps become entries in it. */
export interface Pc {
  readonly database: TestDatabase;
  readonly device: DeviceId;
  readonly next: IdMaker;
  /** Records what a step means here; nothing when there is nobody yet whom it could be about. */
  readonly perform: (step: Step) => readonly AnyNewEntry[];
  readonly author: () => Author;
}

const firstMinute = Date.parse('2026-11-22T00:00:00.000Z');
const instant = (minute: number) => instantAt(firstMinute + minute * 60_000);

/** What every slip of a generated history says. */
const snapshot: CommonSnapshot = {
  receiptNo: 'HA26-1122-001',
  issuedAt: instant(0),
  shopName: '本社工場',
  staffLabel: '受付 花子',
  customerName: '𠮷田 太郎',
  customerKind: 'person',
  vehicles: [{ plate: null, carName: null, vinLast4: null }],
  company: publishedCompany,
};

/** What the clerk saw: what is there, or something that is there no longer. */
function changesOf(now: object, to: object, isSeenRight: boolean, wrong: object) {
  const seen = new Map<string, unknown>(Object.entries(now));
  const missed = new Map<string, unknown>(Object.entries(wrong));
  const from = Object.fromEntries(
    Object.keys(to).map((field) => [field, (isSeenRight ? seen : missed).get(field) ?? null]),
  );
  return { from, to };
}

const wrongPerson = { role: 'curator', name: 'だれか', phone: null, isCurrent: false };

const wrongCustomer = {
  name: '前の名前',
  kana: 'まえの',
  phones: [],
  faxes: [],
  emails: [],
  accounts: [],
  contactPersons: [],
};

const idsOf = (heads: readonly StandingDecision[]) => heads.map((head) => head.entryId);

class Counter {
  readonly #db: () => WriteDb;
  readonly #next: IdMaker;
  readonly #now: () => number;
  readonly #device: DeviceId;

  constructor(db: () => WriteDb, next: IdMaker, now: () => number, device: DeviceId) {
    this.#db = db;
    this.#next = next;
    this.#now = now;
    this.#device = device;
  }

  /** The entry that a step means. */
  entryOf(step: Step): AnyNewEntry | null {
    const db = this.#db();
    const id = this.#next();
    const customer = 'of' in step ? pick(column(db, 'SELECT id FROM customer ORDER BY id'), step.of) : undefined;
    const car = 'of' in step ? pick(column(db, 'SELECT id FROM vehicle ORDER BY id'), step.of) : undefined;
    switch (step.do) {
      case 'create':
        return { id, kind: 'customer.created', subject: id, body: step.fields };
      case 'edit': {
        const known = customer === undefined ? null : readCustomerFields(db, customer);
        if (customer === undefined || known === null) return null;
        const body = changesOf(known.fields, step.to, step.isSeenRight, wrongCustomer);
        return { id, kind: 'customer.edited', subject: customer, body };
      }
      case 'open':
        return customer === undefined ? null : { id, kind: 'customer.opened', subject: customer, body: {} };
      case 'add_person':
        if (customer === undefined) return null;
        return { id, kind: 'person.created', subject: id, body: { customerId: customer, fields: step.fields } };
      case 'edit_person': {
        const person = pick(column(db, 'SELECT id FROM person ORDER BY id'), step.which);
        const known = person === undefined ? null : readPerson(db, person);
        if (person === undefined || known === null) return null;
        const body = changesOf(known.fields, step.to, step.isSeenRight, wrongPerson);
        return { id, kind: 'person.edited', subject: person, body };
      }
      case 'add_car': {
        const [owner, user] = [step.owner, step.user].map((at) => this.#holder(at));
        const holders = [
          { role: 'owner' as const, ...(owner ?? this.#holder(null)) },
          { role: 'user' as const, ...(user ?? this.#holder(null)) },
        ];
        return { id, kind: 'vehicle.added', subject: null, body: { vehicleId: id, fields: step.fields, holders } };
      }
      case 'edit_car': {
        const known = car === undefined ? null : readVehicleFields(db, car);
        if (car === undefined || known === null) return null;
        const changes = changesOf(known, step.to, step.isSeenRight, {});
        return { id, kind: 'vehicle.edited', subject: null, body: { vehicleId: car, changes } };
      }
      case 'pass_car':
        if (car === undefined) return null;
        return {
          id,
          kind: 'vehicle.passed',
          subject: null,
          body: { vehicleId: car, holders: [{ role: step.role, ...this.#holder(step.to) }] },
        };
      case 'retire_car':
        if (car === undefined) return null;
        return {
          id,
          kind: 'vehicle.retired',
          subject: null,
          body: { vehicleId: car, how: step.how, on: '2026-11-22' },
        };
      case 'decide':
        return customer === undefined ? null : this.#decision(id, customer, step);
      case 'show': {
        const noticeId = pick(testNotices, step.notice)?.noticeId;
        if (customer === undefined || noticeId === undefined) return null;
        return { id, kind: 'notice.shown', subject: customer, body: { noticeId, shown: readAloud } };
      }
      case 'void': {
        const told =
          'SELECT entry_id, customer_id FROM consent UNION ALL SELECT entry_id, customer_id FROM notice_shown UNION ALL SELECT entry_id, customer_id FROM partner_told';
        const voidedId = pick(column(db, `SELECT entry_id FROM (${told}) ORDER BY 1`), step.which);
        const [subject] =
          voidedId === undefined ? [] : column(db, `SELECT customer_id FROM (${told}) WHERE entry_id = ?`, voidedId);
        if (voidedId === undefined || subject === undefined) return null;
        return { id, kind: 'consent.voided', subject, body: { voidedId, reason: '書き間違い' } };
      }
      case 'take_back':
        return this.#takingBack(id, step.which);
      case 'close_recall':
      case 'close_slip':
      case 'print':
        return slipStep(db, id, step);
      case 'tell':
        return customer === undefined ? null : tellStep(db, id, customer, step.which);
      case 'request':
        return customer === undefined ? null : this.#request(id, customer);
      case 'draft':
      case 'adopt': {
        const notice = pick(testNotices, step.which);
        if (notice === undefined) return null;
        const { noticeId, text } = notice;
        return step.do === 'draft'
          ? { id, kind: 'notice.drafted', subject: null, body: { noticeId, text } }
          : { id, kind: 'notice.adopted', subject: null, body: { noticeId, effectiveOn: '2026-11-22' } };
      }
      case 'company':
        return { id, kind: 'company.set', subject: null, body: { ...publishedCompany, name: step.name } };
      case 'seal':
        return sealEntry(id, step.which === null ? null : testSeals[step.which]);
      case 'staff':
        return { id, kind: 'staff.added', subject: null, body: { staffId: id, label: step.label, role: 'reception' } };
      case 'identify':
      case 'decide_request':
      case 'close_request':
        return this.#requestStep(id, step.do, step.which);
      case 'change_staff': {
        const staffId = pick(column(db, 'SELECT id FROM staff ORDER BY id'), step.which);
        if (staffId === undefined) return null;
        const leftOn = step.hasLeft ? '2026-11-22' : null;
        return { id, kind: 'staff.changed', subject: null, body: { staffId, role: 'manager', leftOn } };
      }
      case 'rename_staff': {
        const staffId = pick(column(db, 'SELECT id FROM staff ORDER BY id'), step.which);
        const [from = ''] = column(db, 'SELECT label FROM staff WHERE id = ?', staffId ?? '');
        return staffId === undefined
          ? null
          : { id, kind: 'staff.renamed', subject: null, body: { staffId, from, to: step.label } };
      }
      case 'configure': {
        const settings = { ...defaultDeskSettings, idleMinutes: step.idleMinutes };
        return { id, kind: 'desk.configured', subject: null, body: { deviceId: this.#device, settings } };
      }
      case 'sign_in':
        return {
          id,
          kind: 'session.opened',
          subject: null,
          body: { by: 'password', failedAttempts: step.failedAttempts },
        };
    }
  }

  /** Takes back anything but a consent, as an entry of another PC could. */
  #takingBack(id: EntryId, which: number): AnyNewEntry | null {
    const kinds = takeableKinds.filter((kind) => kind !== 'consent.recorded');
    const sql = 'SELECT id FROM ledger_entry WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY id';
    const voidedId = pick(column(this.#db(), sql, JSON.stringify(kinds)), which);
    return voidedId === undefined ? null : takingBackOf(this.#db(), id, voidedId);
  }

  #requestStep(id: EntryId, taken: 'identify' | 'decide_request' | 'close_request', which: number): AnyNewEntry | null {
    const requestId = pick(column(this.#db(), 'SELECT id FROM request ORDER BY id'), which);
    if (requestId === undefined) return null;
    const [subject = null] = column(this.#db(), 'SELECT customer_id FROM request WHERE id = ?', requestId);
    switch (taken) {
      case 'identify':
        return { id, kind: 'request.identified', subject, body: { ...sampleBodies['request.identified'], requestId } };
      case 'decide_request':
        return { id, kind: 'request.decided', subject, body: { ...sampleBodies['request.decided'], requestId } };
      case 'close_request':
        return { id, kind: 'request.closed', subject, body: { ...sampleBodies['request.closed'], requestId } };
    }
  }

  #holder(at: number | null) {
    const known = at === null ? undefined : pick(column(this.#db(), 'SELECT id FROM customer ORDER BY id'), at);
    return known === undefined
      ? { kind: 'finance_company' as const, customerId: null, sinceOn: null }
      : { kind: 'customer' as const, customerId: known, sinceOn: '2026-04-01' as const };
  }

  #decision(id: EntryId, subject: CustomerId, step: Extract<Step, { do: 'decide' }>): AnyNewEntry {
    const occurred = instant(this.#now() - step.minutesAgo);
    const noticeId = step.notice === null ? null : (pick(testNotices, step.notice)?.noticeId ?? null);
    const decisions = step.decisions.map((decided) => ({
      scope: pick(testScopes, decided.scope) ?? 'recall:lotas',
      // Without a notice there can only be a stop.
      answer: noticeId === null && decided.answer !== 'withdrawn' ? ('refused' as const) : decided.answer,
      replaces: this.#replaced(subject, decided, occurred),
      reinstates: false,
    }));
    return {
      id,
      kind: 'consent.recorded',
      subject,
      occurred,
      body: consentBody(
        {
          noticeId,
          shown: noticeId === null ? null : readAloud,
          decisions,
          method: 'counter',
          givenBy: { who: 'self' },
          evidence: { kind: 'none', reason: decisions.length % 2 === 0 ? 'slip_signed_later' : 'oral' },
        },
        {
          paper: snapshot,
          noticeId: noticeId ?? testNotices[0]?.noticeId ?? trustedId(''),
          isNoticeShown: noticeId !== null,
          states: [],
        },
      ),
    };
  }

  #replaced(customerId: CustomerId, { scope: at, replacing }: DecidedStep, occurred: Instant): EntryId[] {
    const scope = pick(testScopes, at) ?? 'recall:lotas';
    const heads = readConsentHeads(this.#db(), customerId, [scope]).get(scope) ?? [];
    switch (replacing) {
      case 'as_the_service_does':
        return idsOf(replacedBy(heads, occurred));
      case 'none':
        return [];
      case 'all':
        return idsOf(heads);
      case 'first':
        return idsOf(heads.slice(0, 1));
      case 'older': {
        const sql = 'SELECT entry_id FROM decided WHERE customer_id = ? AND scope = ? ORDER BY tick';
        return column(this.#db(), sql, customerId, scope).slice(0, 2);
      }
    }
  }

  #request(id: EntryId, subject: CustomerId): AnyNewEntry {
    return {
      id,
      kind: 'request.received',
      subject,
      body: {
        requestId: trustedId(id),
        scopeText: 'すべての記録',
        slip: {
          type: 'request',
          ...snapshot,
          requestTypes: ['disclosure'],
          channel: 'counter',
          requester: 'self',
          wantedMethod: 'paper',
          dueOn: '2026-12-06',
          fee: null,
        },
      },
    };
  }
}

/** A new PC. `number` tells PCs of one test apart. */
export function newPc(number = 1): Pc {
  const database = newDatabase();
  const next = makeIds(number);
  const device = next();
  const staff = next();
  let minute = 0;
  const counter = new Counter(
    () => database.db,
    next,
    () => minute,
    device,
  );
  const author = () => ({ device, staff, shop: 'H', at: instant(minute) });
  return {
    database,
    device,
    next,
    author,
    perform: (step) => {
      minute += 1;
      const entry = counter.entryOf(step);
      const entries = entry === null ? [] : [entry];
      if (entries.length > 0) record(database.db, author(), entries);
      return entries;
    },
  };
}
