import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../domain/result.ts';
import { readWhole, replaceWhole, type WriteFault } from './whole-file.ts';

/*
 * Wrong passwords, counted in attempts.json beside the key ring.
 *
 * What it is against: a person at the counter who tries a colleague's password. Who can change files in the data folder
 * can delete this one, but gains nothing that matters: the same person can take keys.json home and try passwords there,
 * where only Argon2 and the password's strength stand in the way.
 *
 * Setting the clock back does not shorten a wait: it then starts again, whole, from the new time. So a clock that was
 * wrong and is put right costs at most one wait. Setting it forward does shorten it, and needs an administrator.
 *
 * A damaged file means neither free tries nor a locked desk: every account counts as having used its free tries just
 * now. All wait 30 seconds once, and each further wrong password doubles that, until the right one is given.
 */

/** The file's name inside the data folder. */
export const attemptsFile = 'attempts.json';

/** Under this name the tries of the recovery code are counted. A staff id has no space, so they never meet. */
export const recoveryAccount = 'recovery code';

/** Wrong tries in a row that cost nothing; the fifth starts the first wait. */
const freeTries = 5;

const firstWaitSeconds = 30;
const longestWaitSeconds = 60 * 60;
const maxBytes = 128 * 1024;

/** Whether a password may be tried now, and if not, for how many whole seconds not. */
type AttemptDecision = { readonly allowed: true } | { readonly allowed: false; readonly waitSeconds: number };

/**
 * The counter. `account` is a staff id that the ring knows, or recoveryAccount. The caller asks `check` before each try
 * and calls `failed` or `succeeded` after it, before anyone is told the result; and it makes one try at a time, since
 * ten at once would all be allowed before the first is counted.
 */
export interface Attempts {
  /** Ask first; while `allowed` is false the password is not even looked at. */
  readonly check: (account: string) => AttemptDecision;
  /**
   * Counts a wrong try, on disk before it returns: killing the app wins nothing. When the disk refuses, the try still
   * counts until the app ends; a full disk must not keep people from their data.
   */
  readonly failed: (account: string) => Result<object, WriteFault>;
  /**
   * How many tries failed since the last success, for the ledger; after a damaged file at least freeTries, since the true
   * number is lost (see wasDamaged).
   */
  readonly failures: (account: string) => number;
  /**
   * Ends the count of an account. Only once its number is recorded: what ended before would be forgotten.
   *
   * @returns the number that it ended with
   */
  readonly succeeded: (account: string) => number;
  /** Whether this run found the file damaged and put it right. */
  readonly wasDamaged: () => boolean;
}

const tallySchema = z.strictObject({
  failures: z.int().min(0),
  /** Milliseconds since 1970, by the clock of then. */
  lastFailedAt: z.int().min(0),
});

const storedSchema = z.strictObject({
  v: z.literal(1),
  accounts: z.array(z.strictObject({ account: z.string().min(1).max(64), ...tallySchema.shape })).max(1000),
  /** What holds for an account that is not in the list. Above zero only after damage. */
  others: tallySchema,
});

type Tally = z.infer<typeof tallySchema>;
type Stored = z.infer<typeof storedSchema>;

const noTries: Tally = { failures: 0, lastFailedAt: 0 };

function waitSecondsAfter(failures: number): number {
  return failures < freeTries ? 0 : Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (failures - freeTries));
}

function parseStored(text: string): Stored | null {
  try {
    return storedSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function tallyOf({ accounts, others }: Stored, account: string): Tally {
  return accounts.find((entry) => entry.account === account) ?? others;
}

function withTally(stored: Stored, account: string, { failures, lastFailedAt }: Tally): Stored {
  return {
    ...stored,
    accounts: [...stored.accounts.filter((entry) => entry.account !== account), { account, failures, lastFailedAt }],
  };
}

/**
 * Opens the counter of a data folder.
 *
 * @param now the clock: milliseconds since 1970
 */
export function openAttempts(folder: string, now: () => number): Attempts {
  const path = join(folder, attemptsFile);
  let hasFoundDamage = false;
  // What the disk refused to take. Otherwise the file is the only memory, also of a second app on the same folder.
  let unsaved: Stored | null = null;

  const save = (stored: Stored): Result<object, WriteFault> => {
    const saved = replaceWhole(path, `${JSON.stringify(stored)}\n`);
    unsaved = saved.ok ? null : stored;
    return saved;
  };

  const load = (): Stored => {
    if (unsaved !== null) return unsaved;
    const file = readWhole(path, maxBytes);
    if (!file.ok && file.error === 'missing') return { v: 1, accounts: [], others: noTries };
    const stored = file.ok ? parseStored(file.value.text) : null;
    if (stored !== null) return stored;
    hasFoundDamage = true;
    const cautious: Stored = { v: 1, accounts: [], others: { failures: freeTries, lastFailedAt: now() } };
    save(cautious);
    return cautious;
  };

  return {
    check: (account) => {
      const stored = load();
      const at = now();
      const tally = tallyOf(stored, account);
      const waitMs = waitSecondsAfter(tally.failures) * 1000;
      if (waitMs === 0) return { allowed: true };
      const isClockSetBack = at < tally.lastFailedAt;
      if (isClockSetBack) save(withTally(stored, account, { ...tally, lastFailedAt: at }));
      const leftMs = isClockSetBack ? waitMs : tally.lastFailedAt + waitMs - at;
      return leftMs <= 0 ? { allowed: true } : { allowed: false, waitSeconds: Math.ceil(leftMs / 1000) };
    },
    failed: (account) => {
      const stored = load();
      const failures = tallyOf(stored, account).failures + 1;
      return save(withTally(stored, account, { failures, lastFailedAt: now() }));
    },
    failures: (account) => tallyOf(load(), account).failures,
    succeeded: (account) => {
      const stored = load();
      const { failures } = tallyOf(stored, account);
      if (failures > 0) save(withTally(stored, account, noTries));
      return failures;
    },
    wasDamaged: () => hasFoundDamage,
  };
}
