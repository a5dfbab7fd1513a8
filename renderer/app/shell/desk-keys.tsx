import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { paths } from '../../widgets/navigation/paths.ts';
import { useText } from '../../text/language.tsx';
import { KeyLayerProvider } from '../../ui/key-layer.ts';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { useSearchFocus } from '../../widgets/navigation/search-focus.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { useLock } from '../../widgets/drafts/use-lock.ts';
import { useOpenCustomer } from './use-open-customer.ts';
import { useBack } from '../../widgets/navigation/use-back.tsx';

/** The keys that mean the same on every screen. A screen that wants one of them for itself has it. */
export function DeskKeys() {
  return (
    <>
      <KeyLayerProvider value="frame">
        <FrameKeys />
      </KeyLayerProvider>
      {/* Whoever has to leave the desk at once must not have to close anything first. */}
      <KeyLayerProvider value="dialog">
        <LockKey />
      </KeyLayerProvider>
    </>
  );
}

function FrameKeys() {
  const { key } = useText().desk;
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { focusBox } = useSearchFocus();
  const customerId = useOpenCustomer();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const go = (path: string) => () => void navigate(path);
  useShortcut('F1', key.help, () => setIsHelpOpen(true));
  useShortcut('F2', key.search, () => focusBox());
  useShortcut('F3', key.newCustomer, go(paths.newCustomer));
  useShortcut('F4', key.requests, go(customerId === null ? paths.requests : paths.receiveRequest(customerId)));
  useShortcut('F6', key.sharing, go(paths.sharing));
  useShortcut('Escape', key.back, useBack(), pathname !== paths.home);
  return isHelpOpen && <HelpDialog onClose={() => setIsHelpOpen(false)} />;
}

function LockKey() {
  const { key } = useText().desk;
  useShortcut('F8', key.lock, useLock());
  return null;
}
