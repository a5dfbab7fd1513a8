import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './household.module.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ask } from '../../../api/queries.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';

/**
 * After a stop: who else has the same telephone or address, by name, and the way to each. Asked when the stop is done and not
 * before, so that it never waits for the answer.
 */
export function Household({ customerId }: { readonly customerId: CustomerId }) {
  const { household } = useText().consent;
  const [isAnswered, setIsAnswered] = useState(false);
  const { data: others = [] } = useQuery({ ...ask('customer.household', { customerId }), refetchOnMount: 'always' });
  return (
    <div aria-live="polite">
      {!isAnswered && others.length > 0 && (
        <Banner
          variant="time"
          height="low"
          title={household.title}
          actions={<Button onPress={() => setIsAnswered(true)}>{household.alone}</Button>}
        >
          <p>{household.lead}</p>
          <ul className={styles.household}>
            {others.map((other) => (
              <li key={other.customerId}>
                <Link className={styles.name} to={paths.customer(other.customerId)}>
                  {other.name}
                </Link>
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
