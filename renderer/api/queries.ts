import type { CustomerId } from '../../electron/domain/ids.ts';
import {
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  useMutation,
  type DataTag,
  type UnusedSkipTokenOptions,
} from '@tanstack/react-query';
import { isStaleAfter } from '../../electron/contract/rests-on.ts';
import type { Channel, Input, Output } from '../../electron/contract/table.ts';
import { customerRead } from '../../electron/contract/hands-out.ts';
import {
  call,
  command,
  DeskFailure,
  endVisit,
  onChange,
  onVisit,
  type Change,
  type CommandChannel,
  type CommandInput,
} from './desk.ts';

type KeyOf<C extends Channel> = readonly [channel: C, input: Input<C>];

/** A question as TanStack Query wants it. Named, because the compiler would write out every answer there is. */
type Question<C extends Channel> = UnusedSkipTokenOptions<Output<C>, Error, Output<C>, KeyOf<C>> & {
  readonly queryKey: DataTag<KeyOf<C>, Output<C>, Error>;
};

/** A question to the core as TanStack Query wants it. The key is the channel and what was asked. */
export function ask<C extends Channel>(channel: C, input: Input<C>): Question<C> {
  return queryOptions({ queryKey: [channel, input] as const, queryFn: () => call(channel, input) });
}

/** What is asked before anybody has signed in; it stays when the desk is locked. */
export const startState = ask('startup.state', {});

/** Who is at the desk. */
export const sessionState = ask('session.state', {});

const closed: Output<'session.state'> = {
  isOpen: false,
  staff: null,
  shop: null,
  deviceLetter: null,
  isCustomerFacing: false,
};

/**
 * Shows the sign-in again and forgets the answers that came from the open desk, except those that the screen below stands
 * on: it must come back with everything that was typed. They are asked anew when somebody has signed in.
 */
export function leaveDesk(client: QueryClient): void {
  endVisit();
  client.setQueryData(sessionState.queryKey, closed);
  client.removeQueries({
    predicate: (query) => !isAskedBeforeSignIn(query.queryKey) && query.getObserversCount() === 0,
  });
  void client.invalidateQueries(startState);
}

function isAskedBeforeSignIn([channel]: readonly unknown[]): boolean {
  return channel === 'startup.state' || channel === 'session.state';
}

/** What no screen has a place for. Everything else a core may answer, such as that there is nobody of that id, is for the screen. */
function isFault(error: Error): boolean {
  return !(error instanceof DeskFailure) || error.failure.kind === 'storage' || error.failure.kind === 'unexpected';
}

function isLocked(error: Error): boolean {
  return error instanceof DeskFailure && error.failure.kind === 'locked';
}

/**
 * Asks again what is on the screen and rests on what has changed, and lets go of such answers that nobody looks at. Changes
 * drive the screen: nothing else asks anew, and nothing waits for it (electron/contract/rests-on.ts).
 */
function refresh(client: QueryClient, change: Change): void {
  void client.invalidateQueries({
    predicate: ({ queryKey: [channel, input] }) =>
      change === 'unknown'
        ? channel !== startState.queryKey[0]
        : typeof channel === 'string' && isStaleAfter(change, channel, input),
  });
}

/** Forgets what is known of other customers: to show it again is another visit, which is recorded as one. */
function forgetOthers(client: QueryClient, customerId: CustomerId): void {
  client.removeQueries({
    predicate: ({ queryKey: [channel, input] }) => {
      const read = typeof channel === 'string' ? customerRead(channel, input) : null;
      return read !== null && read !== customerId;
    },
  });
}

/** The cache of answers. The core is in the same PC: nothing is asked twice for fear of a lost answer or a stale one. */
export function createQueryClient(): QueryClient {
  // The core can lock without us: the operating system's own lock. The next answer tells.
  const onError = (error: Error) => {
    if (isLocked(error)) leaveDesk(client);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // "Always", because a PC without a network is no reason to wait.
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        // No screen can do without its answers: the boundary around it says what is wrong.
        throwOnError: isFault,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  onChange((change) => refresh(client, change));
  onVisit((customerId) => forgetOthers(client, customerId));
  return client;
}

/** A command that a screen gives. */
export function useCommand<C extends CommandChannel>(channel: C) {
  return useMutation({ mutationFn: (input: CommandInput<C>) => command(channel, input) });
}
