import { newId } from './ids.ts';
import { z } from 'zod';
import { blankCustomer } from '../../electron/domain/customers/customer.ts';
import { tokyoDateOf, instantAt } from '../../electron/domain/dates/instant.ts';
import { askCore } from './ask-core.ts';
import { openCustomer } from './counter-journeys.ts';
import type { Person } from './journeys.ts';
import { regular } from './practice.ts';

/** A child with as long a name as there is, who has stopped more than a line has room for. */
const child = {
  name: '勘解由小路 アレクサンドリーナ 与左衛門尉',
  kana: 'かでのこうじ あれくさんどりーな よざえもんのじょう',
};

const foundSchema = z.object({ value: z.array(z.object({ customerId: z.string() })).length(1) });

/**
 * Registers the child with the regular as their parent, stops this and that, and opens their folder. They turn eleven on the next New Year's Day.
 *
 * @param now what the desk's clock shows, in milliseconds since 1970
 */
export async function openLongMinor(person: Person, now: number): Promise<void> {
  const { page } = person;
  const found = foundSchema.parse(await askCore(page, 'customer.find', { text: regular.digits }));
  const [parent = { customerId: '' }] = found.value;
  const customerId = newId();
  await askCore(page, 'customer.create', {
    id: customerId,
    fields: {
      ...blankCustomer,
      ...child,
      kind: 'person',
      bornOn: `${Number(tokyoDateOf(instantAt(now)).slice(0, 4)) - 10}-01-01`,
      address: '山形県上山市高松字北谷地300-2 コーポ上山 201号室',
      legalRepresentatives: [{ customerId: parent.customerId, relation: 'parent' }],
    },
  });
  await askCore(page, 'consent.stop', {
    id: newId(),
    customerId,
    target: {
      kind: 'scopes',
      scopes: [
        'use:maintenance:fax',
        'use:offers:phone',
        'share:lotas:vehicle',
        'share:broadleaf:vehicle',
        'recall:lotas',
      ],
    },
    method: 'counter',
    givenBy: { who: 'self' },
    evidence: null,
    occurred: null,
  });
  await openCustomer(person, 'かでのこうじ あれ', child.name);
}
