import { DatabaseSync } from 'node:sqlite';

/**
 * The driver as it would be without encryption: it knows no `cipher`, ignores the pragma as SQLite ignores every pragma it
 * does not know, and would write everything in plain text.
 */
export class PlainDatabase {
  readonly #raw: DatabaseSync;

  constructor(file: string) {
    this.#raw = new DatabaseSync(file);
  }

  pragma(text: string, options: { readonly simple?: boolean } = {}): unknown {
    const rows = this.#raw.prepare(`PRAGMA ${text}`).all();
    return options.simple === true ? Object.values(rows[0] ?? {})[0] : rows;
  }

  prepare(sql: string): unknown {
    return this.#raw.prepare(sql);
  }

  exec(sql: string): void {
    this.#raw.exec(sql);
  }

  close(): void {
    this.#raw.close();
  }
}
