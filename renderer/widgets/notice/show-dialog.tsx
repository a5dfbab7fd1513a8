import styles from './show-dialog.module.css';
import { useState } from 'react';
import type { NoticeId } from '../../../electron/domain/ids.ts';
import type { Method } from '../../../electron/domain/consent/decision.ts';
import { waysToShow, type Showing, type WayOfShowing } from '../../../electron/domain/consent/showing.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { shortNoticeId } from '../../../electron/domain/notice/short-notice-id.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button, ButtonSizeContext } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/form.tsx';
import { Key } from '../../ui/key.tsx';
import { useKey } from '../../ui/use-key.ts';
import { NoticeDifference } from './notice-difference.tsx';
import { NoticeText } from './notice-text.tsx';
import { ReadingRegion } from './reading-region.tsx';

/** A version to be shown, and the one that this customer was shown before it; null where there was none. */
export interface VersionToShow {
  readonly noticeId: NoticeId;
  readonly notice: Notice;
  readonly before: { readonly noticeId: NoticeId; readonly notice: Notice } | null;
}

interface ShowDialogProps {
  readonly version: VersionToShow;
  /** How the customer answers, which says how the notice can have been shown. */
  readonly method: Method;
  readonly isBusy?: boolean;
  /** Why it could not be recorded. */
  readonly trouble?: string | null;
  readonly onShown: (showing: Showing) => void;
  /** It was not shown, and answers are recorded all the same; left out where there are none. */
  readonly onNotShown?: () => void;
  readonly onClose: () => void;
}

/**
 * Lays a version of the notice before the customer, all of it or what has changed since the one they know, and asks how it was
 * shown. Nothing is chosen beforehand.
 */
export function ShowDialog({
  version,
  method,
  isBusy = false,
  trouble = null,
  onShown,
  onNotShown,
  onClose,
}: ShowDialogProps) {
  const { showing } = useText().consent;
  const { notice, before } = version;
  const [openedAt] = useState(() => performance.now());
  const ways = waysToShow(method);
  const isPaper = ways.includes('on_paper');
  const choose = (how: WayOfShowing) => {
    const isRead = how === 'read_aloud' || how === 'screen';
    onShown({
      how,
      seconds: isRead ? Math.min(Math.round((performance.now() - openedAt) / 1_000), 86_400) : null,
      comparedWith: isPaper || how === 'handed_over' ? null : (before?.noticeId ?? null),
      wordings: ['ordinary'],
    });
  };
  const words = wordsOf(version, isPaper, showing);
  return (
    <Dialog title={words.title} width={isPaper ? 'narrow' : 'wide'} onClose={onClose} isBusy={isBusy}>
      <p>
        {words.lead} {onNotShown !== undefined && (isPaper ? showing.notOnPaperNote : showing.notShownNote)}
      </p>
      {!isPaper && (
        <ReadingRegion label={notice.title}>
          {before === null ? (
            <NoticeText notice={notice} isFramed={false} />
          ) : (
            <NoticeDifference before={before.notice} after={notice} />
          )}
        </ReadingRegion>
      )}
      {!isPaper && before !== null && <p className={styles.note}>{showing.legend}</p>}
      <FormError>{trouble}</FormError>
      <DialogActions>
        <span className={styles.back}>
          <Button variant="quiet" onPress={onClose}>
            {showing.cancel}
          </Button>
        </span>
        <ButtonSizeContext value="dense">
          <Ways ways={ways} isBusy={isBusy} onChoose={choose} {...(onNotShown && { onNotShown })} />
        </ButtonSizeContext>
      </DialogActions>
    </Dialog>
  );
}

interface WaysProps extends Pick<ShowDialogProps, 'onNotShown'> {
  readonly ways: readonly WayOfShowing[];
  readonly isBusy: boolean;
  readonly onChoose: (how: WayOfShowing) => void;
}

/** How it was shown, each by a press or a digit; 0: it was not. */
function Ways({ ways, isBusy, onChoose, onNotShown }: WaysProps) {
  const { showing } = useText().consent;
  const [first, second, third] = ways;
  const choice = (how: WayOfShowing | undefined) => (how === undefined || isBusy ? null : () => onChoose(how));
  useKey('1', choice(first));
  useKey('2', choice(second));
  useKey('3', choice(third));
  useKey('0', isBusy ? null : (onNotShown ?? null));
  return (
    <>
      {onNotShown !== undefined && (
        <Button onPress={onNotShown} isPending={isBusy}>
          {first === 'on_paper' ? showing.notOnPaper : showing.notShown}
          <Key>0</Key>
        </Button>
      )}
      {ways.map((how, index) => (
        <Button key={how} onPress={() => onChoose(how)} isPending={isBusy}>
          {showing.ways[how]}
          <Key>{String(index + 1)}</Key>
        </Button>
      ))}
    </>
  );
}

type ShowingWords = ReturnType<typeof useText>['consent']['showing'];

function wordsOf({ noticeId, notice: { version }, before }: VersionToShow, isPaper: boolean, words: ShowingWords) {
  if (isPaper) {
    return {
      title: fill(words.paper, { version }),
      lead: fill(words.paperLead, { id: shortNoticeId(noticeId) }),
    };
  }
  if (before === null) return { title: fill(words.whole, { version }), lead: words.wholeLead };
  return {
    title: fill(words.difference, { version }),
    lead: fill(words.differenceLead, { before: before.notice.version }),
  };
}
