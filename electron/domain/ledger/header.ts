import { deviceIdSchema, entryIdSchema, staffIdSchema, subjectIdSchema, trustedId } from '../ids.ts';
import { z } from 'zod';
import { instantSchema, trustedInstant } from '../dates/instant.ts';

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The header of a ledger entry: who recorded what about whom, when, and what came before.
 * The order of the keys is the order in which they are written and hashed.
 */
export const entryHeaderSchema = z.strictObject({
  /** Format version of the header itself. */
  v: z.literal(1),
  /** UUIDv7 made by the caller, so that a repeated command finds its first result. */
  id: entryIdSchema,
  device: deviceIdSchema,
  /** 1, 2, 3 … for each device, without a gap. */
  n: z.int().min(1),
  /** Lamport clock: one more than the greatest tick known to this device. */
  tick: z.int().min(1),
  kind: z
    .string()
    .max(64)
    .regex(/^[a-z][a-z_]*\.[a-z][a-z_]*$/),
  /** Version of the body's form. */
  kv: z.int().min(1).max(1_000),
  /** The customer whom the entry is about, or the person who answers for one. */
  subject: subjectIdSchema.nullable(),
  staff: staffIdSchema,
  /** The shop's letter. */
  shop: z.string().regex(/^[A-Z]$/),
  recorded: instantSchema,
  occurred: instantSchema,
  /** Hash of this device's entry n − 1; null for its first. */
  prev: digestSchema.nullable(),
  /** sha256(salt + body text); null when the entry has no body. */
  body: digestSchema.nullable(),
});

/** A parsed header. The text is the evidence; this is only its reading. */
export type EntryHeader = Readonly<z.infer<typeof entryHeaderSchema>>;

/**
 * Writes a header as the one line of JSON that is hashed and stored verbatim. Named one by one, the fields stand in their order; by
 * a list of keys JSON takes several times as long, and every record waits for it.
 */
export function writeHeader(header: EntryHeader): string {
  const { v, id, device, n, tick, kind, kv, subject, staff, shop, recorded, occurred, prev, body } = header;
  const ordered: EntryHeader = {
    v,
    id,
    device,
    n,
    tick,
    kind,
    kv,
    subject,
    staff,
    shop,
    recorded,
    occurred,
    prev,
    body,
  };
  return JSON.stringify(ordered);
}

/** So many digits, spelled out: twice as fast as a count in braces. */
const hex = (count: number) => '[0-9a-f]'.repeat(count);
const uuid = `"(${hex(8)}-${hex(4)}-7${hex(3)}-[89ab]${hex(3)}-${hex(12)})"`;
const digest = `"(${hex(64)})"`;
const day = '(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31';
const instant = `"((?:19|20)\\d\\d-(?:${day})T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z)"`;
const count = '([1-9]\\d{0,14})';

/** How each field is written in almost every header. Nothing may stand here that the schema would refuse. */
const usual: Readonly<Record<keyof EntryHeader, string>> = {
  v: '1',
  id: uuid,
  device: uuid,
  n: count,
  tick: count,
  kind: '"((?=[^"]{1,64}")[a-z][a-z_]*\\.[a-z][a-z_]*)"',
  kv: '([1-9]\\d{0,2})',
  subject: `(?:null|${uuid})`,
  staff: uuid,
  shop: '"([A-Z])"',
  recorded: instant,
  occurred: instant,
  prev: `(?:null|${digest})`,
  body: `(?:null|${digest})`,
};

const usualLine = new RegExp(
  `^\\{${Object.entries(usual)
    .map(([key, pattern]) => `"${key}":${pattern}`)
    .join(',')}\\}$`,
);

/**
 * Reads a header by its whole line, exactly as `writeHeader` writes it. Null for the rare ones that are right and look
 * otherwise (29 February): the schema judges those, which takes five times as long and would be half of a verification.
 */
function readUsual(text: string): EntryHeader | null {
  const match = usualLine.exec(text);
  if (match === null) return null;
  const [, id = '', device = '', n, tick, kind = '', kv, subject, staff = '', shop = '', ...rest] = match;
  const [recorded = '', occurred = '', prev, body] = rest;
  return {
    v: 1,
    id: trustedId(id),
    device: trustedId(device),
    n: Number(n),
    tick: Number(tick),
    kind,
    kv: Number(kv),
    subject: subject === undefined ? null : trustedId(subject),
    staff: trustedId(staff),
    shop,
    recorded: trustedInstant(recorded),
    occurred: trustedInstant(occurred),
    prev: prev ?? null,
    body: body ?? null,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Reads a stored header. Null when it is not exactly what `writeHeader` would have written: a second spelling of the same
 * header (other order, white space, a key twice) could be read differently by SQLite and by JavaScript.
 */
export function readHeader(text: string): EntryHeader | null {
  const read = readUsual(text);
  if (read !== null) return read;
  const parsed = entryHeaderSchema.safeParse(parse(text));
  return parsed.success && writeHeader(parsed.data) === text ? parsed.data : null;
}
