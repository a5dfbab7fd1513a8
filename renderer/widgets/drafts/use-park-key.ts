import { useNavigate } from 'react-router';
import { paths } from '../navigation/paths.ts';
import { useText } from '../../text/language.tsx';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { useUnsavedForms } from './unsaved-forms.tsx';

/** For leaving a screen whose forms have just been put aside: there is nothing left to ask. */
const allParked = { state: { isAllParked: true } } as const;

/** Whether a location is gone to after everything was put aside. */
export function isAllParked(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isAllParked' in state && state.isAllParked === true;
}

/**
 * F5 puts aside what was typed and goes home, where it is found again: the telephone rings. Where that cannot be done now,
 * whoever pressed it is asked as anybody is who leaves.
 */
export function useParkKey(isDirty: boolean): void {
  const { leave } = useText().desk;
  const forms = useUnsavedForms();
  const navigate = useNavigate();
  const park = async () => {
    const isSafe = await forms.parkAll();
    await navigate(paths.home, isSafe ? allParked : {});
  };
  useShortcut('F5', leave.park, () => void park(), isDirty);
}
