import './verify-panel.css';
import type { Catalogue } from '../../text/catalogue.ts';
import { formatWait } from '../../text/failure-text.ts';
import { fill } from '../../text/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatMinute } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { JobProgress, Verified } from './use-verification.ts';

interface JobBarProps {
  readonly label: string;
  readonly progress: JobProgress | null;
}

/** How far a long job is: counts, and the time that is left. */
export function JobBar({ label, progress }: JobBarProps) {
  const text = useText();
  const { verify } = text.ledger;
  const { done = 0, total = 0, secondsLeft = null } = progress ?? {};
  const counts = fill(verify.progress, { done: formatNumber(done), total: formatNumber(total) });
  const left = secondsLeft === null ? '' : fill(verify.left, { time: formatWait(secondsLeft, text) });
  const words = progress === null ? '' : [counts, left].filter(Boolean).join('　');
  return <Progress label={label} words={words} done={done} total={total} />;
}

/** What a verification found. */
export function VerifyResult({ verified }: { readonly verified: Verified }) {
  const { language } = useLanguage();
  const text = useText();
  const { verify } = text.ledger;
  const { entries, fault } = verified.found;
  const when = fill(verify.at, { moment: formatMinute(new Date(verified.at).toISOString(), language) });
  if (fault === null)
    return (
      <Banner look="well" title={verify.whole}>
        {fill(verify.wholeLong, { count: formatNumber(entries) })} <span className="verify-when">{when}</span>
      </Banner>
    );
  const { code, device, n, id } = fault;
  return (
    <Banner look="stop">
      <div className="verify-fault">
        <strong>{verify.fault}</strong>
        <p>{faultText(code, verify.faultCode)}</p>
        <p>{fill(verify.place, { count: formatNumber(entries) })}</p>
        {id !== null && <p>{fill(verify.entry, { id })}</p>}
        {device !== null && n !== null && <p>{fill(verify.device, { device, n })}</p>}
        <p>{verify.next}</p>
        <p className="verify-when">
          {when} {verify.stays}
        </p>
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
