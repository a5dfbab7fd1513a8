import type { Evidence, GivenBy } from '../domain/consent/decision.ts';
import type { Catalogue } from './catalogue.ts';
import { fill } from './fill.ts';

type Told = Catalogue['consent']['told'];

/** Who answered, and by what we know that they may. */
export function tellGiver(givenBy: GivenBy, { giver, relations, proofs }: Told): string {
  switch (givenBy.who) {
    case 'self':
      return giver.self;
    case 'agent':
      return fill(giver.agent, { proof: proofs[givenBy.proof] });
    case 'legal_representative':
      return fill(giver.legal_representative, {
        relation: relations[givenBy.relation],
        proof: proofs[givenBy.proof],
      });
  }
}

/** What remains of the moment as proof. */
export function tellEvidence(evidence: Evidence, { evidences, noEvidence }: Told): string {
  switch (evidence.kind) {
    case 'none':
      return noEvidence[evidence.reason];
    case 'paper':
      return fill(evidences.paper, { binder: evidence.binder });
    case 'signature':
    case 'file':
      return evidences[evidence.kind];
  }
}
