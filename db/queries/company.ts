import { companySchema, type Company } from '../../electron/domain/notice/company.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { rememberLast } from '../remember-last.ts';
import { company } from '../schema/company.ts';

const companyRow = perConnection((db: ReadDb) => db.select().from(company).prepare());

const readBlock = rememberLast((block) => companySchema.parse(JSON.parse(block)));

/**
 * The company block as it is now.
 *
 * @throws when the desk was never set up
 */
export function readCompany(db: ReadDb): Company {
  const row = companyRow(db).get();
  if (row === undefined) throw new Error('company: the desk was never set up');
  return readBlock(row.block);
}
