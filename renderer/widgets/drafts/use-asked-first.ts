import { useEffect, useRef } from 'react';
import { useUnsavedForms } from './unsaved-forms.tsx';

/** For a form that cannot be put aside: whoever goes to another screen stays with it or throws away what was typed. */
export function useAskedFirst(isDirty: boolean, drop: () => void): void {
  const forms = useUnsavedForms();
  const latest = useRef({ isDirty, drop });
  useEffect(() => {
    latest.current = { isDirty, drop };
  });
  useEffect(
    () =>
      forms.add({
        isDirty: () => latest.current.isDirty,
        park: null,
        drop: () => {
          latest.current.drop();
          latest.current.isDirty = false;
          return Promise.resolve();
        },
      }),
    [forms],
  );
}
