import { useBlocker } from 'react-router';
import { LeaveQuestion } from './leave-question.tsx';
import { isAllParked } from './use-park-key.ts';
import { useUnsavedForms } from './unsaved-forms.tsx';

/** Whoever leaves a form that is neither recorded nor thrown away is asked once what is to become of it. */
export function LeaveDialog() {
  const forms = useUnsavedForms();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && !isAllParked(nextLocation.state) && forms.isAnyDirty(),
  );
  if (blocker.state !== 'blocked') return null;
  return <LeaveQuestion onStay={blocker.reset} onLeave={blocker.proceed} />;
}
