import { stopOf } from './inputs.ts';
import type { Repeatable } from './repeat-scene.ts';

/** The commands about slips that are out, and about partners of joint use who are told. */
export const paperCommands: Readonly<Record<string, Repeatable>> = {
  'slip.close_recall': {
    input: async ({ desk, customerId, consentId }) => {
      await desk.ask('slip.issue', { id: desk.id(), entryId: consentId, target: 'printer' });
      await desk.ask('consent.void', { id: desk.id(), customerId, voidedId: consentId, reason: '誤り' });
      return { customerId, entryId: consentId, outcome: 'collected' };
    },
    other: () => ({ outcome: 'not_collected' }),
  },
  'sharing.tell': {
    input: async ({ desk, customerId }) => {
      const scope = 'share:lotas:vehicle' as const;
      const { entryId } = await desk.ask('consent.stop', stopOf(desk, customerId, [scope]));
      const named = [{ scope, entryId }];
      return { customerId, partner: 'lotas', about: 'stopped', named, how: 'fax', spokenTo: null, occurred: null };
    },
    other: () => ({ how: 'phone' }),
  },
  'slip.close': {
    input: ({ customerId, consentId }) => ({ customerId, entryId: consentId, closing: 'not_wanted' }),
    other: () => ({ closing: 'not_signed' }),
  },
  'slip.void_closing': {
    input: async ({ desk, customerId, consentId }) => {
      const id = desk.id();
      await desk.ask('slip.close', { id, customerId, entryId: consentId, closing: 'not_wanted' });
      return { customerId, voidedId: id, reason: '誤り' };
    },
    other: () => ({ reason: '別の誤り' }),
  },
};
