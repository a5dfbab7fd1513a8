import { thisMachine, type Machine } from './machine.ts';

/**
 * The Python that has its package cryptography, with which the second verifier of audit bundles runs. Debian's own is asked too: the first
 * on the PATH may be another one, which Debian's packages do not reach.
 */
export function findPython(machine: Pick<Machine, 'run'> = thisMachine): string | undefined {
  return ['python3', '/usr/bin/python3'].find((python) => machine.run(python, ['-c', 'import cryptography']).ok);
}
