import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useFaults, type FieldFaults, type ShownFaults } from '../../ui/faults.ts';
import type { Draft } from './use-draft.ts';

/** What was typed in the form of the command, or what is wrong with which field. */
export type ReadForm<C> = { readonly input: C } | { readonly faults: FieldFaults };

interface TaskFormOptions<T, C, A, Way> {
  readonly draft: Draft<T>;
  readonly read: (values: T) => ReadForm<C>;
  /** Gives the command. Null when it was not given after all, and the form says why. */
  readonly send: (input: C) => Promise<A | null>;
  /** It is recorded. Nothing that was typed is kept any more, so that whoever goes elsewhere is not asked. */
  readonly onDone?: (answer: A, way: Way) => void | Promise<void>;
  /** Brings the first of the fields that are wrong into sight. */
  readonly onFaults?: (faults: FieldFaults) => void;
  /** Shows a failure where it belongs; false for one that it has no place for. */
  readonly showFailure?: (failure: Failure) => boolean;
}

/** A form whose content is parked until it is recorded, as it stands on the screen. */
export interface TaskForm<Way = void> {
  /** For the `Form` around the fields. */
  readonly faults: ShownFaults;
  readonly isPending: boolean;
  /** How it was sent off last; null before that. */
  readonly way: Way | null;
  readonly failure: Failure | null;
  /** Reads what was typed and sends it off, or shows what is wrong. */
  readonly submit: (way: Way) => void;
}

/** A form that can also be sent off in two steps, with a question between them. */
export interface SteppedTaskForm<C, Way> extends TaskForm<Way> {
  /** The failure does not hold any more. */
  readonly forget: () => void;
  /** Reads what was typed; null when something is wrong with it, which the form then shows. */
  readonly check: () => C | null;
  /** Sends off what was read. */
  readonly send: (input: C, way: Way) => void;
}

/**
 * Reads, sends and forgets what was typed, in the one order there is: faults or command, then the draft is dropped, then
 * whatever follows. Nothing that follows waits for the drop: a slip is printed at once.
 *
 * @param Way what else is wanted with the command, as that its slip be printed
 */
export function useTaskForm<T, C, A, Way = void>(options: TaskFormOptions<T, C, A, Way>): SteppedTaskForm<C, Way> {
  const { draft, onDone, onFaults, showFailure } = options;
  const faults = useFaults<string>();
  const [way, setWay] = useState<Way | null>(null);
  const { isPending, failure, forget, submit } = useSubmit(async (wanted: { readonly input: C; readonly way: Way }) => {
    setWay(wanted.way);
    const answer = await options.send(wanted.input);
    if (answer === null) return;
    const dropped = draft.drop();
    await onDone?.(answer, wanted.way);
    await dropped;
  }, showFailure);
  const check = () => {
    forget();
    const read = options.read(draft.values);
    if ('input' in read) {
      faults.forget();
      return read.input;
    }
    onFaults?.(read.faults);
    faults.show(read.faults);
    return null;
  };
  const send = (input: C, wanted: Way) => submit({ input, way: wanted });
  return {
    faults: faults.shown,
    isPending,
    way,
    failure,
    forget,
    check,
    send,
    submit: (wanted) => {
      const input = check();
      if (input !== null) send(input, wanted);
    },
  };
}
