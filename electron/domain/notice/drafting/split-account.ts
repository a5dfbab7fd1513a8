import { isMessaging } from '../basis.ts';
import { channels } from '../first-notice/use.ts';
import { formatScope, parseScope } from '../scope.ts';
import { fitDraft } from './fit-draft.ts';
import type { NoticeDraft } from './notice-draft.ts';

/** The one channel that notices had for every messaging service. Who agreed to it agreed to that, and to neither of the two. */
const account = 'account';

const inItsPlace = channels.filter(({ code }) => isMessaging(code));

/**
 * A new version of a notice with the one channel for accounts has two in its place: messages to those who added the shop to their
 * LINE, and notifications by telephone number, to whoever they reach. Each is offered where the one was, and asked about anew.
 */
export function splitAccount(draft: NoticeDraft): NoticeDraft {
  const at = draft.channels.findIndex(({ code }) => code === account);
  if (at < 0) return draft;
  const known = new Set(draft.channels.map(({ code }) => code));
  const added = inItsPlace.filter(({ code }) => !known.has(code));
  const offering = new Set(
    draft.scopes.flatMap(({ scope: text }) => {
      const scope = parseScope(text);
      return scope.kind === 'use' && scope.channel === account ? [scope.purpose] : [];
    }),
  );
  const split = fitDraft(draft, { ...draft, channels: draft.channels.toSpliced(at, 1, ...added) });
  const notOffered = new Set(
    draft.purposes
      .filter(({ code }) => !offering.has(code))
      .flatMap(({ code: purpose }) => added.map(({ code }) => formatScope({ kind: 'use', purpose, channel: code }))),
  );
  return fitDraft(split, { ...split, scopes: split.scopes.filter(({ scope }) => !notOffered.has(scope)) });
}
