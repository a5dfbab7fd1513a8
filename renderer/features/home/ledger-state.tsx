import { Check, CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { DeskFailure } from '../../api/desk.ts';
import { useCommand } from '../../api/queries.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../text/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatLately } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form.tsx';
import { useIsManager } from '../desk/person.tsx';

/** When the records were last checked for gaps and changes; a manager can check them now. */
export function LedgerState({ verified }: Pick<Output<'home.summary'>, 'verified'>) {
  const text = useText();
  const { ledger } = text.home;
  const { language } = useLanguage();
  const isManager = useIsManager();
  const { mutate, isPending, data, error, reset } = useCommand('ledger.verify');
  // What one person was told is not shown to the next: gone with the screen, also when it is only locked.
  useEffect(() => reset, [reset]);
  return (
    <>
      <div className="home-state">
        <span className="home-note">{ledger.check}</span>
        {verified === null ? (
          <span className="home-note">{ledger.never}</span>
        ) : (
          <span className={verified.isWhole ? 'home-well' : 'home-wrong'}>
            {verified.isWhole ? <Check aria-hidden /> : <CircleAlert aria-hidden />}
            {!verified.isWhole && ledger.fault} {formatLately(verified.at, language)}
          </span>
        )}
        {isManager && (
          <Button look="quiet" isPending={isPending} onPress={() => mutate({})}>
            {isPending ? ledger.working : ledger.verify}
          </Button>
        )}
      </div>
      <div aria-live="polite">{isManager && data !== undefined && <Result found={data} />}</div>
      <FormError>{error instanceof DeskFailure ? failureText(error.failure, text) : null}</FormError>
    </>
  );
}

function Result({ found }: { readonly found: Output<'ledger.verify'> }) {
  const { ledger } = useText().home;
  const { entries, fault } = found;
  const count = formatNumber(entries);
  return (
    <Banner look={fault === null ? 'well' : 'stop'}>
      {fault === null ? (
        <p>{fill(ledger.whole, { count })}</p>
      ) : (
        <div className="home-fault">
          <strong>{ledger.fault}</strong>
          <p>{faultWords(fault.code, ledger.faultCode)}</p>
          <p>{fill(ledger.faultPlace, { count })}</p>
          <p>{ledger.faultNext}</p>
        </div>
      )}
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
