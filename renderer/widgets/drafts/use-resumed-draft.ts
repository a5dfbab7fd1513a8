import { type DraftId, trustedId } from '../../../electron/domain/ids.ts';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { loadDraft } from './use-draft.ts';

/** A parked form that is taken up again. */
export interface ResumedDraft<T> {
  readonly draftId: DraftId;
  readonly values: T;
}

/** The part of a path that names a parked form: `/customers/new?draft=…`. */
export function withDraft(path: string, draftId: DraftId): string {
  return `${path}${path.includes('?') ? '&' : '?'}draft=${draftId}`;
}

/**
 * The parked form that this screen was opened with, to be handed to `useDraft` as `parked`. A form about a customer is taken
 * up on a screen of that customer and on no other.
 *
 * @returns undefined while it is being fetched: show no form yet. Null when the screen was opened without one, or it is
 *   there no longer: show an empty form.
 */
export function useResumedDraft<T>(schema: z.ZodType<T>): ResumedDraft<T> | null | undefined {
  const open = useParams().customerId;
  const customerId = open === undefined ? null : trustedId(open);
  const [params] = useSearchParams();
  const named = params.get('draft');
  const draftId = named === null ? null : trustedId(named);
  const { data, isError } = useQuery({
    queryKey: ['draft.get', { draftId, customerId }],
    queryFn: draftId === null ? skipToken : () => loadDraft({ draftId, customerId }, schema),
    // The form keeps what was typed since; what was parked is read once.
    gcTime: 0,
    throwOnError: false,
  });
  if (draftId === null) return null;
  return data ?? (isError ? null : data);
}
