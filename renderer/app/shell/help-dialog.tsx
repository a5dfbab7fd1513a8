import styles from './help-dialog.module.css';
import { useMatches } from 'react-router';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Key } from '../../ui/key.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';

/** What each screen is for, in words. */
export type About = Catalogue['desk']['help']['about'];

/** What a screen is for: its route says which words tell it. */
function useAbout(about: About): string {
  const handle = useMatches().at(-1)?.handle;
  const named = typeof handle === 'object' && handle !== null && 'about' in handle ? handle.about : null;
  const found = Object.entries(about).find(([name]) => name === named);
  return found?.[1] ?? about.home;
}

/** F1: what this screen is for, and which keys do what on it. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { help } = useText().desk;
  const about = useAbout(help.about);
  const keys = useShortcuts();
  return (
    <Dialog title={help.title} onClose={onClose} width="wide">
      <p>{about}</p>
      <h3>{help.keys}</h3>
      <dl className={styles.keys}>
        {keys.map(({ name, label }) => (
          <div key={name}>
            <dt>
              <Key>{name}</Key>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Key>Enter</Key>
          </dt>
          <dd>{help.enter}</dd>
        </div>
        <div>
          <dt>
            <Key>Tab</Key>
          </dt>
          <dd>{help.tab}</dd>
        </div>
      </dl>
      <p>{help.everywhere}</p>
      <DialogActions>
        <Button variant="primary" isAutoFocused onPress={onClose}>
          {help.close}
          <Key>Esc</Key>
        </Button>
      </DialogActions>
    </Dialog>
  );
}
