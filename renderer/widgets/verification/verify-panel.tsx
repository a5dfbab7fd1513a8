import styles from './verify-panel.module.css';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatMinute } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { FindingsBanner, FindingsList } from './findings.tsx';
import type { Verified } from '../session/last-results.tsx';
import { instantAt } from '../../../electron/domain/dates/instant.ts';

/** What a verification found. */
export function VerifyResult({ verified }: { readonly verified: Verified }) {
  const { language } = useLanguage();
  const text = useText();
  const { verify } = text.ledger;
  const { found } = verified;
  const moment = formatMinute(instantAt(verified.at), language);
  const when = fill(verify.at, { moment });
  if (found.outcome === 'cancelled')
    return (
      <Banner variant="time" title={verify.cancelled}>
        {fill(verify.cancelledLong, { count: formatNumber(found.entries) })}{' '}
        <span className={styles.when}>{fill(verify.cancelledAt, { moment })}</span>
      </Banner>
    );
  const { entries, fault, findings } = found;
  const told = `${when} ${verify.stays}`;
  if (fault === null && findings.length > 0) return <FindingsBanner found={found} when={told} />;
  if (fault === null)
    return (
      <Banner variant="well" title={verify.whole}>
        {fill(verify.wholeLong, { count: formatNumber(entries) })} <span className={styles.when}>{when}</span>
      </Banner>
    );
  const { code, device, n, id } = fault;
  return (
    <Banner variant="stop">
      <div className={styles.fault}>
        <strong>{verify.fault}</strong>
        <p>{faultText(code, verify.faultCode)}</p>
        <p>{fill(verify.place, { count: formatNumber(entries) })}</p>
        {id !== null && <p>{fill(verify.entry, { id })}</p>}
        {device !== null && n !== null && <p>{fill(verify.device, { device, n })}</p>}
        <FindingsList findings={findings} />
        <p>{verify.next}</p>
        <p className={styles.when}>{told}</p>
      </div>
    </Banner>
  );
}

type FaultWords = Catalogue['ledger']['verify']['faultCode'];

function isNamed(code: string, words: FaultWords): code is keyof FaultWords {
  return Object.hasOwn(words, code);
}

/** The sentence for a fault; a newer core may know faults that this catalogue does not. */
function faultText(code: string, words: FaultWords): string {
  return isNamed(code, words) ? words[code] : words.other;
}
