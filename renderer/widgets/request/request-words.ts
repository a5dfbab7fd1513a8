import type { Identity, RequestStatus } from '../../../electron/domain/requests/flow.ts';
import type { DecisionOnRequest } from '../../../electron/domain/requests/decision.ts';
import {
  isAny,
  requestRules,
  type Article,
  type RequestType,
} from '../../../electron/domain/requests/request-types.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';

type Words = Catalogue['requests'];

/** 開示、苦情: what is asked for, on one line. */
export function typesText(types: readonly RequestType[], { type, separator }: Words): string {
  return types.map((one) => type[one].label).join(separator);
}

/** What a request waits for, in a word or two. */
export function statusText(status: RequestStatus, types: readonly RequestType[], { status: words }: Words): string {
  return status === 'received' && !isAny(types, 'needsIdentity') ? words.receivedOpen : words[status];
}

/** How the shop made sure who asks, on one line without its day. */
export function identityText(identity: Identity, words: Words): string {
  const { identify } = words;
  const { method } = identity;
  if (method === 'document') return identify.documents[identity.document];
  return 'document' in identity
    ? `${identify.methods[method]}${words.separator}${identify.documents[identity.document]}`
    : identify.methods[method];
}

/** 法第33条第1項、方針6・7: where the law, or the published policy, speaks of a type. */
export function lawText(type: RequestType, words: Words): string {
  const { law } = words;
  const { basis } = requestRules[type];
  if ('policySections' in basis) return fill(law.policy, { sections: basis.policySections.join(law.and) });
  return articleText(basis, words);
}

/** 法第33条第1項. */
export function articleText({ article, paragraph }: Article, { law }: Words): string {
  return paragraph === null ? fill(law.article, { article }) : fill(law.paragraph, { article, paragraph });
}

/** 開示：一部だけする, or without its type where one decision was made about the whole request. */
export function decisionText({ type, outcome }: DecisionOnRequest, { decide, type: types }: Words): string {
  const said = decide.outcomes[outcome];
  return type === null ? said : fill(decide.one, { type: types[type].label, outcome: said });
}
