import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/form.tsx';
import type { Draft } from '../parking/use-draft.ts';

interface LeaveQuestionProps {
  readonly draft: Pick<Draft<object>, 'park' | 'drop'>;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks once what is to become of the form. It stands on a sheet of its customer, so that leaving it opens no other screen. */
export function LeaveQuestion({ draft, onStay, onLeave }: LeaveQuestionProps) {
  const { leave } = useText().desk;
  const [state, setState] = useState<'asking' | 'working' | 'failed'>('asking');
  const isWorking = state === 'working';
  const leaveAfter = (work: () => Promise<void>) => {
    setState('working');
    work().then(onLeave, () => setState('failed'));
  };
  return (
    <Dialog title={leave.title} onClose={onStay} isBusy={isWorking}>
      <p>{leave.lead}</p>
      <FormError>{state === 'failed' ? leave.failed : null}</FormError>
      <DialogActions>
        <Button onPress={onStay} isDisabled={isWorking}>
          {leave.stay}
        </Button>
        <Button look="danger" isPending={isWorking} onPress={() => leaveAfter(draft.drop)}>
          {leave.drop}
        </Button>
        <Button look="primary" isPending={isWorking} isAutoFocused onPress={() => leaveAfter(draft.park)}>
          {isWorking ? leave.parking : leave.park}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
