import { readCompany } from '../../db/queries/company.ts';
import { findNotice, listNotices, noticeInForce, readTimeline } from '../../db/queries/notice.ts';
import { countOutdated } from '../../db/queries/notice-outdated.ts';
import { listDocuments } from '../../db/queries/notice-documents.ts';
import { countUnshown } from '../../db/queries/notice-unshown.ts';
import { sha256 } from '../../db/hash.ts';
import { failed, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { noticeTable } from '../contract/notice.ts';
import type { Input, Output } from '../contract/table.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import { legalGaps } from '../domain/notice/legal-gaps.ts';
import { noticeIdOf, noticeText } from '../domain/notice/notice.ts';
import { decideAdoption, decideDraft } from '../domain/notice/decide-version.ts';
import { outdatedUnder } from './consent-state.ts';
import { customerSlices } from './customer-tally.ts';
import { nowAt, recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, sameBody, type Refusal } from './idempotent.ts';
import { keepDocument, openDocument } from './notice-documents.ts';
import { unshown, unshownCount } from './notice-unshown.ts';
import { versionRefused } from './version-refused.ts';

const todayAt = (desk: DeskContext) => tokyoDateOf(nowAt(desk));

function gaps(desk: DeskContext, { noticeId }: Input<'notice.gaps'>): CallResult<Output<'notice.gaps'>> {
  const known = findNotice(desk.db, noticeId);
  if (known === null) return failed({ kind: 'not_found' });
  const names = new Map(known.notice.partners.map(({ code, name }) => [code, name]));
  return done(
    legalGaps(known.notice, readCompany(desk.db)).map((gap) => ({
      ...gap,
      partner: gap.partner === null ? null : (names.get(gap.partner) ?? gap.partner),
    })),
  );
}

async function effects(
  desk: DeskContext,
  { noticeId }: Input<'notice.effects'>,
): Promise<CallResult<Output<'notice.effects'>>> {
  const { db, ports } = desk;
  const known = findNotice(db, noticeId);
  if (known === null) return failed({ kind: 'not_found' });
  const inForce = noticeInForce(db, todayAt(desk));
  const offered = known.notice.scopes.map(({ scope }) => scope);
  const before = inForce?.notice.scopes.map(({ scope }) => scope) ?? [];
  const isOutdated = outdatedUnder(db, known);
  const saidLess = readTimeline(db).flatMap((version) =>
    offered
      .filter((scope) => isOutdated(scope, [version.noticeId]))
      .map((scope) => ({ scope, noticeId: version.noticeId })),
  );
  const counts = new Map<string, number>();
  let unseen = 0;
  for await (const slice of customerSlices(db, ports.nextTurn)) {
    unseen += countUnshown(db, noticeId, slice);
    for (const { scope, count } of countOutdated(db, saidLess, slice))
      counts.set(scope, (counts.get(scope) ?? 0) + count);
  }
  const changed = offered.filter(
    (scope) => inForce !== null && before.includes(scope) && isOutdated(scope, [inForce.noticeId]),
  );
  return done({
    unshown: unseen,
    outdated: offered
      .filter((scope) => changed.includes(scope) || counts.has(scope))
      .map((scope) => ({ scope, count: counts.get(scope) ?? 0 })),
    added: offered.filter((scope) => !before.includes(scope)),
    removed: before.filter((scope) => !offered.includes(scope)),
  });
}

function draft(desk: DeskContext, { id, notice }: Input<'notice.draft'>): CallResult<Output<'notice.draft'>> {
  const text = noticeText(notice);
  const noticeId = noticeIdOf(text, sha256);
  return idempotent(
    desk,
    { id, kind: 'notice.drafted', subject: null, isSame: sameBody({ noticeId, text }) },
    () => {
      const decided = decideDraft(readTimeline(desk.db), notice.version, { noticeId, text });
      if (!decided.ok) return versionRefused(decided.error);
      recordNow(desk, [{ id, kind: 'notice.drafted', subject: null, body: decided.value }]);
      return null;
    },
    () => ({ noticeId }),
  );
}

function adopt(desk: DeskContext, { id, noticeId, effectiveOn }: Input<'notice.adopt'>): Refusal {
  const at = nowAt(desk);
  const facts = { wanted: findNotice(desk.db, noticeId), versions: readTimeline(desk.db) };
  const decided = decideAdoption(facts, { effectiveOn }, at);
  if (!decided.ok) return versionRefused(decided.error);
  recordNow(desk, [{ id, kind: 'notice.adopted', subject: null, body: decided.value }], at);
  return null;
}

/** The notice: drafting, weighing and adopting its versions, who has not seen it, and the documents as published. */
export const noticeHandlers = {
  'notice.list': (desk) => done(listNotices(desk.db)),

  'notice.get': (desk, { noticeId }) => {
    const known = findNotice(desk.db, noticeId);
    return known === null ? failed({ kind: 'not_found' }) : done(known.notice);
  },

  'notice.gaps': gaps,
  'notice.effects': effects,
  'notice.draft': draft,

  'notice.adopt': (desk, input) => {
    const { id, noticeId, effectiveOn } = input;
    return idempotent(
      desk,
      { id, kind: 'notice.adopted', subject: null, isSame: sameBody({ noticeId, effectiveOn }) },
      () => adopt(desk, input),
      () => ({}),
    );
  },

  'notice.unshown': unshown,
  'notice.unshown_count': unshownCount,
  'notice.keep_document': keepDocument,
  'notice.documents': (desk) => done(listDocuments(desk.db)),
  'notice.open_document': openDocument,
} satisfies HandlersOf<typeof noticeTable>;
