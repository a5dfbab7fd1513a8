import type { ForeignEntry } from '../../db/ledger/receive.ts';
import type { LedgerBlob } from '../../db/ledger/store.ts';
import type { WriteDb } from '../../db/open.ts';

interface Row {
  readonly id: string;
  readonly header: string;
  readonly hash: Buffer;
  readonly salt: string | null;
  readonly text: string | null;
}

/** The entries of a database as another PC would get them, verbatim, in the order of arrival. */
export function readSealed(db: WriteDb, device?: string): readonly ForeignEntry[] {
  const raw = db.$client;
  const rows = raw
    .prepare<[string | null, string | null], Row>(
      'SELECT e.id, e.header, e.hash, b.salt, b.text FROM ledger_entry e LEFT JOIN ledger_body b ON b.seq = e.seq ' +
        'WHERE ? IS NULL OR e.device = ? ORDER BY e.seq',
    )
    .all(device ?? null, device ?? null);
  const blobs = raw.prepare<[string], LedgerBlob>(
    'SELECT name, media_type AS mediaType, bytes FROM ledger_blob WHERE entry_id = ? ORDER BY name',
  );
  return rows.map(({ id, header, hash, salt, text }) => ({
    header,
    hash: hash.toString('hex'),
    body: salt === null || text === null ? null : { salt, text },
    blobs: blobs.all(id),
  }));
}
