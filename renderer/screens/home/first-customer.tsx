import styles from './home.module.css';
import { MessagesSquare, Printer, Search } from 'lucide-react';
import { useNavigate } from 'react-router';
import { paths } from '../../widgets/navigation/paths.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';

const icons = [Search, MessagesSquare, Printer] as const;

/** The place of today's list while there is nobody yet: what will stand here, and how a first customer is served. */
export function FirstCustomer() {
  const { empty, actions } = useText().home;
  const navigate = useNavigate();
  return (
    <Card title={empty.title}>
      <p>{empty.lead}</p>
      <h3>{empty.first}</h3>
      <ol className={styles.firstSteps}>
        {empty.steps.map(({ title, text }, index) => {
          const Icon = icons[index] ?? Search;
          return (
            <li key={title}>
              <Icon aria-hidden />
              <h4>{title}</h4>
              <p>{text}</p>
            </li>
          );
        })}
      </ol>
      <div>
        <Button onPress={() => void navigate(paths.newCustomer)}>{actions.newCustomer}</Button>
      </div>
    </Card>
  );
}
