import type { z } from 'zod';
import { consentTable } from './consent.ts';
import { counterTable } from './counter.ts';
import { customerTable } from './customers.ts';
import { deskTable } from './desk.ts';
import { formTable } from './form.ts';
import { homeTable } from './home.ts';
import { ledgerTable } from './ledger.ts';
import { noticeTable } from './notices.ts';
import { rulesTable } from './rules.ts';
import { sealTable } from './seal.ts';
import { sessionTable } from './session.ts';
import { sharingTable } from './sharing.ts';
import { slipTable } from './slips.ts';

/** Everything that can be asked of the core, by anybody, over any transport. */
export const table = {
  ...sessionTable,
  ...deskTable,
  ...noticeTable,
  ...sealTable,
  ...homeTable,
  ...customerTable,
  ...consentTable,
  ...counterTable,
  ...rulesTable,
  ...sharingTable,
  ...slipTable,
  ...formTable,
  ...ledgerTable,
} as const;

type Table = typeof table;

/** The name of a procedure. */
export type Channel = keyof Table;

/** What a procedure takes, after it was checked. */
export type Input<C extends Channel> = z.output<Table[C]['input']>;

/** What a procedure answers. */
export type Output<C extends Channel> = z.output<Table[C]['output']>;

/** The procedures that can be called before anybody has signed in. */
export type OpenChannel = { [C in Channel]: Table[C]['role'] extends 'anyone' ? C : never }[Channel];

/** The procedures that need somebody signed in. */
export type DeskChannel = Exclude<Channel, OpenChannel>;
