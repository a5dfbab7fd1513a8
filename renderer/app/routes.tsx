import { Fragment, lazy, type ReactNode } from 'react';
import { createMemoryRouter, Navigate, useParams, useSearchParams } from 'react-router';
import { DeskFrame } from './shell/desk-frame.tsx';
import type { About } from './shell/help-dialog.tsx';
import { ManagerOnly } from './shell/manager-only.tsx';
import { DeskTrouble, ScreenTrouble } from './shell/screen-trouble.tsx';
import { Home } from '../screens/home/home.tsx';
import { paths } from '../widgets/navigation/paths.ts';

// Each screen is read from the disk when it is first needed; the desk itself is there at once after the sign-in.
const NoticeScreen = lazy(async () => {
  const { NoticeScreen: component } = await import('../screens/notice/read/notice-screen.tsx');
  return { default: component };
});
const WriteScreen = lazy(async () => {
  const { WriteScreen: component } = await import('../screens/notice/write/write-screen.tsx');
  return { default: component };
});
const CompareScreen = lazy(async () => {
  const { CompareScreen: component } = await import('../screens/notice/compare/compare-screen.tsx');
  return { default: component };
});
const UnshownScreen = lazy(async () => {
  const { UnshownScreen: component } = await import('../screens/unshown/unshown-screen.tsx');
  return { default: component };
});
const CustomerScreen = lazy(async () => {
  const { CustomerScreen: component } = await import('../screens/customer/customer-screen.tsx');
  return { default: component };
});
const CustomerFormScreen = lazy(async () => {
  const { CustomerFormScreen: component } = await import('../screens/customer-form/customer-form-screen.tsx');
  return { default: component };
});
const RequestsScreen = lazy(async () => {
  const { RequestsScreen: component } = await import('../screens/requests/requests-screen.tsx');
  return { default: component };
});
const RequestScreen = lazy(async () => {
  const { RequestScreen: component } = await import('../screens/request/request-screen.tsx');
  return { default: component };
});
const SharingScreen = lazy(async () => {
  const { SharingScreen: component } = await import('../screens/sharing/sharing-screen.tsx');
  return { default: component };
});
const LedgerScreen = lazy(async () => {
  const { LedgerScreen: component } = await import('../screens/ledger/ledger-screen.tsx');
  return { default: component };
});
const SettingsScreen = lazy(async () => {
  const { SettingsScreen: component } = await import('../screens/settings/settings-screen.tsx');
  return { default: component };
});

/** Another customer, request or parked form is another screen: nothing typed for the one may stand on the other. */
function RemountOnParams({ children }: { readonly children: ReactNode }) {
  const { customerId = '', requestId = '', noticeId = '' } = useParams();
  const [params] = useSearchParams();
  return <Fragment key={`${customerId} ${requestId} ${noticeId} ${params.get('draft') ?? ''}`}>{children}</Fragment>;
}

/** A screen at its path, and which words of F1 tell what it is for. */
const screen = (path: string, about: keyof About, component: ReactNode) => ({
  path,
  handle: { about },
  element: <RemountOnParams>{component}</RemountOnParams>,
  errorElement: <ScreenTrouble />,
});

/** The screens of the desk. In memory, because an address is nothing that anybody types or keeps here. */
export function createDeskRouter() {
  return createMemoryRouter([
    {
      element: <DeskFrame />,
      errorElement: <DeskTrouble />,
      children: [
        screen('/', 'home', <Home />),
        screen('/customers/new', 'customerForm', <CustomerFormScreen />),
        screen('/customers/:customerId/edit', 'customerForm', <CustomerFormScreen />),
        screen('/customers/:customerId/:tab?', 'customer', <CustomerScreen />),
        screen('/requests', 'requests', <RequestsScreen />),
        screen('/requests/:customerId/:requestId', 'request', <RequestScreen />),
        screen('/sharing/:scope?/:why?', 'sharing', <SharingScreen />),
        screen(
          '/ledger',
          'ledger',
          <ManagerOnly>
            <LedgerScreen />
          </ManagerOnly>,
        ),
        screen('/settings', 'settings', <SettingsScreen />),
        screen('/unshown', 'unshown', <UnshownScreen />),
        screen(
          '/notices/write',
          'notice',
          <ManagerOnly>
            <WriteScreen />
          </ManagerOnly>,
        ),
        screen('/notices/:noticeId', 'notice', <NoticeScreen />),
        screen(
          '/notices/:noticeId/compare/:beforeId',
          'notice',
          <ManagerOnly>
            <CompareScreen />
          </ManagerOnly>,
        ),
        { path: '*', element: <Navigate to={paths.home} replace /> },
      ],
    },
  ]);
}
