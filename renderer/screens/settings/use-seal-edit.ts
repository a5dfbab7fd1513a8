import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { Output } from '../../../electron/contract/table.ts';
import { call, command } from '../../api/desk.ts';
import { fetchDocument } from '../../api/fetch-document.ts';
import { useSubmit } from '../../api/use-submit.ts';

type Answer = Output<'seal.choose'>['outcome'];

/** A seal to be looked at. */
export interface ShownSeal {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What became of the last press: the file that was chosen is none, or it stands in the ledger. */
export type SealEnding = Exclude<Answer, 'chosen' | 'cancelled'> | 'not_shown' | 'saved' | 'removed';

/** The company's seal while it is being changed. */
export interface SealEdit {
  /** The one that slips carry now; null where there is none, undefined until that is known. */
  readonly current: ShownSeal | null | undefined;
  /** Chosen, and not registered yet. */
  readonly chosen: ShownSeal | null;
  readonly ending: SealEnding | null;
  readonly failure: Failure | null;
  readonly isPending: boolean;
  readonly choose: () => void;
  /** Puts the chosen one on the slips to come. */
  readonly register: () => void;
  readonly remove: () => void;
  readonly giveUp: () => void;
  /** What was chosen cannot be drawn: on a slip it could not be either. */
  readonly refuse: () => void;
}

type Offered = NonNullable<Output<'seal.get'>>;

async function fetchSeal({ digest, mediaType, documentId }: Omit<Offered, 'outcome'>): Promise<ShownSeal> {
  return { digest, mediaType, bytes: await fetchDocument(documentId) };
}

const currentSeal = ['seal.get', {}] as const;

async function fetchCurrent(): Promise<ShownSeal | null> {
  const offered = await call('seal.get', {});
  return offered === null ? null : fetchSeal(offered);
}

/** Changes the company's seal: chosen, looked at, and only then registered. */
export function useSealEdit(): SealEdit {
  const client = useQueryClient();
  const { data: current } = useQuery({ queryKey: currentSeal, queryFn: fetchCurrent });
  const [chosen, setChosen] = useState<ShownSeal | null>(null);
  const [ending, setEnding] = useState<SealEnding | null>(null);
  const choosing = useSubmit(async () => {
    setEnding(null);
    const answer = await command('seal.choose', {});
    if (answer.outcome === 'chosen') setChosen(await fetchSeal(answer));
    else if (answer.outcome !== 'cancelled') setEnding(answer.outcome);
  });
  const set = async (seal: ShownSeal | null, done: SealEnding) => {
    setEnding(null);
    await command('seal.set', { digest: seal?.digest ?? null });
    client.setQueryData(currentSeal, seal);
    setChosen(null);
    setEnding(done);
  };
  const registering = useSubmit(() => set(chosen, 'saved'));
  const removing = useSubmit(() => set(null, 'removed'));
  const all = [choosing, registering, removing];
  const forget = () => {
    for (const one of all) one.forget();
  };
  return {
    current,
    chosen,
    ending,
    failure: all.find(({ failure }) => failure !== null)?.failure ?? null,
    isPending: all.some(({ isPending }) => isPending),
    choose: () => {
      forget();
      choosing.submit();
    },
    register: registering.submit,
    remove: () => {
      forget();
      removing.submit();
    },
    giveUp: () => {
      forget();
      setChosen(null);
    },
    refuse: () => {
      setChosen(null);
      setEnding('not_shown');
    },
  };
}
