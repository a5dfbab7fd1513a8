// Part of `npm run check`: the import rules of .dependency-cruiser.mjs, and that they were applied to every file. With a
// compiler it cannot load, dependency-cruiser sees no TypeScript at all and reports no violation.
import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { listFiles } from './list-files.ts';
import { repository } from './repository.ts';
import { tool } from './tool.ts';

const folders = ['electron', 'db', 'renderer', 'build', 'tests'];

const cruised = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** What is wrong, one line each: imports against the rules, and files that were not looked at. */
function findFaults(): readonly string[] {
  const present = folders.filter((folder) => listFiles(repository, [folder]).length > 0);
  const { file, args } = tool('dependency-cruiser', [...present, '--output-type', 'json'], 'depcruise');
  const { stdout, stderr } = spawnSync(file, args, { cwd: repository, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (stdout === '') return [`dependency-cruiser gave no result: ${stderr}`];

  const { modules, summary } = cruised.parse(JSON.parse(stdout));
  const seen = new Set(modules.map((module) => module.source));
  const expected = listFiles(repository, folders).filter((path) => /\.tsx?$/.test(path));
  process.stdout.write(`${seen.size} modules, ${expected.length} of them ours\n`);
  return [
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...expected.filter((path) => !seen.has(path)).map((path) => `not looked at: ${path}`),
    ...(expected.length === 0 ? ['there was no file to look at'] : []),
  ];
}

const faults = findFaults();
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
