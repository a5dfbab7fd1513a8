import type { Output } from '../../../electron/contract/table.ts';
import { DeskFailure } from '../../api/desk.ts';
import { useCommand } from '../../api/queries.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../text/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatMinute } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/form.tsx';

/** The manager checks that no record is missing or was altered. */
export function LedgerCard() {
  const text = useText();
  const { ledger } = text.home;
  const { mutate, isPending, data, error, submittedAt } = useCommand('ledger.verify');
  return (
    <Card title={ledger.title}>
      <p>{ledger.lead}</p>
      <div className="home-actions">
        <Button isPending={isPending} onPress={() => mutate({})}>
          {isPending ? ledger.working : ledger.verify}
        </Button>
      </div>
      <div aria-live="polite">{data !== undefined && <Result found={data} verifiedAt={submittedAt} />}</div>
      <FormError>{error instanceof DeskFailure ? failureText(error.failure, text) : null}</FormError>
    </Card>
  );
}

interface ResultProps {
  readonly found: Output<'ledger.verify'>;
  /** When it was asked for, in milliseconds since 1970. */
  readonly verifiedAt: number;
}

function Result({ found, verifiedAt }: ResultProps) {
  const { language } = useLanguage();
  const { ledger } = useText().home;
  const { entries, fault } = found;
  const when = fill(ledger.at, { moment: formatMinute(new Date(verifiedAt).toISOString(), language) });
  return (
    <Banner look={fault === null ? 'well' : 'stop'}>
      <div className="ledger-result">
        {fault === null ? (
          <p>{fill(ledger.whole, { count: formatNumber(entries) })}</p>
        ) : (
          <>
            <strong>{ledger.fault}</strong>
            <p>{faultWords(fault.code, ledger.faultCode)}</p>
            <p>{fill(ledger.faultPlace, { count: formatNumber(entries) })}</p>
            <p>{ledger.faultNext}</p>
          </>
        )}
        <p className="home-note">{when}</p>
      </div>
    </Banner>
  );
}

type FaultWords = Catalogue['home']['ledger']['faultCode'];

function isNamed(code: string, words: FaultWords): code is keyof FaultWords {
  return Object.hasOwn(words, code);
}

/** The sentence for a fault; a newer core may know faults that this catalogue does not. */
function faultWords(code: string, words: FaultWords): string {
  return isNamed(code, words) ? words[code] : words.other;
}
