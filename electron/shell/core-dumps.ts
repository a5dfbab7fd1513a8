import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** The processes that one process has started, and those that they have. */
function* descendants(pid: number): Generator<number> {
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim();
    for (const child of children === '' ? [] : children.split(' ').map(Number)) {
      yield child;
      yield* descendants(child);
    }
  }
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // A process that has ended meanwhile, or a system that does not let itself be told.
  }
}

/**
 * Keeps memory out of core dumps: customers and the key lie there. Linux takes a process's word for it, and every process that is
 * started afterwards inherits it; the one from which pages are made is there already, and is told as well. Windows
 * writes none unless somebody has asked it to (the Setup excludes the program from its error reports).
 *
 * @see https://man7.org/linux/man-pages/man5/core.5.html (coredump_filter)
 */
export function forbidCoreDumps(): void {
  if (process.platform !== 'linux') return;
  attempt(() => {
    for (const pid of [process.pid, ...descendants(process.pid)]) {
      attempt(() => writeFileSync(`/proc/${pid}/coredump_filter`, '0'));
    }
  });
}
