// Runs a share of the cases: `node in-share.ts ASKED`. Each result goes to the process that has begun it.
import './with-cheap-passwords.ts';
import type { Asked } from './main.ts';

const { runFaults } = await import('./main.ts');
// It is this program's own: the runner has written it.
const asked: Asked = JSON.parse(process.argv[2] ?? '');
await runFaults(asked, (result) => void process.send?.(JSON.stringify(result)));
process.disconnect();
