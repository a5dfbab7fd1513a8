import styles from './shown-code.module.css';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form.tsx';
import { Key } from '../../ui/key.tsx';
import { useKey } from '../../ui/use-key.ts';

type Outcome = Output<'setup.print_code'>['outcome'];

interface ShownCodeProps {
  /** In groups, with hyphens between them. */
  readonly code: string;
  readonly print: () => Promise<Outcome>;
}

/** A recovery code, to be printed, and large enough to copy by hand. */
export function ShownCode({ code, print }: ShownCodeProps) {
  const { recovery } = useText().setup;
  return (
    <>
      <dl className={styles.groups}>
        {code.split('-').map((group, index) => (
          <div key={`${index}-${group}`} className={styles.group}>
            <dt>{fill(recovery.group, { number: index + 1 })}</dt>
            <dd>{group}</dd>
          </div>
        ))}
      </dl>
      <PrintCode print={print} />
      <ul className={styles.notes}>
        <li>{recovery.letters}</li>
        <li>{recovery.keep}</li>
      </ul>
    </>
  );
}

/** The code on paper, with what the paper is for and where it is kept. */
function PrintCode({ print }: Pick<ShownCodeProps, 'print'>) {
  const text = useText();
  const { recovery } = text.setup;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { isPending, failure, submit } = useSubmit(async () => {
    setOutcome(null);
    setOutcome(await print());
  });
  useKey('F12', isPending ? null : submit);
  return (
    <div className={styles.print}>
      <Button onPress={submit} isPending={isPending}>
        <Printer aria-hidden />
        {isPending ? recovery.printing : recovery.print}
        <Key>F12</Key>
      </Button>
      <p aria-live="polite">{outcome !== null && recovery.outcome[outcome]}</p>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
    </div>
  );
}
