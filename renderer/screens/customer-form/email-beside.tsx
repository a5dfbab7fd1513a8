import { readEmail } from '../../../electron/domain/customers/email.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Offer } from '../../widgets/typed-value/offer.tsx';
import { withRow, type FormState } from './form-state.ts';

/** Offers to move to the remarks what was typed beside an e-mail address: 妻 of taro@example.jp（妻）. */
export function EmailBeside({ form: { values, set }, at }: { readonly form: FormState; readonly at: number }) {
  const { form: words } = useText().customers;
  const { address, beside } = readEmail(values.emails[at] ?? '');
  if (address === null || beside === '') return null;
  const remark = fill(words.besideRemark, { address, beside });
  const remarks = values.remarks === '' ? remark : `${values.remarks}\n${remark}`;
  return (
    <Offer
      lead={fill(words.emailBeside, { beside })}
      take={words.besideToRemarks}
      onTake={() => set({ emails: withRow(values.emails, at, address), remarks })}
    />
  );
}
