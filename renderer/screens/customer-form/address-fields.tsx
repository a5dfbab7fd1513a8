import styles from './customer-form.module.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { postalCodeSchema, withLostZero } from '../../../electron/domain/customers/postal-code.ts';
import { ask } from '../../api/queries.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Offer } from '../../widgets/typed-value/offer.tsx';
import { tidy } from '../../widgets/typed-value/typed-value.ts';
import type { FormState } from './form-state.ts';
import { classNames } from '../../ui/class-names.ts';

/** Post code and address: a whole post code fills the address in, as far as the post office knows it. */
export function AddressFields({ form }: { readonly form: FormState }) {
  const { field } = useText().customers;
  const { values, set } = form;
  const { towns, choose, isUnknown, type } = useTowns(form);
  const words = useText().customers.form;
  const meant = withLostZero(values.postalCode);
  return (
    <>
      <div className={styles.w3}>
        <TextField
          name="postalCode"
          label={field.postalCode}
          inputMode="numeric"
          value={values.postalCode}
          onChange={type}
          onLeave={() => set({ postalCode: tidy(postalCodeSchema, values.postalCode) })}
        />
        {meant !== null && (
          <Offer lead={words.zeroLost} take={fill(words.meant, { value: meant })} onTake={() => type(meant)} />
        )}
      </div>
      <div className={classNames(styles.w9, styles.address)}>
        {towns.length > 1 && (
          <div>
            <RadioGroup
              name="town"
              label={fill(words.towns, { count: towns.length })}
              columns={2}
              isScrolling
              value={towns.find((town) => values.address.startsWith(town)) ?? null}
              choices={towns.map((town) => ({ value: town, label: town }))}
              onChange={choose}
            />
          </div>
        )}
        <TextField
          name="address"
          label={field.address}
          value={values.address}
          onChange={(address) => set({ address })}
        />
        {isUnknown && <p className={styles.note}>{words.noTown}</p>}
      </div>
    </>
  );
}

/** The towns of the post code. The only one there is goes into an address that nobody has typed. */
function useTowns({ values, set }: FormState) {
  const client = useQueryClient();
  const [seenCode] = useState(values.postalCode);
  const [filled, setFilled] = useState('');
  const latest = useRef({ values, filled });
  useEffect(() => {
    latest.current = { values, filled };
  }, [values, filled]);
  // What stood there from the start has its address already.
  const code = values.postalCode === seenCode ? null : codeOf(values.postalCode);
  const { data } = useQuery({ ...ask('address.find', { postalCode: code ?? '' }), enabled: code !== null });
  const towns = code === null || data === undefined ? null : townsOf(data);
  const choose = (town: string) => {
    const { address } = values;
    set({ address: address.startsWith(filled) ? town + address.slice(filled.length) : town });
    setFilled(town);
  };
  const fillIn = async (postalCode: string) => {
    const [only, ...others] = townsOf(await client.fetchQuery(ask('address.find', { postalCode })));
    const now = latest.current;
    const isFree = now.values.address === '' || now.values.address === now.filled;
    if (!isFree || codeOf(now.values.postalCode) !== postalCode) return;
    // What an earlier code had filled in does not stay with another one.
    const town = only !== undefined && others.length === 0 ? only : '';
    set({ address: town });
    setFilled(town);
  };
  return {
    towns: towns ?? [],
    isUnknown: towns?.length === 0,
    choose,
    type: (postalCode: string) => {
      set({ postalCode });
      const typed = codeOf(postalCode);
      // Without an answer the address is typed by hand.
      if (typed !== null) void fillIn(typed).catch(() => undefined);
    },
  };
}

function codeOf(typed: string): string | null {
  return postalCodeSchema.safeParse(typed).data ?? null;
}

function townsOf(found: Output<'address.find'>): readonly string[] {
  return [...new Set(found.map(({ prefecture, city, town }) => prefecture + city + town))];
}
