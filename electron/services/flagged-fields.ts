import type { z } from 'zod';
import { readFlaggedFields } from '../../db/queries/flagged-fields.ts';
import { isSameValue } from '../domain/fields/changes.ts';
import type { DeskContext } from './desk-context.ts';

/**
 * The fields of a stream that were changed in two different ways, each with the record as it would be with what was overwritten.
 *
 * @param now the record as it stands
 */
export function loadFlagged<T extends object>(
  { db }: Pick<DeskContext, 'db'>,
  stream: string,
  now: T,
  schema: z.ZodType<T>,
): { field: string; others: T[] }[] {
  const byField = Map.groupBy(readFlaggedFields(db, stream), ({ field }) => field);
  return [...byField].map(([field, flags]) => {
    const distinct = new Map(flags.map(({ was }) => [JSON.stringify(was), was]));
    const others = [...distinct.values()].flatMap((was) => {
      const { data } = schema.safeParse(was === undefined ? undefined : { ...now, [field]: was });
      return data === undefined || isSameValue(data, now) ? [] : [data];
    });
    return { field, others };
  });
}
