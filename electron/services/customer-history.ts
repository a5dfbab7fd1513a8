import type { CustomerId, NoticeId } from '../domain/ids.ts';
import { bodyIf, readHistory, type StoredEntry } from '../../db/queries/entries.ts';
import { findNotice, newestNoticeWith, type KnownNotice } from '../../db/queries/notice.ts';
import { findSlip } from '../../db/queries/slips.ts';
import { staffLabels } from '../../db/queries/staff.ts';
import { historyPageSize } from '../contract/customers.ts';
import type { CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { Input, Output } from '../contract/table.ts';
import { scopeLabels } from '../domain/notice/scope-label.ts';
import type { ScopeText } from '../domain/notice/scope.ts';
import type { DeskContext } from './desk-context.ts';
import { tellGiverOf } from './givers.ts';
import { readTakenBack, takeBackStateOf, voidingOf } from './taking-back.ts';
import { tellStored } from './tell-stored.ts';

type Line = Output<'customer.history'>[number];

type LabelOf = ReturnType<typeof staffLabels>;

/** What a line tells beyond its sentence. */
type Details = Pick<Line, 'decisions' | 'wordsVersion' | 'shownVersion' | 'receiptNo' | 'evidence' | 'giver'>;

const noDetails: Details = {
  decisions: [],
  wordsVersion: null,
  shownVersion: null,
  receiptNo: null,
  evidence: null,
  giver: null,
};

/** Looks up what scopes were called in a notice; a page of history asks for the same few over and over. */
class Words {
  readonly #desk: DeskContext;
  readonly #notices = new Map<string, KnownNotice | null>();

  constructor(desk: DeskContext) {
    this.#desk = desk;
  }

  notice(noticeId: NoticeId): KnownNotice | null {
    return this.#known(noticeId, () => findNotice(this.#desk.db, noticeId));
  }

  version(noticeId: NoticeId): number | null {
    return this.notice(noticeId)?.notice.version ?? null;
  }

  /** In the words of that notice, else of the newest that mentions it; the bare code where none does. */
  labels(scope: ScopeText, noticeId: NoticeId): string[] {
    const named = this.notice(noticeId);
    const isMentioned = named?.notice.scopes.some((mentioned) => mentioned.scope === scope) === true;
    const words = isMentioned ? named : this.#known(scope, () => newestNoticeWith(this.#desk.db, scope));
    return words === null ? [scope] : [...scopeLabels(scope, words.notice)];
  }

  #known(key: string, find: () => KnownNotice | null): KnownNotice | null {
    const known = this.#notices.get(key);
    if (known !== undefined) return known;
    const found = find();
    this.#notices.set(key, found);
    return found;
  }
}

function detailsOf(desk: DeskContext, entry: StoredEntry, words: Words): Details {
  const { kind } = entry.header;
  switch (kind) {
    case 'consent.recorded': {
      const body = bodyIf(entry, 'consent.recorded');
      if (body === null) return noDetails;
      const { decisions, noticeId, shown, slip, evidence, givenBy } = body;
      const wordsVersion = noticeId === null ? null : words.version(noticeId);
      return {
        decisions: decisions.map(({ scope, answer }) => ({
          scope,
          answer,
          labels: words.labels(scope, slip.noticeId),
        })),
        wordsVersion,
        shownVersion: shown === null ? null : wordsVersion,
        receiptNo: slip.receiptNo,
        evidence,
        giver: tellGiverOf(desk, givenBy),
      };
    }
    case 'notice.shown': {
      const body = bodyIf(entry, 'notice.shown');
      if (body === null) return noDetails;
      return { ...noDetails, shownVersion: words.version(body.noticeId) };
    }
    case 'slip.printed':
    case 'slip.print_failed':
    case 'slip.recall_closed':
    case 'slip.closed': {
      const about =
        bodyIf(entry, 'slip.printed') ??
        bodyIf(entry, 'slip.print_failed') ??
        bodyIf(entry, 'slip.recall_closed') ??
        bodyIf(entry, 'slip.closed');
      const slip = about === null ? null : findSlip(desk.db, about.confirmedId);
      return { ...noDetails, receiptNo: slip?.receiptNo ?? null };
    }
    default:
      return noDetails;
  }
}

/** What became of a line, what it takes back, and whether it can be taken back itself. */
function takingBackOf(
  desk: DeskContext,
  entry: StoredEntry,
  customerId: CustomerId,
  labelOf: LabelOf,
): Pick<Line, 'voided' | 'takesBack' | 'takeBack'> {
  const takenBack = readTakenBack(desk, entry);
  const takesBack = takenBack === null ? null : { ...tellStored(takenBack), recorded: takenBack.header.recorded };
  return { voided: voidingOf(desk, entry, labelOf), takesBack, takeBack: takeBackStateOf(desk, entry, customerId) };
}

/** A page of what happened to a customer, in words and with what was answered. */
export function readCustomerHistory(
  desk: DeskContext,
  { customerId, before, withoutOpened }: Input<'customer.history'>,
): CallResult<Output<'customer.history'>> {
  const page = { before: before ?? null, withoutOpened: withoutOpened ?? false, limit: historyPageSize };
  const words = new Words(desk);
  const labelOf = staffLabels(desk.db);
  return done(
    readHistory(desk.db, customerId, page).map(({ entry, staffLabel }) => {
      const { id, kind, recorded, occurred } = entry.header;
      const told = { ...tellStored(entry), ...detailsOf(desk, entry, words) };
      const takingBack = takingBackOf(desk, entry, customerId, labelOf);
      return { seq: entry.seq, entryId: id, kind, recorded, occurred, staffLabel, ...told, ...takingBack };
    }),
  );
}
