import type { AnsweredGroup } from '../../../electron/domain/consent/answered-groups.ts';
import { groupHash } from '../../../electron/domain/audit/grouped-hash.ts';
import type { ConsentRecord, RecordEvent } from '../../../electron/domain/consent-record/record-schema.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import { fill } from '../../../electron/words/fill.ts';
import { consent } from '../../../electron/words/ja/consent.ts';
import { tellShowing } from '../../../electron/words/tell-consent.ts';
import { scopePhrase } from '../../text/scope-phrase.ts';

type Shown = NonNullable<Extract<RecordEvent, { event_type: 'decision' }>['shown']>;

/** The words that stand on a proof sheet. */
export type ProofTexts = Catalogue['consentExport']['sheet'];

/** 整備・車検のご案内（郵便・電話） */
export function groupText({ head, details }: AnsweredGroup['groups'][number], texts: ProofTexts): string {
  return details.length === 0 ? head : fill(texts.details, { head, details: details.join(texts.separator) });
}

/** 読み上げ、40秒 */
export function showingText({ how, seconds, compared_with, wordings }: Shown): string {
  return tellShowing({ how, seconds, isDifference: compared_with !== null, wordings }, consent.told);
}

/** HA-12 */
export function placeText({ device, n }: ConsentRecord['exported']['integrity']): string {
  return `${device}-${n}`;
}

/** The first 16 digits of a hash, in groups that an eye can compare. */
export function shortHash(sha256: string): string {
  return groupHash(sha256.slice(0, 16));
}

/** What the scopes of a record are called on the sheet. */
export function phrasesOf({ purposes }: ConsentRecord, texts: ProofTexts): (scope: ScopeText) => readonly string[] {
  const labels = new Map(purposes.map((purpose) => [purpose.scope, purpose.labels]));
  return (scope) => scopePhrase(scope, labels.get(scope) ?? [scope], texts.group);
}
