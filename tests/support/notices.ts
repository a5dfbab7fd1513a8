import { type NoticeId, trustedId } from '../../electron/domain/ids.ts';
import { sha256 } from '../../db/hash.ts';
import { publishedCompany } from '../../electron/domain/notice/company.ts';
import { firstNotice } from '../../electron/domain/notice/first-notice.ts';
import { noticeText, type Notice } from '../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';

/** A notice as it is drafted. */
export interface DraftedNotice {
  readonly noticeId: NoticeId;
  readonly text: string;
  readonly scopes: ReadonlySet<string>;
}

/** Scopes that decisions of generated histories are about; the later notices do not mention them all. */
export const testScopes: readonly ScopeText[] = [
  'use:maintenance:post',
  'use:offers:email',
  'share:lotas:customer',
  'recall:lotas',
  'share:broadleaf:vehicle',
  'recall:broadleaf',
];

function version(number: number, isLeftOut: (scope: string) => boolean): DraftedNotice {
  const whole = firstNotice(publishedCompany);
  const questions = whole.questions.filter(({ scopes }) => !scopes.some(isLeftOut));
  const scopes = whole.scopes.filter(({ scope }) => !isLeftOut(scope));
  const notice: Notice = { ...whole, version: number, questions, scopes };
  const text = noticeText(notice);
  return { noticeId: trustedId(sha256(text)), text, scopes: new Set(scopes.map(({ scope }) => scope)) };
}

/** All scopes; all but those of one partner; only the first purpose's. */
export const testNotices: readonly DraftedNotice[] = [
  version(1, () => false),
  version(2, (scope) => scope.includes('broadleaf')),
  version(3, (scope) => !scope.startsWith('use:maintenance:')),
];
