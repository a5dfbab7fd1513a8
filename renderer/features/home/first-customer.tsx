import { MessagesSquare, Printer, Search } from 'lucide-react';
import { useText } from '../../text/language.tsx';
import { Card } from '../../ui/card.tsx';

const icons = [Search, MessagesSquare, Printer] as const;

/** The place of today's list while there is nothing on it: what will stand here, and how a first customer is served. */
export function FirstCustomer() {
  const { empty } = useText().home;
  return (
    <Card title={empty.title}>
      <p>{empty.lead}</p>
      <h3>{empty.first}</h3>
      <ol className="first-steps">
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
      <p className="home-note">{empty.soon}</p>
    </Card>
  );
}
