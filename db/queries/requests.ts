import type { CustomerId, RequestId } from '../../electron/domain/ids.ts';
import { asc, desc, eq, inArray } from 'drizzle-orm';
import { openStatuses, requestStatusSchema } from '../../electron/domain/requests/flow.ts';
import { requestTypesSchema } from '../../electron/domain/requests/request-types.ts';
import type { ReadDb } from '../open.ts';
import { customer } from '../schema/customers.ts';
import { request } from '../schema/requests.ts';

const requestColumns = {
  requestId: request.id,
  customerId: request.customerId,
  customerName: customer.name,
  receiptNo: request.receiptNo,
  types: request.types,
  status: request.status,
  dueOn: request.dueOn,
};

/** Requests that are not closed, the most pressing first. */
export function listOpenRequests(db: ReadDb) {
  const rows = db
    .select(requestColumns)
    .from(request)
    .innerJoin(customer, eq(customer.id, request.customerId))
    .where(inArray(request.status, openStatuses))
    .orderBy(asc(request.dueOn), asc(request.id))
    .all();
  return rows.map((row) => ({
    ...row,
    types: requestTypesSchema.parse(JSON.parse(row.types)),
    status: requestStatusSchema.parse(row.status),
  }));
}

/** A customer's requests, newest first. */
export function listRequests(db: ReadDb, customerId: CustomerId) {
  const rows = db.select().from(request).where(eq(request.customerId, customerId)).orderBy(desc(request.id)).all();
  return rows.map(({ id, receiptNo, types, status, receivedAt, dueOn }) => ({
    requestId: id,
    receiptNo,
    types: requestTypesSchema.parse(JSON.parse(types)),
    status,
    receivedAt,
    dueOn,
  }));
}

/** A request with everything that is known of it; null when there is none of that id. */
export function findRequest(db: ReadDb, requestId: RequestId) {
  const row = db
    .select({ ...requestColumns, request })
    .from(request)
    .innerJoin(customer, eq(customer.id, request.customerId))
    .where(eq(request.id, requestId))
    .get();
  if (row === undefined) return null;
  return {
    ...row,
    types: requestTypesSchema.parse(JSON.parse(row.types)),
    status: requestStatusSchema.parse(row.status),
  };
}
