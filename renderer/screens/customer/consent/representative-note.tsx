import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { personsAs, type Givers } from './givers.ts';
import { Button } from '../../../ui/button.tsx';
import type { Capture } from '../../../widgets/consent/consent-draft.ts';

interface RepresentativeNoteProps {
  readonly givers: Givers;
  readonly capture: Capture;
  readonly onChange: (capture: Capture) => void;
  /** What stands in its place where nothing has to be said. */
  readonly children: ReactNode;
}

/** Says for whom a legal representative answers, and lets the clerk choose it, before it would have to be refused. */
export function RepresentativeNote({ givers, capture, onChange, children }: RepresentativeNoteProps) {
  const { minor } = useText().consent;
  const { representedUpTo: age } = givers;
  if (age === null || capture.who === 'legal_representative') return children;
  const guardians = personsAs('legal_representative', givers);
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
