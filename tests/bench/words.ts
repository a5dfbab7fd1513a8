import { noticeForWords } from '../../db/queries/notice.ts';
import { tokyoDateOf, instantAt } from '../../electron/domain/dates/instant.ts';
import type { NoticeId } from '../../electron/domain/ids.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { withDb, type Stocked } from './stocked.ts';

/** The notice by which is answered at a desk. */
export interface Words {
  readonly noticeId: NoticeId;
  readonly scopes: readonly ScopeText[];
}

/** @throws when the desk has adopted none */
export function wordsOf(of: Stocked): Words {
  const known = withDb(of, (db) => noticeForWords(db, tokyoDateOf(instantAt(Date.now()))));
  if (known === null) throw new Error('bench: no notice');
  return { noticeId: known.noticeId, scopes: known.notice.scopes.map(({ scope }) => scope) };
}
