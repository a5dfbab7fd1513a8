import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { streamsOf } from '../../electron/domain/entries/index.ts';
import { migrate } from '../migrations/run.ts';
import { createDb, type OpenDb, type ReadDb, type WriteDb } from '../open.ts';
import { replay } from '../projections/index.ts';
import { withStored } from '../projections/stored.ts';
import { putStreams } from '../projections/streams.ts';
import { entriesBehind, foldStored, pagesInOrder, type PlacedRow } from './rebuild.ts';

/** So many entries are folded between two turns of the window. */
const sliceSize = 200;

function create(file: string): OpenDb {
  const key = randomBytes(32);
  try {
    const made = createDb(file, key);
    if (made.ok) return made.value;
    throw new Error(`ledger: no room to fold it anew: ${made.error}`);
  } finally {
    key.fill(0);
  }
}

/**
 * The ledger folded a second time into an empty database beside the live one: what its schema and each of its projections ought
 * to be. It lies in a temporary file, encrypted with a key that is kept nowhere, and is gone when it is closed. The live database
 * is only read, so that the desk goes on recording meanwhile.
 */
export class FoldedAnew {
  readonly db: WriteDb;
  readonly #live: ReadDb;
  readonly #file: string;
  readonly #opened: OpenDb;
  readonly #insert: (row: PlacedRow) => void;
  #last = 0;

  /** @param folder an empty folder of its own */
  constructor(live: ReadDb, folder: string) {
    this.#live = live;
    this.#file = join(folder, 'folded.db');
    this.#opened = create(this.#file);
    this.db = this.#opened.db;
    migrate(this.db, () => undefined);
    const raw = this.db.$client;
    // Nothing of it outlives its closing: neither a journal nor the disk has to be waited for.
    raw.pragma('journal_mode=OFF');
    raw.pragma('synchronous=OFF');
    raw.pragma('secure_delete=OFF');
    raw.exec('BEGIN');
    const entry = raw.prepare('INSERT INTO ledger_entry (seq, header, hash) VALUES (?, ?, ?)');
    const body = raw.prepare('INSERT INTO ledger_body (seq, salt, text) VALUES (?, ?, ?)');
    this.#insert = ({ seq, header, hash, salt, text }) => {
      entry.run(seq, header, hash);
      if (text !== null) body.run(seq, salt, text);
      this.#last = Math.max(this.#last, seq);
    };
  }

  /** Folds the ledger. It yields after every slice with the number of entries done; what arrives in the last one is left to `catchUp`. */
  *fold(): Generator<number, void> {
    const next = pagesInOrder(this.#live, sliceSize);
    let done = 0;
    for (;;) {
      const rows = next();
      for (const row of rows) {
        this.#insert(row);
        foldStored(this.db, row);
      }
      done += rows.length;
      if (rows.length < sliceSize) return;
      yield done;
    }
  }

  /** Folds what has arrived since, so that both databases tell of the same entries. */
  catchUp(): void {
    const streams = new Set<string>();
    for (const row of entriesBehind(this.#live, this.#last)) {
      this.#insert(row);
      withStored(row, (kind, body, { header }) => {
        const named = streamsOf(kind, header, body);
        putStreams(this.db, header, named);
        for (const stream of named) streams.add(stream);
      });
    }
    // Some may belong before what was folded already.
    for (const stream of streams) replay(this.db, stream);
  }

  close(): void {
    this.#opened.close();
    rmSync(this.#file, { force: true });
  }
}
