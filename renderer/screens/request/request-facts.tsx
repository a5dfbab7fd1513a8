import styles from './request-facts.module.css';
import { Fragment, type ReactNode } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { isOfEarlierDay } from '../../../electron/domain/dates/hour-known.ts';
import { formatDay, formatMinute, formatOccurred } from '../../text/screen-format.ts';
import { Card } from '../../ui/card.tsx';
import { decisionText, identityText, lawText } from '../../widgets/request/request-words.ts';

/** What is known of a request: as it was received, and what was done about it since. */
export function RequestFacts({ request }: { readonly request: Output<'request.get'> }) {
  const { language } = useLanguage();
  const words = useText().requests;
  const { screen, type, identify, decide, close } = words;
  const { types, receivedAt, recordedAt, requester, channel, wantedMethod, scopeText, identity, decisions, delivery } =
    request;
  const moments = { occurred: receivedAt, recorded: recordedAt };
  return (
    <Card title={screen.facts}>
      <dl className={styles.facts}>
        <Fact term={screen.received}>{formatOccurred(moments, language)}</Fact>
        {isOfEarlierDay(moments) && <Fact term={screen.entered}>{formatMinute(recordedAt, language)}</Fact>}
        <Fact term={screen.types}>
          {types.map((one) => (
            <span key={one} className={styles.type}>
              {type[one].label}
              <span className={styles.law}>{lawText(one, words)}</span>
            </span>
          ))}
        </Fact>
        <Fact term={screen.requester}>{words.requester[requester]}</Fact>
        <Fact term={screen.channel}>{words.channel[channel]}</Fact>
        {wantedMethod !== null && <Fact term={screen.method}>{words.method[wantedMethod]}</Fact>}
        <Fact term={screen.words}>
          {scopeText === null ? (
            <span className={styles.law}>{screen.noWords}</span>
          ) : (
            <span className={styles.words}>{scopeText}</span>
          )}
        </Fact>
        {identity !== null && (
          <Fact term={screen.identity}>
            {fill(identify.done, { how: identityText(identity, words), date: formatDay(identity.seenOn, language) })}
          </Fact>
        )}
        {decisions?.map((decision) => (
          <Fragment key={decision.type}>
            <Fact term={screen.decision}>{decisionText(decision, words)}</Fact>
            {decision.ground !== null && <Fact term={screen.ground}>{decide.grounds[decision.ground]}</Fact>}
            {decision.reason !== null && <Fact term={screen.reason}>{decision.reason}</Fact>}
          </Fragment>
        ))}
        {delivery !== null && <Fact term={screen.delivery}>{close.deliveries[delivery]}</Fact>}
      </dl>
    </Card>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
