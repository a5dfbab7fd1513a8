import styles from './undo.module.css';
import { Printer, X } from 'lucide-react';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { EntryId, FreshId } from '../../../electron/domain/ids.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { newId } from '../../api/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { issueText } from '../issue/issue-text.ts';
import { useSlipIssue } from '../issue/use-slip-issue.ts';
import { paths } from '../navigation/paths.ts';
import type { Recorded } from './take-back.ts';
import { UndoButton, UndoneNote } from './undo-button.tsx';

/** What was recorded last. */
export interface Result {
  /** In a sentence, with the customer's name where the screen does not show it. */
  readonly said: string;
  readonly recorded: Recorded;
  /** What was recorded by the same press and is taken back with it. */
  readonly also?: readonly Recorded[];
  /** Its slip, where one was printed and another copy may be wanted. */
  readonly hasSlip: boolean;
}

interface LastResult {
  readonly result: Result | null;
  readonly tell: (result: Result | null) => void;
}

const ResultContext = createContext<LastResult>({ result: null, tell: () => undefined });

/** Keeps what was recorded last from screen to screen, until somebody locks the desk. */
export function ResultProvider({ children }: { readonly children: ReactNode }) {
  const [result, tell] = useState<Result | null>(null);
  // The desk is hidden while it is locked, which ends its effects.
  useEffect(() => () => tell(null), []);
  return <ResultContext value={{ result, tell }}>{children}</ResultContext>;
}

/** The way to say what was recorded, on whichever screen comes next. */
export function useTellResult(): LastResult['tell'] {
  return use(ResultContext).tell;
}

const editWords = new Map<string, 'personEdited' | 'vehicleEdited'>([
  ['person.edited', 'personEdited'],
  ['vehicle.edited', 'vehicleEdited'],
]);

/** The way to say that one press has saved edits of a customer, their cars and whoever answers for them; nothing where there are none. */
export function useTellEdits(): (edits: readonly Recorded[]) => void {
  const tell = useTellResult();
  const { toast } = useText().takingBack;
  return ([recorded, ...also]) => {
    if (recorded === undefined) return;
    tell({ said: toast[editWords.get(recorded.kind) ?? 'customerEdited'], recorded, also, hasSlip: false });
  };
}

/** Records something that can be taken back at once, and says so below the screen. */
export function useUndoable() {
  const tell = useTellResult();
  return async <A,>(
    about: Omit<Recorded, 'entryId'>,
    said: string,
    record: (id: FreshId) => Promise<A>,
    id: FreshId = newId(),
  ): Promise<A> => {
    const answer = await record(id);
    tell({ said, recorded: { ...about, entryId: id }, hasSlip: false });
    return answer;
  };
}

/**
 * What was recorded last, below the screen, with the ways to take it back and to another copy. It covers nothing, takes no focus,
 * and goes with the customer: at home and on their own screens only.
 */
export function ResultToast() {
  const { result, tell } = use(ResultContext);
  const { pathname } = useLocation();
  const isHere = result !== null && (pathname === paths.home || pathname.includes(result.recorded.customerId));
  const isLeft = result !== null && !isHere;
  useEffect(() => {
    if (isLeft) tell(null);
  }, [isLeft, tell]);
  const { title } = useText().takingBack.toast;
  if (!isHere) return null;
  return (
    <section className={styles.toast} aria-label={title}>
      <ResultLine key={result.recorded.entryId} result={result} onClose={() => tell(null)} />
    </section>
  );
}

function ResultLine({ result, onClose }: { readonly result: Result; readonly onClose: () => void }) {
  const text = useText();
  const { toast } = text.takingBack;
  const { said, recorded, also = [], hasSlip } = result;
  const { pathname } = useLocation();
  // Whose it was, the note does not say: it ends with the screen on which it was taken back.
  const [undoneOn, setUndoneOn] = useState<string | null>(null);
  const isUndone = undoneOn !== null;
  const isLeft = isUndone && undoneOn !== pathname;
  useEffect(() => {
    if (isLeft) onClose();
  });
  const issue = useSlipIssue();
  if (isLeft) return null;
  return (
    <>
      <output className={styles.said}>{isUndone ? <UndoneNote hasPaper={hasSlip} /> : said}</output>
      {!isUndone && (
        <>
          {hasSlip && <AnotherCopy entryId={recorded.entryId} issue={issue} />}
          <UndoButton recorded={recorded} also={also} onUndone={() => setUndoneOn(pathname)} />
        </>
      )}
      <Button variant="quiet" size="small" onPress={onClose}>
        <X aria-hidden />
        {toast.close}
      </Button>
    </>
  );
}

/** もう一枚 */
function AnotherCopy({
  entryId,
  issue,
}: {
  readonly entryId: EntryId;
  readonly issue: ReturnType<typeof useSlipIssue>;
}) {
  const text = useText();
  const { last, refused, working } = issue;
  return (
    <>
      {last !== null && <output>{issueText(last.outcome, last.target, text.issue)}</output>}
      {refused !== null && <span role="alert">{failureText(refused.failure, text)}</span>}
      <Button size="small" isPending={working !== null} onPress={() => void issue.issue('printer', entryId)}>
        <Printer aria-hidden />
        {text.takingBack.toast.again}
      </Button>
    </>
  );
}
