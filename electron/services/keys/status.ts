import { leftSinceNewKeys } from '../../../db/queries/keys.ts';
import type { CallResult } from '../../contract/failure.ts';
import type { Output } from '../../contract/table.ts';
import { done } from '../../domain/result.ts';
import { withoutPair } from '../../keys/key-rotation.ts';
import type { DeskContext } from '../desk-context.ts';
import { ringOf } from './prove.ts';

/** What a manager should do about the keys of this PC. */
export function keyStatus(desk: DeskContext): CallResult<Output<'keys.status'>> {
  const ring = ringOf(desk);
  if (!ring.ok) return ring;
  const { staffIds, hasOldCode } = withoutPair(ring.value);
  const { sinceKey, sinceCode } = leftSinceNewKeys(desk.db);
  return done({
    leftSinceKey: sinceKey.length,
    managersLeftSinceCode: sinceCode.filter(({ role }) => role === 'manager').length,
    withoutPair: [...staffIds],
    isCodeOld: hasOldCode,
  });
}
