import type { CustomerId } from '../../../electron/domain/ids.ts';
import styles from './rail.module.css';
import { useQuery } from '@tanstack/react-query';
import { Handshake, House, Inbox, ScrollText, Settings, Users, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { NavLink, useMatch, useNavigate } from 'react-router';
import { ask } from '../../api/queries.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useSearchFocus } from '../../widgets/navigation/search-focus.tsx';
import { useIsManager } from '../../widgets/session/session-context.tsx';
import { useOpenCustomer } from './use-open-customer.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

/** The way from screen to screen. */
export function Rail() {
  const { rail } = useText().desk;
  const isManager = useIsManager();
  const { data: requests } = useQuery(ask('request.open', {}));
  const open = requests?.length ?? 0;
  return (
    <nav className={styles.rail} aria-label={rail.label}>
      <Item to={paths.home} icon={House} label={rail.home} />
      <Customers />
      <Item to={paths.requests} icon={Inbox} label={rail.requests}>
        {open > 0 && (
          <span className={styles.badge}>
            <span aria-hidden>{open}</span>
            <VisuallyHidden>{fill(rail.requestsOpen, { count: open })}</VisuallyHidden>
          </span>
        )}
      </Item>
      <Item to={paths.sharing} icon={Handshake} label={rail.sharing} />
      <hr />
      {isManager && <Item to={paths.ledger} icon={ScrollText} label={rail.ledger} />}
      <Item to={paths.settings} icon={Settings} label={rail.settings} />
    </nav>
  );
}

interface ItemProps {
  readonly to: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly children?: React.ReactNode;
}

function Item({ to, icon: Icon, label, children }: ItemProps) {
  return (
    <NavLink to={to} end={to === paths.home} className={classNames(styles.item)} draggable={false}>
      <Icon aria-hidden />
      {label}
      {children}
    </NavLink>
  );
}

/** Back to the customer who was open last; with none, or with one open already, to the box that finds another. */
function Customers() {
  const { rail } = useText().desk;
  const navigate = useNavigate();
  const { focusBox } = useSearchFocus();
  const isHere = useMatch('/customers/*') !== null;
  const customerId = useOpenCustomer();
  const [last, setLast] = useState<CustomerId | null>(null);
  if (customerId !== null && customerId !== last) setLast(customerId);
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={isHere ? 'page' : undefined}
      onClick={() => (isHere || last === null ? focusBox() : void navigate(paths.customer(last)))}
    >
      <Users aria-hidden />
      {rail.customers}
    </button>
  );
}
