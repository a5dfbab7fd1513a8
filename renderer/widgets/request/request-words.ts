import { needsIdentity, type Identity, type RequestStatus } from '../../../electron/domain/requests/flow.ts';
import type { RequestType } from '../../../electron/domain/requests/request.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';

type Words = Catalogue['requests'];

/** 開示、苦情: what is asked for, on one line. */
export function typesText(types: readonly RequestType[], { type, separator }: Words): string {
  return types.map((one) => type[one].label).join(separator);
}

/** What a request waits for, in a word or two. */
export function statusText(status: RequestStatus, types: readonly RequestType[], { status: words }: Words): string {
  return status === 'received' && !needsIdentity(types) ? words.receivedOpen : words[status];
}

/** How the shop made sure who asks, on one line without its day. */
export function identityText(identity: Identity, { identify }: Words): string {
  return identity.method === 'document' ? identify.documents[identity.document] : identify.methods[identity.method];
}
