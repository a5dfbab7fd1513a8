import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/form.tsx';
import { Key } from '../../ui/key.tsx';
import { useUnsavedForms } from './unsaved-forms.tsx';

interface LeaveQuestionProps {
  readonly onStay: () => void;
  /** What was typed is put aside or thrown away. */
  readonly onLeave: () => void;
}

/** Asks once what is to become of what was typed on this screen. What cannot be put aside is kept on the screen, or thrown away. */
export function LeaveQuestion({ onStay, onLeave }: LeaveQuestionProps) {
  const { leave } = useText().desk;
  const forms = useUnsavedForms();
  const [canPark] = useState(forms.canParkAll);
  const [state, setState] = useState<'asking' | 'working' | 'failed'>('asking');
  const isWorking = state === 'working';
  const leaveAfter = async (work: () => Promise<boolean>) => {
    setState('working');
    const isDone = await work();
    setState(isDone ? 'asking' : 'failed');
    if (isDone) onLeave();
  };
  return (
    <Dialog title={leave.title} onClose={onStay} isBusy={isWorking}>
      <p>{canPark ? leave.lead : leave.leadOnly}</p>
      <FormError>{state === 'failed' ? leave.failed : null}</FormError>
      <DialogActions>
        <Button
          variant={canPark ? 'secondary' : 'primary'}
          isAutoFocused={!canPark}
          isDisabled={isWorking}
          onPress={onStay}
        >
          {leave.stay}
          <Key>Esc</Key>
        </Button>
        <Button variant="danger" isPending={isWorking} onPress={() => void leaveAfter(forms.dropAll)}>
          {leave.drop}
        </Button>
        {canPark && (
          <Button variant="primary" isPending={isWorking} isAutoFocused onPress={() => void leaveAfter(forms.parkAll)}>
            {isWorking ? leave.parking : leave.park}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
