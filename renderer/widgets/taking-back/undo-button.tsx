import styles from './undo.module.css';
import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { EntryId } from '../../../electron/domain/ids.ts';
import { Link } from 'react-router';
import { useSubmit } from '../../api/use-submit.ts';
import { fill } from '../../../electron/words/fill.ts';
// What is recorded is read by everybody: it is in Japanese, whatever the language of the screen.
import { takingBack as ja } from '../../../electron/words/ja/taking-back.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Key } from '../../ui/key.tsx';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { useCountdown } from '../../ui/use-countdown.ts';
import { paths } from '../navigation/paths.ts';
import { takeBack, type Recorded } from './take-back.ts';

/** For how long one press is enough, in seconds. */
const undoSeconds = 10;

interface UndoButtonProps {
  readonly recorded: Recorded;
  /** What was recorded after it by the same press. */
  readonly also?: readonly Recorded[];
  readonly onUndone: () => void;
}

/**
 * Takes back what was recorded just now, by one press or F11. It waits while it has the focus or the pointer; when its time is
 * over, the history is the other way (WCAG 2.2.1).
 */
export function UndoButton({ recorded, also = [], onUndone }: UndoButtonProps) {
  const text = useText();
  const { undo } = text.takingBack;
  const [isHeld, setIsHeld] = useState(false);
  const takenBack = useRef(new Set<EntryId>());
  // After a failure in the middle the next press goes on where it stopped.
  const takeBackOnce = async (one: Recorded) => {
    if (takenBack.current.has(one.entryId)) return;
    await takeBack(one, ja.undo.reason);
    takenBack.current.add(one.entryId);
  };
  const { isPending, failure, submit } = useSubmit(async () => {
    for (const one of [recorded, ...also].toReversed()) await takeBackOnce(one);
    onUndone();
  });
  const left = useCountdown(undoSeconds, isHeld || isPending);
  const canUndo = left > 0 && !isPending;
  useShortcut('F11', undo.action, submit, canUndo);
  const hold = () => setIsHeld(true);
  const release = () => setIsHeld(false);
  return (
    <span className={styles.undo} onFocus={hold} onBlur={release} onPointerEnter={hold} onPointerLeave={release}>
      {failure !== null && <span>{failureText(failure, text)}</span>}
      {left > 0 ? (
        <Button size="small" isPending={isPending} onPress={submit}>
          <Undo2 aria-hidden />
          {isPending ? undo.working : undo.action}
          {/* Not for a screen reader, which would say every second. */}
          <span aria-hidden>{fill(undo.seconds, { seconds: left })}</span>
          <Key>F11</Key>
        </Button>
      ) : (
        <Link className={styles.over} to={paths.customer(recorded.customerId, 'history')}>
          {undo.over}
        </Link>
      )}
    </span>
  );
}

interface UndoneNoteProps {
  /** Its slip may be on paper, which is void now. */
  readonly hasPaper: boolean;
}

/** That it was taken back: the focus goes here from the button that was pressed, and not nowhere. */
export function UndoneNote({ hasPaper }: UndoneNoteProps) {
  const { undo } = useText().takingBack;
  const note = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) note.current?.focus();
  }, []);
  return (
    <span ref={note} tabIndex={-1}>
      {undo.done} {hasPaper && undo.paper}
    </span>
  );
}
