/**
 * A query that is built and prepared once for each connection, and from then on only run: building one anew takes drizzle
 * longer than SQLite needs to answer it, and the counter waits for both.
 */
export function perConnection<D extends object, Q>(build: (db: D) => Q): (db: D) => Q {
  const prepared = new WeakMap<D, Q>();
  return (db) => {
    const known = prepared.get(db);
    if (known !== undefined) return known;
    const made = build(db);
    prepared.set(db, made);
    return made;
  };
}
