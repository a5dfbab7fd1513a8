import { command, type CommandChannel, type CommandInput } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';

type StepChannel = Extract<CommandChannel, `request.${string}`>;

/** A step of a request that is being recorded. */
interface RecordedStep {
  readonly isPending: boolean;
  readonly fault: string | null;
  readonly submit: () => void;
}

/**
 * Records a step. When somebody else was faster, the screen comes to show their step, and the words say so.
 *
 * @param read the step as typed; null when something is wrong with it, which the form then shows
 * @param after when it is recorded
 */
export function useStep<C extends StepChannel>(
  channel: C,
  read: () => CommandInput<C> | null,
  after: () => Promise<void> = () => Promise.resolve(),
): RecordedStep {
  const text = useText();
  const { isPending, failure, submit } = useSubmit(async () => {
    const input = read();
    if (input === null) return;
    await command(channel, input);
    await after();
  });
  const isStale = failure?.kind === 'conflict' && failure.about === 'request_step';
  const fault = failure === null ? null : isStale ? text.requests.conflict : failureText(failure, text);
  return { isPending, fault, submit };
}
