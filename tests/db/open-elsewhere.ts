// A second process: tries to open a database and says how that went and how long it took.
import { openDb } from '../../db/open.ts';

const [file = '', key = ''] = process.argv.slice(2);
const startedAt = performance.now();
const result = openDb(file, Buffer.from(key, 'hex'));
const milliseconds = Math.round(performance.now() - startedAt);
if (result.ok) result.value.close();
process.stdout.write(`${result.ok ? 'ok' : result.reason} ${milliseconds}`);
