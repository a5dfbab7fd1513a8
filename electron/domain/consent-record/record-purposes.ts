import { dayOrMoment } from '../dates/hour-known.ts';
import type { NoticeVersion } from '../notice/notice-version.ts';
import { scopeLabels, type ScopeWords } from '../notice/scope-label.ts';
import { parseScope, type ScopeText } from '../notice/scope.ts';
import type { RecordPurpose } from './record-schema.ts';
import type { RecordSource } from './record-source.ts';

/** The newest version that mentions a scope: in its words the scope is told. */
export function noticeWith(scope: ScopeText, notices: readonly NoticeVersion[]): NoticeVersion | undefined {
  return notices.find(({ notice }) => notice.scopes.some((mentioned) => mentioned.scope === scope));
}

/** Every scope of the notice in force, asked or not, and those that only an older one mentions and that were decided. */
export function purposesOf({ notices, inForceId, states }: RecordSource): RecordPurpose[] {
  const inForce = notices.find(({ noticeId }) => noticeId === inForceId);
  const decided = new Map(states.map((state) => [state.scope, state]));
  const scopes = new Set([...(inForce?.notice.scopes ?? []).map(({ scope }) => scope), ...decided.keys()]);
  return [...scopes].map((scope) => {
    const notice = noticeWith(scope, notices)?.notice;
    const words = notice ?? noWords;
    const state = decided.get(scope);
    return {
      scope,
      labels: [...scopeLabels(scope, words)],
      ...describe(scope, words),
      lawful_basis: notice?.scopes.find((mentioned) => mentioned.scope === scope)?.basis ?? 'consent',
      state: state?.isOutdated === true ? 'outdated' : (state?.answer ?? 'unasked'),
      needs_review: state?.needsReview ?? false,
      decided_at: state === undefined ? null : dayOrMoment(state.occurred),
    };
  });
}

/** For a stop that another PC recorded under a notice which has not reached this one: codes stand in for words. */
const noWords: ScopeWords = {
  purposes: [],
  channels: [],
  partners: [],
  itemGroups: [],
  sharingPurposes: [],
  recipients: [],
};

type Description = Pick<
  RecordPurpose,
  'purposes' | 'channel' | 'processing_method' | 'pii_information' | 'third_party_name'
>;

/** What a scope allows, in the full words of a notice. */
function describe(text: ScopeText, notice: ScopeWords): Description {
  const scope = parseScope(text);
  switch (scope.kind) {
    case 'use':
      return {
        purposes: labelsOf(notice.purposes, scope.purpose),
        channel: labelsOf(notice.channels, scope.channel)[0] ?? null,
        processing_method: 'own_use',
        pii_information: [],
        third_party_name: null,
      };
    case 'share': {
      const items = notice.itemGroups.find(({ code }) => code === scope.itemGroup)?.items ?? [];
      return {
        ...sharedWith(scope.partner, notice, false),
        pii_information: items.map(({ label }) => label),
      };
    }
    case 'recall':
      return { ...sharedWith(scope.partner, notice, true), pii_information: [] };
    case 'provide': {
      const recipient = notice.recipients.find(({ code }) => code === scope.recipient);
      return {
        purposes: [],
        channel: null,
        processing_method: 'provision',
        pii_information: recipient === undefined ? [] : [recipient.provided],
        third_party_name: recipient?.name ?? scope.recipient,
      };
    }
  }
}

function sharedWith(partner: string, { partners, sharingPurposes }: ScopeWords, isRecall: boolean) {
  return {
    purposes: sharingPurposes.filter((purpose) => purpose.isRecall === isRecall).map(({ label }) => label),
    channel: null,
    processing_method: 'joint_use' as const,
    third_party_name: partners.find(({ code }) => code === partner)?.name ?? partner,
  };
}

function labelsOf(list: readonly { readonly code: string; readonly label: string }[], code: string): string[] {
  return list.filter((one) => one.code === code).map(({ label }) => label);
}
