import { deviceIdSchema } from '../ids.ts';
import { z } from 'zod';
import { digestSchema } from '../ledger/header.ts';
import { decodeText } from '../text/decode-text.ts';
import { auditFilterSchema } from './filter.ts';

/** The files of a bundle. Nothing else may be in it. */
export const bundleFiles = {
  entries: 'entries.jsonl',
  table: 'audit.csv',
  checkpoints: 'checkpoints.txt',
  evidence: 'evidence.json',
  manifest: 'manifest.json',
  signature: 'signature',
} as const;

/** The name of the bundle's form. */
export const bundleFormat = 'consent-desk-audit';

/**
 * The version of the bundle's form; a reader refuses one that it does not know. Since version 2 the table says that its times are
 * those of Japan, and keeps from a spreadsheet what it would change. Since version 3 a member of staff may have several names, each
 * from its place of the ledger on. Since version 4 the table says in words what kind an entry is of, with the code beside, and keeps from
 * a spreadsheet all that it would take for a number, a day or a truth value. Since version 5 what the table says of an entry follows
 * from the entry alone, by the words of the program that the manifest names. Since version 6 the heads stand in it as checkpoints, too,
 * it may hold the validation report of the program, and its manifest has one spelling. FORMAT.md says all of it for other programs.
 */
export const bundleVersion = 6;

const bundleVersionSchema = z.literal([1, 2, 3, 4, 5, bundleVersion]);

/** A version of the bundle's form that can be read. */
export type BundleVersion = z.infer<typeof bundleVersionSchema>;

const placeSchema = z.strictObject({ n: z.int().min(1), tick: z.int().min(1), hash: digestSchema });

const rangeSchema = z.strictObject({
  device: deviceIdSchema,
  /** The entry before the first one shown; null when the range begins with the device's first. */
  start: placeSchema.nullable(),
  end: placeSchema,
});

/** A contiguous part of one device's chain. */
export type ChainRange = Readonly<z.infer<typeof rangeSchema>>;

const fileSchema = z.strictObject({ bytes: z.int().min(0), sha256: digestSchema });

/** The size and digest of a file. */
export type FileMeasure = Readonly<z.infer<typeof fileSchema>>;

const nameSchema = z.string().max(200);

const namesShape = {
  /** Every PC whose entries are known here, with the public half of its key. */
  devices: z
    .array(
      z.strictObject({ id: z.uuidv7(), name: nameSchema, publicKey: z.base64().max(200), fingerprint: nameSchema }),
    )
    .max(1_000),
  shops: z.array(z.strictObject({ id: nameSchema, name: nameSchema })).max(100),
  /** What everybody was called when: a row has the name of its day. Before version 3 everybody had one name. */
  staff: z
    .array(
      z.strictObject({
        id: z.uuidv7(),
        name: nameSchema,
        since: z
          .strictObject({ tick: z.int().min(1), device: deviceIdSchema })
          .nullable()
          .default(null),
      }),
    )
    .max(10_000),
  /** What the kinds of entries are called. Before version 4 the table had their codes alone. */
  kinds: z
    .array(z.strictObject({ id: z.string().max(64), name: nameSchema }))
    .max(1_000)
    .default([]),
};

/** What ids are called in the table. No customer is among them. */
export type AuditNames = Readonly<z.infer<z.ZodObject<typeof namesShape>>>;

const manifestShape = z.strictObject({
  format: z.literal(bundleFormat),
  versions: z.strictObject({ bundle: bundleVersionSchema, program: nameSchema, schema: z.int().min(0) }),
  /** Which database it was made from: the hash of its first entry. Before version 6 that was not said. */
  database: digestSchema.nullable().default(null),
  madeAt: z.iso.datetime(),
  /** The entry that announced this export; the reason stands in its body. */
  exported: z.strictObject({ id: z.uuidv7(), device: deviceIdSchema, n: z.int().min(1), hash: digestSchema }),
  filter: auditFilterSchema,
  ranges: z.array(rangeSchema).max(1_000),
  /** Where each chain stood at that moment, also beyond the period: what a later export must agree with. */
  heads: z.array(placeSchema.extend({ device: z.uuidv7() })).max(1_000),
  ...namesShape,
  counts: z.strictObject({ entries: z.int().min(0), bodies: z.int().min(0), rows: z.int().min(0) }),
  files: z.strictObject({
    [bundleFiles.entries]: fileSchema,
    [bundleFiles.table]: fileSchema,
    /** The validation report of the program; only where it had one. */
    [bundleFiles.evidence]: fileSchema.optional(),
  }),
  /** The fingerprint of the key whose signature lies beside this file. */
  signedBy: nameSchema,
});

/** manifest.json: what the bundle holds, where its chains begin and end, and whose key vouches for it. */
const manifestSchema = manifestShape.refine(({ versions, database, files }) =>
  versions.bundle < 6 ? database === null && files[bundleFiles.evidence] === undefined : database !== null,
);

/** What a bundle holds. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** The files that lie in a bundle of every version. */
export const everyBundle: readonly string[] = [
  bundleFiles.entries,
  bundleFiles.table,
  bundleFiles.manifest,
  bundleFiles.signature,
];

/** The files that lie in the bundle of this manifest. */
export function filesOf({ versions, files }: Manifest): readonly string[] {
  const checkpoints = versions.bundle < 6 ? [] : [bundleFiles.checkpoints];
  const evidence = files[bundleFiles.evidence] === undefined ? [] : [bundleFiles.evidence];
  return [...everyBundle, ...checkpoints, ...evidence];
}

/** Writes manifest.json, the text that is signed: its keys in the order of the schema. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifestSchema.parse(manifest), null, 2)}\n`;
}

const versionedSchema = z.object({ format: z.literal(bundleFormat), versions: z.object({ bundle: z.int() }) });

/**
 * Reads manifest.json; `newer` when a later version of the program has made it. Since version 6 only in the one spelling of
 * `writeManifest`: of a key that stands there twice, two programs read different things.
 */
export function readManifest(bytes: Uint8Array): Manifest | 'unreadable' | 'newer' {
  const text = decodeText(bytes, 'utf-8', 'keep') ?? '';
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return 'unreadable';
  }
  const version = versionedSchema.safeParse(raw).data?.versions.bundle ?? 0;
  if (version > bundleVersion) return 'newer';
  const manifest = manifestSchema.safeParse(raw).data;
  if (manifest === undefined) return 'unreadable';
  return version < 6 || writeManifest(manifest) === text ? manifest : 'unreadable';
}
