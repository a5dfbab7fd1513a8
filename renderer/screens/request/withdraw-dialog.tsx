import type { CustomerId, RequestId } from '../../../electron/domain/ids.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/form.tsx';
import { useUndoable } from '../../widgets/taking-back/result-toast.tsx';
import { stepFailureText } from './step-failure.ts';

interface WithdrawDialogProps {
  readonly requestId: RequestId;
  readonly customerId: CustomerId;
  readonly onClose: () => void;
}

/** Asks once whether the customer really takes the request back: it ends with that. */
export function WithdrawDialog({ requestId, customerId, onClose }: WithdrawDialogProps) {
  const text = useText();
  const { withdraw } = text.requests;
  const record = useUndoable();
  const { isPending, failure, submit } = useSubmit(async () => {
    await record({ kind: 'request.closed', customerId }, text.takingBack.toast.requestStep, (id) =>
      command('request.withdraw', { requestId }, id),
    );
    onClose();
  });
  return (
    <Dialog title={withdraw.title} onClose={onClose} isBusy={isPending}>
      <p>{withdraw.question}</p>
      <FormError>{stepFailureText(failure, text)}</FormError>
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
