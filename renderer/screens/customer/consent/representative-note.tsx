import type { CustomerId } from '../../../../electron/domain/ids.ts';
import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { minorAgeOn, needsRepresentative } from '../../../../electron/domain/consent/minor.ts';
import { ask } from '../../../api/queries.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { today } from '../../../text/screen-format.ts';
import { personsAs } from './givers.ts';
import { Button } from '../../../ui/button.tsx';
import type { Capture } from '../../../widgets/consent/consent-draft.ts';

interface RepresentativeNoteProps {
  readonly customerId: CustomerId;
  readonly capture: Capture;
  readonly onChange: (capture: Capture) => void;
  /** What stands in its place where nothing has to be said. */
  readonly children: ReactNode;
}

/** Says for whom a legal representative answers, and lets the clerk choose it, before the core would have to refuse. */
export function RepresentativeNote({ customerId, capture, onChange, children }: RepresentativeNoteProps) {
  const { minor } = useText().consent;
  const { data: customer } = useQuery(ask('customer.get', { customerId }));
  const { data: ages } = useQuery(ask('rules.minor_ages', {}));
  const on = today();
  const isSilent = customer === undefined || ages === undefined || capture.who === 'legal_representative';
  if (isSilent || !needsRepresentative(customer.fields, on, ages)) return children;
  const age = minorAgeOn(ages, on);
  const guardians = personsAs('legal_representative', { kind: customer.fields.kind, persons: customer.persons });
  // Where there is one, whoever presses has chosen them by name.
  const [only] = guardians.length === 1 ? guardians : [];
  const asked = { who: 'legal_representative', by: only?.by.id ?? null, identity: null, proof: null } as const;
  return (
    <div>
      <Button variant="time" size="fine" onPress={() => onChange({ ...capture, ...asked })}>
        <TriangleAlert aria-hidden />
        {only === undefined ? fill(minor.choose, { age }) : fill(minor.chooseNamed, { age, name: only.name })}
      </Button>
    </div>
  );
}
