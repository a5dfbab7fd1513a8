import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/form.tsx';
import { useStep } from './use-step.ts';

interface WithdrawDialogProps {
  readonly requestId: string;
  readonly onClose: () => void;
}

/** Asks once whether the customer really takes the request back: it ends with that. */
export function WithdrawDialog({ requestId, onClose }: WithdrawDialogProps) {
  const { withdraw } = useText().requests;
  const { isPending, fault, submit } = useStep(
    'request.withdraw',
    () => ({ requestId }),
    () => Promise.resolve(onClose()),
  );
  return (
    <Dialog title={withdraw.title} onClose={onClose} isBusy={isPending}>
      <p>{withdraw.question}</p>
      <FormError>{fault}</FormError>
      <DialogActions>
        <Button onPress={onClose} isDisabled={isPending}>
          {withdraw.cancel}
        </Button>
        <Button variant="danger" onPress={submit} isPending={isPending}>
          {isPending ? withdraw.working : withdraw.confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
