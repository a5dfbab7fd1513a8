import { useQuery } from '@tanstack/react-query';
import type { Input, Output } from '../../../../electron/contract/table.ts';
import {
  agentProofSchema,
  representativeProofSchema,
  type GivenBy,
} from '../../../../electron/domain/consent/decision.ts';
import {
  answersAs,
  missingOfGiver,
  whosFor,
  type MissingOfGiver,
  type Who,
} from '../../../../electron/domain/consent/giver.ts';
import { minorAgeOn, needsRepresentative } from '../../../../electron/domain/consent/minor.ts';
import { relationSchema } from '../../../../electron/domain/customers/customer.ts';
import type { CustomerId } from '../../../../electron/domain/ids.ts';
import { ask } from '../../../api/queries.ts';
import { today } from '../../../text/screen-format.ts';
import type { Capture } from '../../../widgets/consent/consent-draft.ts';

type Customer = Output<'customer.get'>;

/** Who can answer for a customer. */
export interface Givers {
  readonly kind: Customer['fields']['kind'];
  readonly persons: Customer['persons'];
  /** For a customer for whom a legal representative has to answer: up to which age that holds. Null for everybody else. */
  readonly representedUpTo: number | null;
}

const nobody: Givers = { kind: 'person', persons: [], representedUpTo: null };

/** Who can answer for a customer; nobody but themself until it is known. */
export function useGivers(customerId: CustomerId): Givers {
  const { data } = useQuery(ask('customer.get', { customerId }));
  const { data: ages } = useQuery(ask('rules.minor_ages', {}));
  if (data === undefined) return nobody;
  const { fields, persons } = data;
  const on = today();
  const isRepresented = ages !== undefined && needsRepresentative(fields, on, ages);
  return { kind: fields.kind, persons, representedUpTo: isRepresented ? minorAgeOn(ages, on) : null };
}

/** As who somebody answered, as far as it was chosen: a company answers by nobody before its person is. */
export function chosenWho({ who }: Capture, { kind }: Givers): Who | null {
  return whosFor[kind].find((one) => one === who) ?? null;
}

/** Those who can answer as this. */
export function personsAs(who: Who, { persons }: Pick<Givers, 'persons'>): Givers['persons'] {
  return persons.filter(({ role }) => answersAs[role] === who);
}

/** Who was chosen by name; undefined while nobody is. */
export function chosenPerson(capture: Capture, givers: Givers): Givers['persons'][number] | undefined {
  return personsAs(capture.who, givers).find(({ by }) => by.id === capture.by);
}

/** Who answered, as far as it is known; a company's stop that names nobody came from somebody who speaks for it. */
export function givenByOf(capture: Capture, givers: Givers): Input<'consent.record'>['givenBy'] {
  const who = chosenWho(capture, givers) ?? 'contact';
  const person = chosenPerson(capture, givers);
  const by = person?.by ?? null;
  const { identity, proof } = capture;
  switch (who) {
    case 'self':
      return { who };
    case 'legal_representative': {
      const relation = relationSchema.safeParse(person?.role).data ?? null;
      return { who, by, relation, identity, proof: representativeProofSchema.safeParse(proof).data ?? null };
    }
    case 'agent':
      return { who, by, identity, proof: agentProofSchema.safeParse(proof).data ?? null };
    case 'representative':
    case 'contact':
      return { who, by };
  }
}

/** What is not said yet of who answered; the core would refuse it. */
export function missingGiver(capture: Capture, givers: Givers): readonly MissingOfGiver[] {
  const who = chosenWho(capture, givers);
  if (who === null || (givers.representedUpTo !== null && who !== 'legal_representative')) return ['who'];
  const givenBy: GivenBy = givenByOf(capture, givers);
  return missingOfGiver(givenBy, givers.kind);
}
