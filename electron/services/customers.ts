import type { CustomerId } from '../domain/ids.ts';
import { customerName, findCustomers, readCustomerHead } from '../../db/queries/customers.ts';
import { readCustomerFields } from '../../db/queries/customer-fields.ts';
import { listHousehold } from '../../db/queries/customer-household.ts';
import { failed, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { customerTable } from '../contract/customers.ts';
import type { Input, Output } from '../contract/table.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import { decideCustomerCreated, decideCustomerEdited } from '../domain/customers/decide-customer.ts';
import { customerRefused } from './customer-refused.ts';
import { readCustomerHistory } from './customer-history.ts';
import { nowAt, recordNow, type DeskContext } from './desk-context.ts';
import { customerV3 } from '../domain/entries/stored/customer-v3.ts';
import { loadFlagged } from './flagged-fields.ts';
import { loadGivers } from './givers.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, sameBody } from './idempotent.ts';
import type { SessionControl } from './start/startup-context.ts';
import { takeBack } from './taking-back.ts';
import { loadVehiclesOf } from './vehicles-of.ts';

/** Whether there is such a customer. */
export function isCustomer(desk: DeskContext, customerId: CustomerId): boolean {
  return readCustomerHead(desk.db, customerId) !== null;
}

/**
 * Opens a visit. Sent again it opens none, other than by the entry that it recorded then: an id from yesterday would otherwise
 * open a customer today with no record of today.
 */
function open(
  desk: DeskContext,
  session: SessionControl,
  { id, customerId }: Input<'customer.open'>,
): CallResult<Output<'customer.open'>> {
  return idempotent(
    desk,
    { id, kind: 'customer.opened', subject: customerId, isSame: sameBody({}) },
    () => {
      if (session.visited === customerId) return null;
      if (!isCustomer(desk, customerId)) return failed({ kind: 'not_found' });
      recordNow(desk, [{ id, kind: 'customer.opened', subject: customerId, body: {} }]);
      session.visit(customerId);
      return null;
    },
    () => ({}),
  );
}

const handlers = {
  // The first entry's id is the customer's id: a repeated command cannot make a second customer.
  'customer.create': (desk, { id, fields }) =>
    idempotent(
      desk,
      { id, kind: 'customer.created', subject: id, isSame: sameBody(fields) },
      () => {
        const decided = decideCustomerCreated(fields, tokyoDateOf(nowAt(desk)));
        if (!decided.ok) return customerRefused(decided.error, 'fields');
        recordNow(desk, [{ id, kind: 'customer.created', subject: id, body: decided.value }]);
        return null;
      },
      () => ({ customerId: id }),
    ),

  'customer.edit': (desk, { id, customerId, changes }) =>
    idempotent(
      desk,
      { id, kind: 'customer.edited', subject: customerId, isSame: sameBody(changes) },
      () => {
        const known = readCustomerFields(desk.db, customerId);
        const decided = decideCustomerEdited(known?.fields ?? null, changes, tokyoDateOf(nowAt(desk)));
        if (!decided.ok) return customerRefused(decided.error, 'changes.to');
        recordNow(desk, [{ id, kind: 'customer.edited', subject: customerId, body: decided.value }]);
        return null;
      },
      () => ({}),
    ),

  'customer.void_edit': (desk, input) => takeBack(desk, input, 'customer.edit_voided'),

  'customer.get': (desk, { customerId }) => {
    const known = readCustomerFields(desk.db, customerId);
    if (known === null) return failed({ kind: 'not_found' });
    const flagged = loadFlagged(desk, `customer:${customerId}`, known.fields, customerV3);
    return done({
      fields: known.fields,
      flagged,
      vehicles: loadVehiclesOf(desk, customerId),
      persons: loadGivers(desk, customerId),
    });
  },

  'customer.name': (desk, { customerId }) => {
    const name = customerName(desk.db, customerId);
    return name === null ? failed({ kind: 'not_found' }) : done(name);
  },

  'customer.find': (desk, { text }) => done(findCustomers(desk.db, text)),

  'customer.household': (desk, { customerId }) =>
    isCustomer(desk, customerId) ? done(listHousehold(desk.db, customerId)) : failed({ kind: 'not_found' }),

  'customer.history': readCustomerHistory,
} satisfies Omit<HandlersOf<typeof customerTable>, 'customer.open'>;

/** Customers: writing down, changing, opening, looking up. */
export function customerHandlers(session: SessionControl) {
  return {
    ...handlers,
    'customer.open': (desk, input) => open(desk, session, input),
  } satisfies HandlersOf<typeof customerTable>;
}
