import * as fc from 'fast-check';
import type { Answer } from '../../electron/domain/consent/decision.ts';
import { blankCustomer, type CustomerFields } from '../../electron/domain/customers/customer.ts';
import type { PersonFields } from '../../electron/domain/persons/person.ts';
import { closingSchema, type Closing } from '../../electron/domain/slips/paper-life.ts';
import type { VehicleFields } from '../../electron/domain/vehicles/vehicle.ts';

/*
 * What can happen at a counter, before it is known to whom: `which` and `of` are numbers that the PC turns into a customer,
 * car or slip that it knows (see pc.ts). So fast-check can shrink a history to the few steps that matter.
 */

const which = fc.nat({ max: 40 });

/** One of the above, or nobody. */
const whichOrNone: fc.Arbitrary<number | null> = fc.option(which, { nil: null, freq: 4 });

/** Which of the heads that a PC knows a decision takes the place of. */
export type Replacing = 'as_the_service_does' | 'none' | 'all' | 'first' | 'older';

/** One decision of a step: the scope by number, and what it takes the place of. */
export interface DecidedStep {
  readonly scope: number;
  readonly answer: Answer;
  readonly replacing: Replacing;
}

/** One thing that happens at one PC. */
export type Step =
  | { readonly do: 'create'; readonly fields: CustomerFields }
  | { readonly do: 'edit'; readonly of: number; readonly to: Partial<CustomerFields>; readonly isSeenRight: boolean }
  | { readonly do: 'open'; readonly of: number }
  | { readonly do: 'add_person'; readonly of: number; readonly fields: PersonFields }
  | {
      readonly do: 'edit_person';
      readonly which: number;
      readonly to: Partial<PersonFields>;
      readonly isSeenRight: boolean;
    }
  | { readonly do: 'add_car'; readonly fields: VehicleFields; readonly owner: number; readonly user: number | null }
  | { readonly do: 'edit_car'; readonly of: number; readonly to: Partial<VehicleFields>; readonly isSeenRight: boolean }
  | {
      readonly do: 'pass_car';
      readonly of: number;
      readonly role: 'owner' | 'user' | 'bringer';
      readonly to: number | null;
    }
  | { readonly do: 'retire_car'; readonly of: number; readonly how: 'sold' | 'scrapped' }
  | {
      readonly do: 'decide';
      readonly of: number;
      readonly notice: number | null;
      readonly decisions: readonly DecidedStep[];
      /** Minutes before the recording; 0 is now. */
      readonly minutesAgo: number;
    }
  | { readonly do: 'show'; readonly of: number; readonly notice: number }
  | { readonly do: 'void'; readonly which: number }
  /** Anything but a consent, of which `void` is; also what was taken back before, or has others standing on it. */
  | { readonly do: 'take_back'; readonly which: number }
  | { readonly do: 'close_recall'; readonly which: number }
  | { readonly do: 'tell'; readonly of: number; readonly which: number }
  | { readonly do: 'close_slip'; readonly which: number; readonly closing: Closing }
  | { readonly do: 'request'; readonly of: number }
  | { readonly do: 'print'; readonly which: number; readonly isDone: boolean }
  | { readonly do: 'draft' | 'adopt'; readonly which: number }
  | { readonly do: 'company'; readonly name: string }
  /** One of two seals, or none any more. */
  | { readonly do: 'seal'; readonly which: 0 | 1 | null }
  | { readonly do: 'staff'; readonly label: string }
  | { readonly do: 'sign_in'; readonly failedAttempts: number }
  | { readonly do: 'identify' | 'decide_request' | 'close_request'; readonly which: number }
  | { readonly do: 'change_staff'; readonly which: number; readonly hasLeft: boolean }
  | { readonly do: 'rename_staff'; readonly which: number; readonly label: string }
  | { readonly do: 'configure'; readonly idleMinutes: number };

const nameArb = fc.constantFrom(
  '𠮷田 太郎',
  '髙橋 花子',
  '山﨑 次郎',
  'ﾀﾅｶ ﾏﾘ',
  '株式会社見本',
  "O'Brien; --",
  '邉󠄀 三郎',
);
const phoneArb = fc.constantFrom('090-5550-0101', '023-672-0102', '080-5550-0103', '023-672-0104');
const labelArb = fc.constantFrom('mobile' as const, 'home' as const, 'work' as const);
const dateArb = fc.constantFrom('1948-02-29', '1989-01-07', '2019-05-01', '2026-11-22');

const parts = {
  name: nameArb,
  kana: fc.constantFrom('よしだ たろう', 'たかはし はなこ', 'やまざき じろう', ''),
  gender: fc.constantFrom('female' as const, 'male' as const, 'other' as const, null),
  bornOn: fc.option(dateArb),
  address: fc.constantFrom('山形県上山市見本1-2-3', '仙台市見本4', null),
  phones: fc.array(
    fc.record({
      label: labelArb,
      value: phoneArb,
      extension: fc.constantFrom(null, '12'),
      remark: fc.constantFrom(null, '午前中'),
    }),
    { maxLength: 3 },
  ),
  faxes: fc.array(phoneArb, { maxLength: 2 }),
  emails: fc.array(fc.constantFrom('Taro..y.@docomo.ne.jp', 'mihon@example.com'), { maxLength: 2 }),
  accounts: fc.array(fc.record({ service: fc.constant('LINE'), value: fc.constantFrom('mihon', 'みほん') }), {
    maxLength: 1,
  }),
  family: fc.constantFrom('妻\n子二人', null),
  remarks: fc.constantFrom('来店は土曜のみ', null),
  contactPersons: fc.array(
    fc.record({
      name: nameArb,
      kana: fc.constantFrom('みほん', ''),
      title: fc.constant(null),
      phone: fc.option(phoneArb),
      extension: fc.constantFrom(null, '12'),
    }),
    { maxLength: 2 },
  ),
};

const customerArb: fc.Arbitrary<CustomerFields> = fc
  .record({ kind: fc.constantFrom('person' as const, 'company' as const), ...parts })
  .map((fields) => ({ ...blankCustomer, ...fields }));

const personParts = {
  role: fc.constantFrom('parent' as const, 'guardian' as const, 'contact' as const, 'agent' as const),
  name: nameArb,
  phone: fc.option(phoneArb),
  isCurrent: fc.boolean(),
};

const personArb: fc.Arbitrary<PersonFields> = fc
  .record(personParts)
  .map((fields) => ({ kana: '', title: null, extension: null, ...fields }));

/** At least one field of these, with a value. */
const hasSome = (chosen: object) => Object.keys(chosen).length > 0;

const vehicleParts = {
  plate: fc.constantFrom('山形 501 す 12-34', '庄内 300 さ ・・88', '仙台 41 い ・123', null),
  vin: fc.constantFrom('HGC14-12345', 'ZVW30-0000001', null),
  carName: fc.constantFrom('プリウス', 'ワゴンR', null),
  inspectionExpiresOn: fc.option(dateArb),
};

const carArb: fc.Arbitrary<VehicleFields> = fc.record(vehicleParts).map((fields) => ({
  model: null,
  typeNumber: null,
  classNumber: null,
  firstRegistered: null,
  baseLocation: null,
  purposeOfUse: null,
  ...fields,
}));

const decidedArb: fc.Arbitrary<DecidedStep> = fc.record({
  scope: fc.nat({ max: 5 }),
  answer: fc.constantFrom<Answer>('agreed', 'refused', 'withdrawn', 'pending'),
  replacing: fc.constantFrom<Replacing>('as_the_service_does', 'as_the_service_does', 'none', 'all', 'first', 'older'),
});

const decideArb: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('decide' as const),
  of: which,
  notice: whichOrNone,
  decisions: fc.uniqueArray(decidedArb, { minLength: 1, maxLength: 4, selector: (decision) => decision.scope }),
  minutesAgo: fc.constantFrom(0, 0, 0, 1, 30, 600),
});

const isRight = fc.boolean();

const otherSteps: readonly fc.MaybeWeightedArbitrary<Step>[] = [
  fc.record({ do: fc.constant('create' as const), fields: customerArb }),
  fc.record({
    do: fc.constant('edit' as const),
    of: which,
    to: fc.record(parts, { requiredKeys: [] }).filter(hasSome),
    isSeenRight: isRight,
  }),
  fc.record({ do: fc.constant('open' as const), of: which }),
  fc.record({ do: fc.constant('add_person' as const), of: which, fields: personArb }),
  fc.record({
    do: fc.constant('edit_person' as const),
    which,
    to: fc.record(personParts, { requiredKeys: [] }).filter(hasSome),
    isSeenRight: isRight,
  }),
  fc.record({ do: fc.constant('show' as const), of: which, notice: which }),
  fc.record({ do: fc.constant('add_car' as const), fields: carArb, owner: which, user: whichOrNone }),
  fc.record({
    do: fc.constant('edit_car' as const),
    of: which,
    to: fc.record(vehicleParts, { requiredKeys: [] }).filter(hasSome),
    isSeenRight: isRight,
  }),
  fc.record({
    do: fc.constant('pass_car' as const),
    of: which,
    role: fc.constantFrom('owner' as const, 'user' as const, 'bringer' as const),
    to: whichOrNone,
  }),
  fc.record({
    do: fc.constant('retire_car' as const),
    of: which,
    how: fc.constantFrom('sold' as const, 'scrapped' as const),
  }),
  fc.record({ do: fc.constant('void' as const), which }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('take_back' as const), which }) },
  fc.record({ do: fc.constant('close_recall' as const), which }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tell' as const), of: which, which }) },
  fc.record({ do: fc.constant('close_slip' as const), which, closing: fc.constantFrom(...closingSchema.options) }),
  fc.record({ do: fc.constant('request' as const), of: which }),
  fc.record({ do: fc.constant('print' as const), which, isDone: fc.boolean() }),
  fc.record({ do: fc.constantFrom('draft' as const, 'adopt' as const), which }),
  fc.record({ do: fc.constant('company' as const), name: fc.constantFrom('株式会社上山オート', '上山オート') }),
  fc.record({ do: fc.constant('seal' as const), which: fc.constantFrom(0 as const, 1 as const, null) }),
  fc.record({ do: fc.constant('staff' as const), label: fc.constantFrom('受付 花子', '受付 次郎') }),
  fc.record({ do: fc.constant('sign_in' as const), failedAttempts: fc.nat({ max: 9 }) }),
  fc.record({ do: fc.constantFrom('identify' as const, 'decide_request' as const, 'close_request' as const), which }),
  fc.record({ do: fc.constant('change_staff' as const), which, hasLeft: fc.boolean() }),
  fc.record({ do: fc.constant('rename_staff' as const), which, label: fc.constantFrom('鈴木 花子', '高橋 花子') }),
  fc.record({ do: fc.constant('configure' as const), idleMinutes: fc.integer({ min: 1, max: 30 }) }),
];

/** Anything that can happen at one PC; decisions most often. */
export const stepArb: fc.Arbitrary<Step> = fc.oneof({ weight: 6, arbitrary: decideArb }, ...otherSteps);

/** Only customers, notices, decisions and voids: for the rule of consent. */
export const consentStepArb: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: decideArb },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('void' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('draft' as const), which }) },
);

/** What every shop has: two customers, the notice in force and a car, so that most of what follows finds somebody. */
export const preludeArb: fc.Arbitrary<readonly Step[]> = fc.tuple(
  fc.record({ do: fc.constant('create' as const), fields: customerArb }),
  fc.record({ do: fc.constant('create' as const), fields: customerArb }),
  fc.constant({ do: 'draft' as const, which: 0 }),
  fc.constant({ do: 'adopt' as const, which: 0 }),
  fc.record({ do: fc.constant('add_car' as const), fields: carArb, owner: which, user: whichOrNone }),
);

/** Weeks at one PC. */
export const historyArb: fc.Arbitrary<readonly Step[]> = fc
  .tuple(preludeArb, fc.array(stepArb, { minLength: 1, maxLength: 40, size: 'max' }))
  .map(([first, then]) => [...first, ...then]);
