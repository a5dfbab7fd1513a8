import type { Output } from '../../../electron/contract/table.ts';

/** Somebody with an account. */
export type StaffMember = Output<'staff.list'>[number];
