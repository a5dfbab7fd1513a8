import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Company } from '../../../electron/domain/policy/company.ts';
import type { Failure } from '../../../electron/contract/failure.ts';
import { command } from '../../api/desk.ts';
import { ask } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useFaults, type Faults } from '../../ui/faults.ts';
import { useAskedFirst } from '../parking/use-asked-first.ts';
import { faultyPaths, tidyCompany } from '../startup/setup/company-fields.ts';

/** The company block while it is being changed. */
export interface CompanyEdit {
  /** As typed; null until it was read. */
  readonly company: Company | null;
  /** The shops as they are recorded: their letters stand on slips and stay. */
  readonly recordedShops: number;
  readonly faults: Faults<string>;
  readonly isDirty: boolean;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  /** It was recorded, and nothing was typed since. */
  readonly isSaved: boolean;
  readonly change: (company: Company, path: string) => void;
  readonly undo: () => void;
  /** @param wordsFor the sentence for a faulty field */
  readonly save: (wordsFor: (path: string) => string) => void;
}

/** Changes the company block. What was typed is judged by the rules of the domain, field by field. */
export function useCompanyEdit(): CompanyEdit {
  const client = useQueryClient();
  const { data: recorded } = useQuery(ask('company.get', {}));
  const [typed, setTyped] = useState<Company | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const wordsFor = useRef<(path: string) => string>((path) => path);
  const faults = useFaults<string>();
  const company = typed ?? recorded ?? null;
  const isDirty = typed !== null && JSON.stringify(typed) !== JSON.stringify(recorded);
  const { isPending, failure, submit, forget } = useSubmit(async () => {
    if (company === null) return;
    const tidy = tidyCompany(company);
    setTyped(tidy);
    const found = faultyPaths(tidy).map((path) => [path, wordsFor.current(path)] as const);
    if (faults.show(Object.fromEntries(found))) return;
    await command('company.set', { company: tidy });
    await client.invalidateQueries();
    setTyped(null);
    setIsSaved(true);
  });
  const undo = () => {
    setTyped(null);
    faults.show({});
    forget();
  };
  useAskedFirst(isDirty, undo);
  return {
    company,
    recordedShops: recorded?.shops.length ?? 0,
    faults,
    isDirty,
    isPending,
    failure,
    isSaved: isSaved && typed === null,
    change: (next, path) => {
      setTyped(next);
      setIsSaved(false);
      faults.clear(path);
      forget();
    },
    undo,
    save: (words) => {
      wordsFor.current = words;
      submit();
    },
  };
}
