import { companySchema } from '../domain/notice/company.ts';
import { writtenCompanySchema } from '../domain/notice/written.ts';
import { command, nothing, query } from './procedure.ts';

export const companyTable = {
  'company.get': query('reception', {}, companySchema),
  'company.set': command('manager', { company: writtenCompanySchema }, nothing),
} as const;
