import styles from './help-dialog.module.css';
import { useMatches } from 'react-router';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Key } from '../../ui/key.tsx';
import { inKeyOrder, useShortcuts, type NamedKey } from '../../ui/shortcuts.tsx';
import { AnswerKeys, HowTos, KeyLine, KeyList, Marks, type KeyRow } from './help-parts.tsx';

/** What each screen is for, in words. */
export type About = Catalogue['help']['about'];

/** Which words tell of the screen: its route says so. */
function useAbout(about: About): { readonly name: string; readonly words: string } {
  const handle = useMatches().at(-1)?.handle;
  const named = typeof handle === 'object' && handle !== null && 'about' in handle ? handle.about : null;
  const [name, words] = Object.entries(about).find(([one]) => one === named) ?? ['home', about.home];
  return { name, words };
}

/** Every key of the screen in its order, also one that can do nothing now: what it would do is what is to be learned. */
function useKeyRows(isConsent: boolean): readonly KeyRow[] {
  const { consent, help } = useText();
  const known: readonly NamedKey[] = useShortcuts();
  const ofConsent: readonly NamedKey[] = [
    { name: 'F7', label: consent.same },
    { name: 'F9', label: consent.record },
    { name: 'F12', label: consent.recordAndPrint },
  ];
  const resting = isConsent ? ofConsent.filter(({ name }) => known.every((one) => one.name !== name)) : [];
  const all = [...known, ...resting.map(({ name, label }) => ({ name, label: `${label}${help.notNow}` }))];
  return inKeyOrder(all).map(({ name, label }) => ({ keys: [name], label }));
}

/** F1: what this screen is for, which keys do what on it, what its marks mean, and what to do when something happens. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { help } = useText();
  const { name, words } = useAbout(help.about);
  const isCustomer = name === 'customer';
  const keyRows = useKeyRows(isCustomer);
  return (
    <Dialog title={help.title} onClose={onClose} width="wide">
      <p>{words}</p>
      {isCustomer && (
        <div className={styles.parts}>
          <AnswerKeys />
          <Marks />
        </div>
      )}
      <HowTos about={name} />
      <section>
        <h3>{help.keys}</h3>
        <KeyList rows={keyRows}>
          <KeyLine label={help.enter}>
            <Key>Enter</Key>
          </KeyLine>
          <KeyLine label={help.tab}>
            <Key>Tab</Key>
          </KeyLine>
        </KeyList>
        <p className={styles.lead}>{help.everywhere}</p>
      </section>
      <DialogActions>
        <Button variant="primary" isAutoFocused onPress={onClose}>
          {help.close}
          <Key>Esc</Key>
        </Button>
      </DialogActions>
    </Dialog>
  );
}
