import { readAloud } from '../../../../support/showing.ts';
import { newId } from '../../../../support/ids.ts';
import { trustedId, type CustomerId, type NoticeId } from '../../../../../electron/domain/ids.ts';
import type { ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { Call } from '../../../../../build/demo/caller.ts';
import type { Input, Output } from '../../../../../electron/contract/table.ts';
import type { Dialogs } from '../../../../../electron/ports/dialogs.ts';
import type { Printer } from '../../../../../electron/ports/printer.ts';
import { blankCustomer } from '../../../../../electron/domain/customers/customer.ts';
import type { ScopeText } from '../../../../../electron/domain/notice/scope.ts';
import { createQueryClient } from '../../../../../renderer/api/queries.ts';
import { SignedInProvider, type SignedIn } from '../../../../../renderer/widgets/session/session-context.tsx';
import { LanguageProvider } from '../../../../../renderer/text/language.tsx';
import { ShortcutProvider } from '../../../../../renderer/ui/shortcuts.tsx';
import { startDesk } from '../../../../support/in-process-desk.tsx';
import { manager, setUpDesk } from '../../../../support/set-up-desk.ts';

type Answer = Input<'consent.record'>['decisions'][number]['answer'];

/** A customer at an open desk. */
export interface Customer {
  readonly call: Call;
  readonly customerId: CustomerId;
  readonly noticeId: NoticeId;
  /** Records answers behind the screen's back, in view of what stands. */
  readonly answer: (
    answers: Partial<Record<ScopeText, Answer>>,
    change?: Pick<Input<'consent.record'>, 'evidence'>,
  ) => Promise<void>;
  readonly state: () => Promise<Readonly<Record<string, Output<'consent.state'>[number]['answer']>>>;
  /** Shows one sheet of the folder, and `home` where it leads back to. */
  readonly show: (sheet: ReactNode, path?: string) => ReturnType<typeof userEvent.setup>;
}

interface CustomerOptions {
  /** Whether the first version of the notice holds. */
  readonly isAdopted?: boolean;
  /** Whether the customer was shown it before. */
  readonly isShown?: boolean;
  readonly printer?: Partial<Printer>;
  readonly askWhatToOpen?: Dialogs['askWhatToOpen'];
}

/** Sets a desk up, signs the manager in and writes a customer down. */
export async function receiveCustomer({
  isAdopted = true,
  isShown = isAdopted,
  ...world
}: CustomerOptions = {}): Promise<Customer> {
  const desk = startDesk(world);
  const { call, managerId } = await setUpDesk(desk.app);
  await call('session.sign_in', { id: newId(), staffId: managerId, password: manager.password });
  const atDesk: SignedIn = {
    staff: { staffId: managerId, label: manager.label, role: 'manager' },
    shop: 'H',
    isLocked: false,
  };
  const fields = { ...blankCustomer, kind: 'person', name: '髙橋 美咲', kana: 'たかはし みさき' } as const;
  const { customerId } = await call('customer.create', { id: newId(), fields });
  const [version] = await call('notice.list', {});
  const noticeId = version?.noticeId ?? trustedId('');
  if (isAdopted) await call('notice.adopt', { id: newId(), noticeId, effectiveOn: '2026-04-01' });
  if (isShown) await call('consent.show_notice', { id: newId(), customerId, noticeId, shown: readAloud });
  return {
    call,
    customerId,
    noticeId,
    answer: async (answers, change) => {
      const heads = new Map((await call('consent.state', { customerId })).map((row) => [row.scope, row.heads]));
      // Object.entries forgets what the keys are.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const asked = Object.entries(answers) as [ScopeText, Answer][];
      await call('consent.record', {
        id: newId(),
        customerId,
        noticeId,
        shown: readAloud,
        decisions: asked.map(([scope, answer]) => ({
          scope,
          answer,
          heads: heads.get(scope) ?? [],
          reinstates: true,
        })),
        method: 'counter',
        givenBy: { who: 'self' },
        evidence: { kind: 'none', reason: 'oral' },
        occurred: null,
        ...change,
      });
    },
    state: async () =>
      Object.fromEntries((await call('consent.state', { customerId })).map(({ scope, answer }) => [scope, answer])),
    show: (sheet, path = `/customers/${customerId}`) => {
      const router = createMemoryRouter(
        [
          { path: '/', element: <h1>受付</h1> },
          { path: '/customers/:customerId/:tab?', element: sheet },
        ],
        { initialEntries: [path] },
      );
      render(
        <QueryClientProvider client={createQueryClient()}>
          <LanguageProvider first="ja">
            <ShortcutProvider>
              <SignedInProvider value={atDesk}>
                <RouterProvider router={router} />
              </SignedInProvider>
            </ShortcutProvider>
          </LanguageProvider>
        </QueryClientProvider>,
      );
      return userEvent.setup();
    },
  };
}

/** A choice, by what it is about; what it says of its state follows. */
export function chip(what: string): Promise<HTMLElement> {
  return screen.findByRole('button', { name: (name) => name.startsWith(`${what}：`) });
}
