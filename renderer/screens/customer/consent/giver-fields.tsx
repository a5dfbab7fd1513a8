import type { CustomerId } from '../../../../electron/domain/ids.ts';
import { useState } from 'react';
import { whosFor } from '../../../../electron/domain/consent/giver.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Select, type Option } from '../../../ui/select.tsx';
import { captureChoices, type Capture } from '../../../widgets/consent/consent-draft.ts';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { chosenWho, personsAs, type Givers } from './givers.ts';

/** What is chosen to write down somebody who is in no list yet. */
const somebodyElse = 'add';

interface GiverFieldsProps {
  readonly customerId: CustomerId;
  readonly capture: Capture;
  readonly givers: Givers;
  readonly onChange: (change: Partial<Capture>) => void;
}

function options<V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>): readonly Option<V>[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

/** Who answered: the customer, or somebody in their place by name, and what was checked of them. Nothing is chosen beforehand. */
export function GiverFields({ customerId, capture, givers, onChange }: GiverFieldsProps) {
  const { consent, customers } = useText();
  const { giver } = consent;
  const [isAdding, setIsAdding] = useState(false);
  const who = chosenWho(capture, givers);
  const isChecked = who === 'legal_representative' || who === 'agent';
  const named = who === null || who === 'self' ? [] : personsAs(who, givers);
  const people: readonly Option<string>[] = named.map(({ by, name, role }) => ({
    value: by.id,
    label: fill(giver.named, { name, role: customers.personRole[role] }),
  }));
  return (
    <>
      <Select
        name="who"
        label={consent.who}
        options={options<Capture['who']>(whosFor[givers.kind], consent.whos)}
        value={who}
        placeholder={giver.choose}
        // What was checked was checked of somebody else.
        onChange={(chosen) => onChange({ who: chosen, by: null, identity: null, proof: null })}
      />
      {who !== null && who !== 'self' && (
        <Select
          name="by"
          label={giver.by}
          options={[...people, { value: somebodyElse, label: giver.add }]}
          value={people.find(({ value }) => value === capture.by)?.value ?? null}
          placeholder={giver.choose}
          onChange={(chosen) =>
            chosen === somebodyElse ? setIsAdding(true) : onChange({ by: chosen, identity: null, proof: null })
          }
        />
      )}
      {isChecked && (
        <>
          <Select
            name="identity"
            label={giver.identity}
            options={options(captureChoices.identities, giver.identities)}
            value={capture.identity}
            placeholder={giver.choose}
            onChange={(identity) => onChange({ identity })}
          />
          <ProofField who={who} capture={capture} onChange={onChange} />
        </>
      )}
      {isAdding && who !== null && who !== 'self' && (
        <AddPersonDialog
          customerId={customerId}
          who={who}
          onAdded={(by) => {
            setIsAdding(false);
            onChange({ by, identity: null, proof: null });
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </>
  );
}

interface ProofFieldProps extends Pick<GiverFieldsProps, 'capture' | 'onChange'> {
  readonly who: 'legal_representative' | 'agent';
}

function ProofField({ who, capture, onChange }: ProofFieldProps) {
  const { giver, representativeProofs, agentProofs } = useText().consent;
  const choices: readonly Option<NonNullable<Capture['proof']>>[] =
    who === 'agent'
      ? options(captureChoices.agentProofs, agentProofs)
      : options(captureChoices.representativeProofs, representativeProofs);
  return (
    <Select
      name="proof"
      label={giver.proof}
      options={choices}
      value={capture.proof}
      placeholder={giver.choose}
      onChange={(proof) => onChange({ proof })}
    />
  );
}
