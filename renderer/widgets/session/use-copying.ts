import { useEffect } from 'react';
import { command } from '../../api/desk.ts';

const ways = ['copy', 'cut'] as const;

/** Whether something is selected that would be copied; where nothing is, the clipboard stays as another program left it. */
function isSomethingSelected(): boolean {
  return (document.getSelection()?.toString() ?? '') !== '';
}

/** Tells the core that something is being copied: names and numbers do not stay in the clipboard for whoever comes next. */
export function useCopying(): void {
  useEffect(() => {
    const tell = () => {
      if (isSomethingSelected()) command('session.copying', {}).catch(() => undefined);
    };
    for (const way of ways) document.addEventListener(way, tell);
    return () => {
      for (const way of ways) document.removeEventListener(way, tell);
    };
  }, []);
}
