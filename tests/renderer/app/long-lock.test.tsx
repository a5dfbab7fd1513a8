import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ja } from '../../../electron/words/ja.ts';
import { chip } from '../screens/customer/consent/folder.tsx';
import { adopt, addPerson, box, fill, manager, newDesk, seeSignIn, signIn } from './open-desk.ts';

test('after ten minutes of lock the screen comes back with what it showed, and with what was chosen on it', async () => {
  const desk = await newDesk();
  await fill(desk, async (call) => {
    await adopt(call);
    await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
  });
  // Answers that nobody looks at are forgotten after minutes; here these pass at once.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  try {
    const user = desk.show();
    await signIn(user, manager);
    await user.type(box(), 'たかはし');
    await user.click(await screen.findByRole('option', { name: /髙橋 美咲/ }));
    await user.click(await chip('整備・車検のご案内 郵便'));
    await waitFor(async () => expect(await chip('整備・車検のご案内 郵便')).toHaveAccessibleName(/変更後は同意/));
    await user.keyboard('{F8}');
    await seeSignIn();
    vi.advanceTimersByTime(10 * 60_000);
    const asked = vi.spyOn(window.desk, 'call');
    await signIn(user, manager);
    // At once, and not only when everything was asked anew: meanwhile the form would have been emptied.
    expect(screen.getByRole('button', { name: /^整備・車検のご案内 郵便：/ })).toHaveAccessibleName(/変更後は同意/);
    expect(screen.getByRole('heading', { name: /髙橋 美咲/ })).toBeVisible();
    expect(screen.queryByText(ja.consent.notice.none)).toBeNull();
    expect(asked).toHaveBeenCalled();
  } finally {
    vi.useRealTimers();
  }
});
