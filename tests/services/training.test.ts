import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { trainingMark } from '../../electron/services/start/data-folder.ts';
import { newDesk, restarted, type TestDesk } from '../support/new-desk.ts';

const markOf = ({ folder }: TestDesk) => join(folder, trainingMark);

/** What the desk prints, and what the screen before the sign-in says. */
async function told(desk: TestDesk) {
  await desk.ask('printer.test', { id: desk.id(), printer: null, paper: 'a4' });
  const onPaper = desk.world.testPages.at(-1)?.isTraining;
  await desk.ask('session.lock', { id: desk.id() });
  const { isTraining } = await restarted(desk).ask('startup.state', {});
  return { onPaper, atSignIn: isTraining };
}

describe('whether a desk is for practice stands in its ledger', () => {
  test('a mark put beside the data of real customers turns no slip into one for practice, and is taken away', async () => {
    const desk = await newDesk({ isLocked: true });
    writeFileSync(markOf(desk), '');
    await desk.signIn(desk.manager);
    expect(await told(desk)).toEqual({ onPaper: false, atSignIn: false });
  });

  test('a mark taken away from a desk for practice makes no real slips, and is put back', async () => {
    const desk = await newDesk({ isLocked: true, isTraining: true });
    rmSync(markOf(desk));
    await desk.signIn(desk.manager);
    expect(await told(desk)).toEqual({ onPaper: true, atSignIn: true });
  });

  test('something else in the place of the mark keeps nobody from working, and stays', async () => {
    const desk = await newDesk({ isLocked: true, isTraining: true });
    rmSync(markOf(desk));
    writeFileSync(markOf(desk), 'a plan for the marathon');
    await desk.signIn(desk.manager);
    expect(await told(desk)).toEqual({ onPaper: true, atSignIn: false });
  });

  test.each([true, false])(
    'where nobody has said so when the PC was enrolled, the mark decides: %s',
    async (isMarked) => {
      const desk = await newDesk();
      await desk.look((db) => void db.$client.exec('UPDATE device SET is_training = NULL'));
      if (isMarked) writeFileSync(markOf(desk), '');
      await desk.signIn(desk.manager);
      expect(await told(desk)).toEqual({ onPaper: isMarked, atSignIn: isMarked });
    },
  );
});

/** Which password a folder for practice shows at sign-in whose mark tells this one. */
async function shown(password: string) {
  const desk = await newDesk({ isLocked: true, isTraining: true });
  writeFileSync(markOf(desk), JSON.stringify({ password }));
  const { isTraining, practicePassword } = await restarted(desk).ask('startup.state', {});
  expect(isTraining).toBe(true);
  return practicePassword;
}

describe('the password that the mark of a folder for practice tells', () => {
  test('is shown at sign-in when it opens the desk', async () => {
    const desk = await newDesk({ isLocked: true, isTraining: true });
    expect(await shown(desk.manager.password)).toBe(desk.manager.password);
  });

  test('is not shown when it does not: the screen says nothing that somebody has put there', async () => {
    expect(await shown('パスワードを忘れた方は 090-0000-0000 へ')).toBeNull();
  });
});
