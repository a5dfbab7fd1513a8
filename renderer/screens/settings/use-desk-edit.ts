import { useQuery, useQueryClient } from '@tanstack/react-query';
import { deskSettingsSchema, type DeskSettings } from '../../../electron/domain/settings/desk-settings.ts';
import { command } from '../../api/desk.ts';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { useEdit, type Edit } from './use-edit.ts';

/** How this PC behaves, as it is typed. */
type Typed = Omit<DeskSettings, 'idleMinutes'> & { readonly idle: string };

/** The settings of this PC while they are being changed. */
export interface DeskEdit extends Omit<Edit<Typed, 'idle'>, 'change'> {
  readonly change: (change: Partial<Typed>) => void;
}

function typedOf({ idleMinutes, ...chosen }: DeskSettings): Typed {
  return { ...chosen, idle: String(idleMinutes) };
}

/** Changes how this PC behaves. */
export function useDeskEdit(): DeskEdit {
  const { desk } = useText().settings;
  const client = useQueryClient();
  const { data: recorded } = useQuery(ask('settings.get', {}));
  const now = recorded === undefined ? undefined : typedOf(recorded);
  const edit = useEdit<Typed, 'idle'>(now, async ({ idle, ...rest }, { faults }) => {
    const read = deskSettingsSchema.safeParse({ ...rest, idleMinutes: Number(idle.normalize('NFKC')) });
    if (faults.show(read.success ? {} : { idle: desk.idleFault }) || !read.success) return false;
    await command('settings.set', { settings: read.data });
    client.setQueryData(ask('settings.get', {}).queryKey, read.data);
    return true;
  });
  return {
    ...edit,
    change: (change) => {
      if (edit.values !== null) edit.change({ ...edit.values, ...change });
    },
  };
}
