import type { NoticeId } from '../domain/ids.ts';
import { pageOf } from '../../db/queries/customer-pages.ts';
import { noticeInForce } from '../../db/queries/notice.ts';
import { countUnshown, findUnshown } from '../../db/queries/notice-unshown.ts';
import { newestChange, pageOfPlaces, type ListPlace } from '../../db/queries/sharing.ts';
import type { ReadDb } from '../../db/open.ts';
import type { CallResult } from '../contract/failure.ts';
import type { Input, Output } from '../contract/table.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import { done } from '../domain/result.ts';
import { CustomerTally } from './customer-tally.ts';
import { nowAt, type DeskContext } from './desk-context.ts';

/** The counts of a connection. They go with it when the desk is locked. */
const tallies = new WeakMap<ReadDb, CustomerTally<number>>();

function countsOf({ db, ports }: DeskContext, noticeId: NoticeId) {
  const tally = tallies.get(db) ?? new CustomerTally<number>();
  tallies.set(db, tally);
  return tally.rows(
    db,
    { key: noticeId, newestChange: () => newestChange(db), count: (slice) => [countUnshown(db, noticeId, slice)] },
    ports.nextTurn,
  );
}

const sumOf = (counted: Awaited<ReturnType<typeof countsOf>>) =>
  counted.flatMap(({ rows }) => rows).reduce((sum, count) => sum + count, 0);

/** How many living customers have not been shown the notice in force. */
export async function unshownCount(desk: DeskContext): Promise<CallResult<Output<'notice.unshown_count'>>> {
  const known = noticeInForce(desk.db, tokyoDateOf(nowAt(desk)));
  return done(known === null ? 0 : sumOf(await countsOf(desk, known.noticeId)));
}

/** Who they are, by reading, page by page. */
export async function unshown(
  desk: DeskContext,
  { after }: Input<'notice.unshown'>,
): Promise<CallResult<Output<'notice.unshown'>>> {
  const { db, ports } = desk;
  const known = noticeInForce(db, tokyoDateOf(nowAt(desk)));
  if (known === null) return done({ version: null, count: 0, customers: [], after: null });
  const { noticeId, notice } = known;
  const counted = await countsOf(desk, noticeId);
  const places: ListPlace[] = [];
  for (const { slice, rows } of counted) {
    if (!rows.some((count) => count > 0)) continue;
    places.push(...findUnshown(db, noticeId, after, slice));
    await ports.nextTurn();
  }
  return done({ version: notice.version, count: sumOf(counted), ...pageOf(pageOfPlaces(db, places)) });
}
