import { z } from 'zod';
import { minorAgeSchema } from '../domain/consent/minor.ts';
import { command, nothing, query } from './procedure.ts';

export const rulesTable = {
  /** Up to which age a legal representative answers, by the day from which that holds. */
  'rules.minor_ages': query('reception', {}, z.array(minorAgeSchema)),
  'rules.set_minor_age': command('manager', minorAgeSchema.shape, nothing),
} as const;
