import type { ReactNode } from 'react';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { NoticeText } from './notice-text.tsx';
import { ReadingRegion } from './reading-region.tsx';

interface ReadingDialogProps {
  readonly notice: Notice;
  /** What else can be done with it. */
  readonly actions?: ReactNode;
  readonly onClose: () => void;
}

/** The notice, to be read. That somebody opened it shows it to nobody. */
export function ReadingDialog({ notice, actions, onClose }: ReadingDialogProps) {
  const { reading } = useText().consent;
  return (
    <Dialog title={notice.title} width="wide" onClose={onClose}>
      <ReadingRegion label={reading.title}>
        <NoticeText notice={notice} isFramed={false} />
      </ReadingRegion>
      <DialogActions>
        {actions}
        <Button onPress={onClose}>{reading.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
