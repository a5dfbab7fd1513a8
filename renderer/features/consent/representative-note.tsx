import { useQuery } from '@tanstack/react-query';
import { minorAgeOn, needsRepresentative } from '../../../electron/domain/consent/minor.ts';
import { ask } from '../../api/queries.ts';
import { fill } from '../../text/fill.ts';
import { useText } from '../../text/language.tsx';
import { today } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import type { Capture } from './consent-draft.ts';

interface RepresentativeNoteProps {
  readonly customerId: string;
  readonly capture: Capture;
  readonly onChange: (capture: Capture) => void;
}

/** Says for whom a legal representative answers, and lets the clerk choose it, before the core would have to refuse. */
export function RepresentativeNote({ customerId, capture, onChange }: RepresentativeNoteProps) {
  const { minor } = useText().consent;
  const { data: customer } = useQuery(ask('customer.get', { customerId }));
  const { data: ages } = useQuery(ask('rules.minor_ages', {}));
  if (customer === undefined || ages === undefined || capture.who === 'legal_representative') return null;
  const on = today();
  if (!needsRepresentative(customer.fields, on, ages)) return null;
  return (
    <Banner look="time" title={fill(minor.title, { age: minorAgeOn(ages, on) })}>
      <p>{minor.lead}</p>
      <Button onPress={() => onChange({ ...capture, who: 'legal_representative' })}>{minor.choose}</Button>
    </Banner>
  );
}
