// A second process: tries to open a database and says how that went and how long it took. With `hold` it keeps it open until
// it is killed.
import { openDb } from '../../db/open.ts';

const [file = '', key = '', then = ''] = process.argv.slice(2);
const startedAt = performance.now();
const result = openDb(file, Buffer.from(key, 'hex'));
const milliseconds = Math.round(performance.now() - startedAt);
process.stdout.write(`${result.ok ? 'ok' : result.error} ${milliseconds}`);
// Held by name: a database that nothing refers to any more is closed with the garbage.
if (then === 'hold') setInterval(() => result, 1_000);
else if (result.ok) result.value.close();
