import styles from './help-dialog.module.css';
import { useMatch } from 'react-router';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Key } from '../../ui/key.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';

type About = Catalogue['desk']['help']['about'];

/** What a screen is for, by where it lies. */
function useScreenName(): keyof About {
  const isForm = [useMatch('/customers/new'), useMatch('/customers/:customerId/edit')].some((match) => match !== null);
  const isCustomer = useMatch('/customers/*') !== null;
  const isRequests = useMatch('/requests') !== null;
  const isRequest = useMatch('/requests/:requestId') !== null;
  const isSharing = useMatch('/sharing/*') !== null;
  const isLedger = useMatch('/ledger') !== null;
  const isSettings = useMatch('/settings/*') !== null;
  const isUnshown = useMatch('/unshown') !== null;
  const isNotice = useMatch('/notices/*') !== null;
  if (isForm) return 'customerForm';
  if (isCustomer) return 'customer';
  if (isRequests) return 'requests';
  if (isRequest) return 'request';
  if (isSharing) return 'sharing';
  if (isLedger) return 'ledger';
  if (isSettings) return 'settings';
  if (isUnshown) return 'unshown';
  return isNotice ? 'notice' : 'home';
}

/** F1: what this screen is for, and which keys do what on it. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { help } = useText().desk;
  const about = help.about[useScreenName()];
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
