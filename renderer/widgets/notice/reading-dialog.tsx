import styles from './reading-dialog.module.css';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { NoticeText } from './notice-text.tsx';

interface NoticeDialogProps {
  readonly notice: Notice;
  readonly onClose: () => void;
}

interface ReadingDialogProps extends NoticeDialogProps {
  /** What else can be done with it. */
  readonly actions?: ReactNode;
}

/** The notice, to be read by or to the customer: it has the focus, so that the arrows scroll it at once. */
export function ReadingDialog({ notice, actions, onClose }: ReadingDialogProps) {
  const { reading } = useText().consent;
  return (
    <Dialog title={notice.title} width="wide" onClose={onClose}>
      <Reading label={reading.title} notice={notice} />
      <DialogActions>
        {actions}
        <Button onPress={onClose}>{reading.close}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface AgreeAllDialogProps extends NoticeDialogProps {
  readonly onAgree: () => void;
}

/** Nobody agrees to everything before the purposes were shown (Art. 17, 21): they stand here, above the one button. */
export function AgreeAllDialog({ notice, onClose, onAgree }: AgreeAllDialogProps) {
  const { agreeAll } = useText().consent;
  return (
    <Dialog title={agreeAll.title} width="wide" onClose={onClose}>
      <p>{agreeAll.lead}</p>
      <Reading label={notice.title} notice={notice} />
      <DialogActions>
        <Button onPress={onClose}>{agreeAll.cancel}</Button>
        <Button variant="primary" onPress={onAgree}>
          {agreeAll.confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Reading({ label, notice }: { readonly label: string; readonly notice: Notice }) {
  const text = useRef<HTMLElement>(null);
  useEffect(() => text.current?.focus(), []);
  return (
    <ScrollRegion ref={text} className={styles.reading} label={label}>
      <NoticeText notice={notice} isFramed={false} />
    </ScrollRegion>
  );
}
