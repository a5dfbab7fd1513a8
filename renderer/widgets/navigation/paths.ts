import type { CustomerId, EntryId, NoticeId, RequestId } from '../../../electron/domain/ids.ts';
import { href } from 'react-router';
import type { SharingWhy } from '../../../electron/domain/sharing/standing.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';

/** The tabs of a customer's folder; the first is shown when none is named. */
export type CustomerTab = 'consent' | 'vehicles' | 'requests' | 'history' | 'slips';

/** The screens of the desk, each by its path. Paths hold ids and never what somebody typed: they end up in histories. */
export const paths = {
  home: '/',
  newCustomer: '/customers/new',
  requests: '/requests',
  sharing: '/sharing',
  /** Joint use with the customers behind one of its numbers. */
  sharingList: (scope: ScopeText, why: SharingWhy) => href('/sharing/:scope/:why', { scope, why }),
  unshown: '/unshown',
  ledger: '/ledger',
  settings: '/settings',
  customer: (customerId: CustomerId, tab?: CustomerTab) =>
    tab === undefined
      ? href('/customers/:customerId', { customerId })
      : href('/customers/:customerId/:tab', { customerId, tab }),
  editCustomer: (customerId: CustomerId) => href('/customers/:customerId/edit', { customerId }),
  /** The tab of requests, where a new one is being received. */
  receiveRequest: (customerId: CustomerId) => `${href('/customers/:customerId/requests', { customerId })}?receive`,
  request: (customerId: CustomerId, requestId: RequestId) =>
    href('/requests/:customerId/:requestId', { customerId, requestId }),
  /** Where a new version of the notice is written; a parked one is taken up again by its id. */
  writeNotice: '/notices/write',
  /** The same, beginning with the words of a version, perhaps at a field. */
  writeFrom: (noticeId: NoticeId, field?: string) =>
    `/notices/write?from=${noticeId}${field === undefined ? '' : `&field=${field}`}`,
  /** What differs between two versions. */
  compareNotices: (noticeId: NoticeId, beforeId: NoticeId) =>
    href('/notices/:noticeId/compare/:beforeId', { noticeId, beforeId }),
  notice: (noticeId: NoticeId) => href('/notices/:noticeId', { noticeId }),
  /** The tab of slips with this one in sight. */
  slip: (customerId: CustomerId, entryId: EntryId) =>
    `${href('/customers/:customerId/slips', { customerId })}?slip=${entryId}`,
} as const;
