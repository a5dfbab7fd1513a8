import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../../db/migrations/index.ts';
import { migrate } from '../../db/migrations/run.ts';
import { createDb, openDb } from '../../db/open.ts';
import { trustedId, type CustomerId } from '../../electron/domain/ids.ts';
import { createApp } from '../../electron/app/create-app.ts';
import { readKeyRing } from '../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { Random } from '../../build/demo/story/random.ts';
import { quietPorts } from '../support/quiet-ports.ts';
import { addReceptionist, manager, setUpDesk } from '../support/set-up-desk.ts';
import { actions, recordOne } from './actions.ts';
import { startDesk, type Shop } from './desk.ts';
import { logOver, type Facts } from './facts.ts';
import { copyOf, dataOf, emptyPlace, marksOf, type Place } from './place.ts';

/** A locked desk with a history and a backup of it, which every case begins with a copy of. */
export interface Template extends Shop {
  readonly place: Place;
  readonly customers: readonly CustomerId[];
  readonly facts: Facts;
}

/** Sets a shop up on a PC. */
async function setUp(place: Place): Promise<Shop> {
  const folder = dataOf(place);
  const ports = quietPorts(folder, { now: () => place.clock.now });
  const machine = { markFolder: marksOf(place), id: () => Promise.resolve(place.machine.id) };
  const app = createApp({ folder, machine, ports, mayHoldRealData: true });
  const desk = await setUpDesk(app);
  await addReceptionist(desk);
  const shop = { managerId: desk.managerId, noticeId: trustedId('') };
  const again = startDesk(place, shop);
  await again.signIn();
  const [notice] = await again.ask('notice.list', {});
  if (notice === undefined) throw new Error('the shop has no notice');
  const { noticeId } = notice;
  await again.ask('notice.adopt', { id: again.id(), noticeId, effectiveOn: '2026-11-22' });
  again.lock();
  return { ...shop, noticeId };
}

/** The desk of today's version. */
export async function makeTemplate(): Promise<Template> {
  const place = emptyPlace();
  const shop = await setUp(place);
  const desk = startDesk(place, shop);
  await desk.signIn();
  const facts: Facts = [];
  const customers: CustomerId[] = [];
  const work = { desk, random: new Random(1), customers, ...logOver(facts), turn: () => undefined };
  while (customers.length < 3) await recordOne(work);
  await actions.backing_up(work);
  desk.lock();
  return { ...shop, place, customers, facts };
}

/** The schema from which a migration leads up to today's: that of the first version with backups. */
const agedVersion = 310;

type Column = { readonly name: string; readonly hidden: number };

/**
 * The same desk as a version of before would have it: its ledger in that version's tables, and no ring of a later form is needed.
 * Which rows a later step adds, it adds again.
 */
export async function aged(template: Template): Promise<Template> {
  const place = copyOf(template.place);
  const file = join(dataOf(place), databaseFile);
  const ring = readKeyRing(dataOf(place));
  const unlocked = ring.ok ? await unlockWithPassword(ring.value.ring, template.managerId, manager.password) : ring;
  if (!unlocked.ok) throw new Error('the template could not be unlocked');
  const { dataKey } = unlocked.value;
  const older = `${file}.older`;
  const [from, to] = [openDb(file, dataKey), createDb(older, dataKey)];
  if (!from.ok || !to.ok) throw new Error('the template could not be aged');
  const [source, target] = [from.value.db.$client, to.value.db.$client];
  migrate(
    to.value.db,
    () => undefined,
    migrations.filter(({ version }) => version <= agedVersion),
  );
  target.pragma('foreign_keys=OFF');
  const tables = target
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite%'",
    )
    .pluck()
    .all();
  target.transaction(() => {
    for (const table of tables) {
      const columnsIn = (db: typeof target) =>
        db.prepare<[string], Column>('SELECT name, hidden FROM pragma_table_xinfo(?)').all(table);
      const known = new Set(columnsIn(source).map(({ name }) => name));
      const names = columnsIn(target)
        .filter(({ name, hidden }) => hidden === 0 && known.has(name))
        .map(({ name }) => name);
      if (names.length === 0) continue;
      const list = names.join(', ');
      target.prepare(`DELETE FROM ${table}`).run();
      const insert = target.prepare(`INSERT INTO ${table} (${list}) VALUES (${names.map(() => '?').join(', ')})`);
      for (const row of source.prepare(`SELECT ${list} FROM ${table}`).raw().iterate()) insert.run(row);
    }
  })();
  from.value.close();
  to.value.close();
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  cpSync(older, file);
  rmSync(older);
  return { ...template, place };
}
