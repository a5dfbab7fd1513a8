import type { Evidence } from '../../../electron/domain/consent/decision.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import { fill } from '../../text/fill.ts';

/** What proves an entry, in the words of the shop. */
export function evidenceWords(evidence: Evidence, { evidences, proof }: Catalogue['consent']): string {
  switch (evidence.kind) {
    case 'paper':
      return fill(proof.paper, { binder: evidence.binder });
    case 'none':
      return fill(proof.none, { reason: evidences[evidence.reason] });
    default:
      return proof[evidence.kind];
  }
}
