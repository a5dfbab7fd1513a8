// Does one action at a desk and is killed at a step of it: `node in-child.ts ERRAND`. What somebody is told leaves it line by line.
import './with-cheap-passwords.ts';

const { runErrand } = await import('./errand.ts');
await runErrand(process.argv[2] ?? '');
