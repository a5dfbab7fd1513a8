import { useState } from 'react';
import { useBlocker } from 'react-router';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/form.tsx';
import { useUnsavedForms } from './unsaved-forms.tsx';

/** Whoever leaves a form that is neither recorded nor thrown away is asked once what is to become of it. */
export function LeaveDialog() {
  const { leave } = useText().desk;
  const forms = useUnsavedForms();
  const [state, setState] = useState<'asking' | 'working' | 'failed'>('asking');
  const isWorking = state === 'working';
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && forms.isAnyDirty(),
  );
  if (blocker.state !== 'blocked') return null;
  const stay = () => {
    setState('asking');
    blocker.reset();
  };
  const goOnAfter = async (work: () => Promise<boolean>) => {
    setState('working');
    const isDone = await work();
    setState(isDone ? 'asking' : 'failed');
    if (isDone) blocker.proceed();
  };
  return (
    <Dialog title={leave.title} onClose={stay} isBusy={isWorking}>
      <p>{leave.lead}</p>
      <FormError>{state === 'failed' ? leave.failed : null}</FormError>
      <DialogActions>
        <Button onPress={stay}>{leave.stay}</Button>
        <Button look="danger" isPending={isWorking} onPress={() => void goOnAfter(forms.dropAll)}>
          {leave.drop}
        </Button>
        <Button look="primary" isPending={isWorking} isAutoFocused onPress={() => void goOnAfter(forms.parkAll)}>
          {isWorking ? leave.parking : leave.park}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
