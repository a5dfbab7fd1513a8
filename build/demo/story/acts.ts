import { trustedId } from '../../../electron/domain/ids.ts';
import { addDays } from '../../../electron/domain/dates/calendar-date.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import { answerWithinDays } from '../../../electron/domain/requests/request.ts';
import { isAny } from '../../../electron/domain/requests/request-types.ts';
import { car, holders } from './car.ts';
import { printed } from './consent.ts';
import { address, phones } from './contacts.ts';
import { snapshotOf, type KnownCustomer } from './customer.ts';
import { requestSteps } from './request-steps.ts';
import type { Act } from './visit.ts';

/** The customer is written down for the first time. */
export function register(customer: KnownCustomer): Act {
  // The entry that writes a customer down gives him its id.
  const { id, fields, contact } = customer;
  return () => [
    { id: trustedId(id), kind: 'customer.created', subject: id, body: fields },
    ...(contact === null
      ? []
      : [
          {
            id: trustedId(contact.id),
            kind: 'person.created' as const,
            subject: contact.id,
            body: { customerId: id, fields: contact.fields },
          },
        ]),
  ];
}

/** Somebody opens the customer's screen. */
export function look(customer: KnownCustomer): Act {
  return (moment) => [{ id: moment.newId(), kind: 'customer.opened', subject: customer.id, body: {} }];
}

/** The customer brings a car that is not known yet. */
export function bringCar(customer: KnownCustomer): Act {
  return (moment) => {
    const id = moment.newId();
    const fields = car(moment.random);
    customer.vehicles.push({ id, fields });
    const body = { vehicleId: id, fields, holders: holders(moment.random, customer.id) };
    return [{ id, kind: 'vehicle.added', subject: customer.id, body }];
  };
}

/** The customer has parted with a car. */
export function retireCar(customer: KnownCustomer): Act {
  return (moment) => {
    const gone = customer.vehicles.shift();
    if (gone === undefined) return [];
    const body = { vehicleId: gone.id, how: moment.random.pick(['sold', 'scrapped']), on: tokyoDateOf(moment.at) };
    return [{ id: moment.newId(), kind: 'vehicle.retired', subject: customer.id, body }];
  };
}

/** The customer has moved, or has other telephones. */
export function move(customer: KnownCustomer): Act {
  return (moment) => {
    const to = moment.random.chance(0.5) ? address(moment.random) : { phones: phones(moment.random) };
    const before = customer.fields;
    const from =
      'phones' in to ? { phones: before.phones } : { postalCode: before.postalCode, address: before.address };
    customer.fields = { ...before, ...to };
    return [{ id: moment.newId(), kind: 'customer.edited', subject: customer.id, body: { from, to } }];
  };
}

/** The customer asks for something under the Act. */
export function request(customer: KnownCustomer): Act {
  return (moment) => {
    const { random } = moment;
    const id = moment.newId();
    const type = random.pick([
      'disclosure',
      'disclosure',
      'correction',
      'stop_notices',
      'stop_joint_use',
      'purpose_notice',
      'complaint',
    ]);
    const slip = {
      type: 'request' as const,
      ...snapshotOf(customer, moment),
      requestTypes: [type],
      channel: random.pick(['counter', 'phone', 'post', 'email']),
      requester: customer.parentId === null ? ('self' as const) : ('legal_representative' as const),
      wantedMethod: type === 'disclosure' ? random.pick(['paper', 'electronic', 'view_at_shop']) : null,
      dueOn: addDays(tokyoDateOf(moment.at), answerWithinDays),
      fee: isAny([type], 'mayCost') ? 'いただきません。' : null,
    };
    const scopeText = random.chance(0.3) ? '点検の記録のうち、見本のものだけ' : null;
    const body = { requestId: id, scopeText, slip };
    return [
      { id, kind: 'request.received', subject: customer.id, body },
      printed(customer, moment, id, 'request'),
      ...requestSteps(customer, moment, id, type),
    ];
  };
}
