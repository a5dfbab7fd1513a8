/**
 * Runs the work of a command and makes its result this process's exit code. What goes wrong is told in its own words,
 * without a stack: these commands are for people, and their errors are written for people.
 */
export async function runScript(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
