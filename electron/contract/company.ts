import { companySchema } from '../domain/notice/company.ts';
import { command, nothing, query } from './procedure.ts';

export const companyTable = {
  'company.get': query('reception', {}, companySchema),
  'company.set': command('manager', { company: companySchema }, nothing),
} as const;
