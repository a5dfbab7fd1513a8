import { type CustomerId, type DraftId, trustedId } from '../../../electron/domain/ids.ts';
import { isStillAs } from '../../../electron/domain/fields/changes.ts';
import { newId } from '../../api/new-id.ts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { z } from 'zod';
import type { Input } from '../../../electron/contract/table.ts';
import { call } from '../../api/desk.ts';
import { useParkKey } from './use-park-key.ts';
import { useUnsavedForms } from './unsaved-forms.tsx';

type Form = Input<'draft.park'>['form'];

/** Typing pauses this long before what was typed is put aside: a pulled plug costs at most this much. */
const pauseMs = 800;

/** A form whose content outlives a telephone call, a lock and a pulled plug. */
export interface Draft<T> {
  readonly values: T;
  readonly set: (change: Partial<T>) => void;
  /** Something was typed that is neither recorded nor thrown away. */
  readonly isDirty: boolean;
  /** Puts it aside at once; it is found again on the home screen. */
  readonly park: () => Promise<void>;
  /** It was recorded or thrown away: nothing is kept. */
  readonly drop: () => Promise<void>;
}

interface DraftOptions<T> {
  readonly form: Form;
  readonly customerId: CustomerId | null;
  readonly schema: z.ZodType<T>;
  readonly initial: T;
  /** A parked form that is taken up again; see `loadDraft`. */
  readonly parked?: { readonly draftId: DraftId; readonly values: T } | null | undefined;
}

/** Reads a parked form; null when its text is no such form any more. */
export async function loadDraft<T>(
  parked: Input<'draft.get'>,
  schema: z.ZodType<T>,
): Promise<{ draftId: DraftId; values: T } | null> {
  const { text } = await call('draft.get', parked);
  const parsed = schema.safeParse(JSON.parse(text));
  return parsed.success ? { draftId: parked.draftId, values: parsed.data } : null;
}

/** Holds a form's values and parks them: with F5, and by itself whenever typing pauses. */
export function useDraft<T extends object>(options: DraftOptions<T>): Draft<T> {
  const { form, customerId, initial, parked } = options;
  const isTakenUp = parked !== undefined && parked !== null;
  const [draftId] = useState<DraftId>(() => parked?.draftId ?? newId());
  const [values, setValues] = useState(parked?.values ?? initial);
  const [isDirty, setIsDirty] = useState(isTakenUp);
  const isKept = useRef(isTakenUp);
  // Beside the state, because who records and leaves in one breath must not be asked about what was just recorded.
  const isUnsaved = useRef(isTakenUp);
  const forms = useUnsavedForms();
  useParkKey(isDirty);
  /** What was put aside on purpose: what the clock puts aside after it must not say that it was cut off. */
  const parkedValues = useRef<T | null>(null);
  const put = async (typed: T, isOnScreen: boolean) => {
    isKept.current = true;
    // Parked again under the same id, it takes the place of what was there.
    await call('draft.park', { id: trustedId(draftId), form, customerId, text: JSON.stringify(typed), isOnScreen });
  };
  const park = async () => {
    parkedValues.current = values;
    try {
      await put(values, false);
    } catch (error) {
      parkedValues.current = null;
      throw error;
    }
  };
  const drop = async () => {
    setIsDirty(false);
    isUnsaved.current = false;
    if (!isKept.current) return;
    isKept.current = false;
    await call('draft.drop', { id: newId(), draftId });
  };
  const latest = useRef({ park, drop });
  useEffect(() => {
    latest.current = { park, drop };
  });
  useEffect(
    () =>
      forms.add({
        isDirty: () => isUnsaved.current,
        park: () => latest.current.park(),
        drop: () => latest.current.drop(),
      }),
    [forms],
  );
  // A desk that was locked meanwhile takes nothing; the form itself is still on the screen. And what was just recorded is put aside no
  // more, though the screen may not have been drawn anew before the pause was over.
  const putAside = useEffectEvent((typed: T) => {
    if (isUnsaved.current && typed !== parkedValues.current) void put(typed, true).catch(() => undefined);
  });
  useEffect(() => {
    if (!isDirty) return undefined;
    const timer = setTimeout(() => putAside(values), pauseMs);
    return () => clearTimeout(timer);
  }, [values, isDirty]);
  return {
    values,
    set: (change) => {
      setValues((now) => (isStillAs(now, change) ? now : { ...now, ...change }));
      // A field that is left tidies what stands in it: whoever only walks through a form has typed nothing.
      if (isStillAs(values, change)) return;
      setIsDirty(true);
      isUnsaved.current = true;
    },
    isDirty,
    park,
    drop,
  };
}
