import settingsScreen from '../settings-screen.module.css';
import { useState } from 'react';
import type { Failure } from '../../../../electron/contract/failure.ts';
import { command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { useFaults } from '../../../ui/faults.ts';
import { Form, FormError } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { codeFault } from '../../../widgets/password/new-password.tsx';
import { ShownCode } from '../../../widgets/password/shown-code.tsx';
import { OwnProof, useOwnProof } from './own-proof.tsx';

interface NewCodeDialogProps {
  /** With what was done, in a sentence; null when nothing was. */
  readonly onClose: (done: string | null) => void;
}

/** A new recovery code: the manager's password, the code on paper, and the code typed back from it. */
export function NewCodeDialog({ onClose }: NewCodeDialogProps) {
  const { keys } = useText().settings;
  const [code, setCode] = useState<string | null>(null);
  const [isOnPaper, setIsOnPaper] = useState(false);
  const close = () => onClose(null);
  if (code === null) return <Prove onNext={setCode} onClose={close} />;
  if (!isOnPaper) {
    return (
      <Dialog title={keys.newCode} width="wide" isDirty onClose={close}>
        <ShownCode code={code} print={async () => (await command('keys.print_code', {})).outcome} />
        <DialogActions>
          <Cancel onPress={close} />
          <Button variant="primary" onPress={() => setIsOnPaper(true)}>
            {keys.code.written}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return <TypeBack onBack={() => setIsOnPaper(false)} onDone={() => onClose(keys.code.done)} onClose={close} />;
}

function Cancel({ onPress, isDisabled = false }: { readonly onPress: () => void; readonly isDisabled?: boolean }) {
  const { staff } = useText().settings;
  return (
    <Button onPress={onPress} isDisabled={isDisabled}>
      {staff.cancel}
    </Button>
  );
}

function Prove({ onNext, onClose }: { readonly onNext: (code: string) => void; readonly onClose: () => void }) {
  const text = useText();
  const { keys } = text.settings;
  const proof = useOwnProof();
  const { isPending, failure, submit } = useSubmit(async () => {
    if (proof.isMissing()) return;
    onNext((await command('keys.begin_code', { password: proof.password })).recoveryCode);
  }, proof.refuse);
  return (
    <Dialog title={keys.newCode} onClose={onClose} isBusy={isPending}>
      <Form onSubmit={submit} faults={proof.faults.shown}>
        <p>{keys.code.prove}</p>
        <p className={settingsScreen.lead}>{keys.oldBackups}</p>
        <OwnProof proof={proof} isFirst />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <DialogActions>
          <Cancel onPress={onClose} isDisabled={isPending} />
          <Button variant="primary" type="submit" isPending={isPending}>
            {keys.code.begin}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

interface TypeBackProps {
  readonly onBack: () => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function TypeBack({ onBack, onDone, onClose }: TypeBackProps) {
  const text = useText();
  const { keys } = text.settings;
  const [typed, setTyped] = useState('');
  const faults = useFaults<'code'>();
  const showAtField = (failed: Failure) => {
    const fault = failed.kind === 'validation' ? failed.fields[0] : undefined;
    return fault?.path === 'typedCode' && faults.show({ code: codeFault(fault, typed, text) });
  };
  const { isPending, failure, submit } = useSubmit(async () => {
    if (faults.show(typed.trim() === '' ? { code: text.start.code.empty } : {})) return;
    await command('keys.finish_code', { typedCode: typed });
    onDone();
  }, showAtField);
  return (
    <Dialog title={keys.newCode} isDirty onClose={onClose} isBusy={isPending}>
      <Form onSubmit={submit} faults={faults.shown}>
        <p>{keys.code.check}</p>
        <TextField
          name="code"
          label={text.setup.check.label}
          hint={text.start.recover.codeHint}
          isRequired
          isCode
          isAutoFocused
          value={typed}
          onChange={(next) => setTyped(next)}
        />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <DialogActions>
          <Button onPress={onBack} isDisabled={isPending}>
            {text.setup.check.show}
          </Button>
          <Button variant="primary" type="submit" isPending={isPending}>
            {keys.code.finish}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
