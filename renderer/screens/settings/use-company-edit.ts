import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Company } from '../../../electron/domain/notice/company.ts';
import { command } from '../../api/desk.ts';
import { ask } from '../../api/queries.ts';
import { faultyPaths, tidyCompany } from '../../widgets/company-fields/company-fields.ts';
import { useEdit, type Edit } from './use-edit.ts';

/** The company block while it is being changed. */
export interface CompanyEdit extends Omit<Edit<Company, string>, 'values' | 'save'> {
  /** As typed; null until it was read. */
  readonly company: Company | null;
  /** The shops as they are recorded: their letters stand on slips and stay. */
  readonly recordedShops: number;
  /** @param wordsFor the sentence for a faulty field */
  readonly save: (wordsFor: (path: string) => string) => void;
}

/** Changes the company block. What was typed is judged by the rules of the domain, field by field. */
export function useCompanyEdit(): CompanyEdit {
  const client = useQueryClient();
  const { data: recorded } = useQuery(ask('company.get', {}));
  const wordsFor = useRef<(path: string) => string>((path) => path);
  const { values, save, ...edit } = useEdit<Company, string>(recorded, async (typed, { faults, show }) => {
    const tidy = tidyCompany(typed);
    show(tidy);
    const found = faultyPaths(tidy).map((path) => [path, wordsFor.current(path)] as const);
    if (faults.show(Object.fromEntries(found))) return false;
    await command('company.set', { company: tidy });
    client.setQueryData(ask('company.get', {}).queryKey, tidy);
    return true;
  });
  return {
    ...edit,
    company: values,
    recordedShops: recorded?.shops.length ?? 0,
    save: (words) => {
      wordsFor.current = words;
      save();
    },
  };
}
