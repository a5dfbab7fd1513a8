import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import { deskSettingsSchema, type DeskSettings } from '../../../electron/domain/settings/desk-settings.ts';
import { command } from '../../api/desk.ts';
import { ask } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useText } from '../../text/language.tsx';
import { useFaults, type Faults } from '../../ui/faults.ts';
import { useAskedFirst } from '../parking/use-asked-first.ts';

/** How this PC behaves, as it is typed. */
type Typed = Omit<DeskSettings, 'idleMinutes'> & { readonly idle: string };

/** The settings of this PC while they are being changed. */
export interface DeskEdit {
  /** As typed; null until they were read. */
  readonly values: Typed | null;
  readonly faults: Faults<'idle'>;
  readonly isDirty: boolean;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  /** They were recorded, and nothing was typed since. */
  readonly isSaved: boolean;
  readonly change: (change: Partial<Typed>) => void;
  readonly undo: () => void;
  readonly save: () => void;
}

function typedOf({ idleMinutes, ...chosen }: DeskSettings): Typed {
  return { ...chosen, idle: String(idleMinutes) };
}

/** Changes how this PC behaves. */
export function useDeskEdit(): DeskEdit {
  const { desk } = useText().settings;
  const client = useQueryClient();
  const { data: recorded } = useQuery(ask('settings.get', {}));
  const [typed, setTyped] = useState<Typed | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const faults = useFaults<'idle'>();
  const now = recorded === undefined ? null : typedOf(recorded);
  const values = typed ?? now;
  const isDirty = typed !== null && JSON.stringify(typed) !== JSON.stringify(now);
  const { isPending, failure, submit, forget } = useSubmit(async () => {
    if (values === null) return;
    const { idle, ...rest } = values;
    const read = deskSettingsSchema.safeParse({ ...rest, idleMinutes: Number(idle.normalize('NFKC')) });
    if (faults.show(read.success ? {} : { idle: desk.idleFault }) || !read.success) return;
    await command('settings.set', { settings: read.data });
    await client.invalidateQueries();
    setTyped(null);
    setIsSaved(true);
  });
  const undo = () => {
    setTyped(null);
    faults.show({});
    forget();
  };
  useAskedFirst(isDirty, undo);
  return {
    values,
    faults,
    isDirty,
    isPending,
    failure,
    isSaved: isSaved && !isDirty,
    change: (change) => {
      if (values === null) return;
      setTyped({ ...values, ...change });
      setIsSaved(false);
      if ('idle' in change) faults.clear('idle');
      forget();
    },
    undo,
    save: submit,
  };
}
