import styles from './start-sheet.module.css';
import type { ReactNode } from 'react';
import { Frame } from '../../widgets/frame/frame.tsx';
import { classNames } from '../../ui/class-names.ts';

interface StartSheetProps {
  readonly isTraining: boolean;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A single sheet in the middle of the screen: what is shown before anybody has signed in. */
export function StartSheet({ isTraining, isWide = false, children }: StartSheetProps) {
  return (
    <Frame isTraining={isTraining}>
      <div className={isWide ? classNames(styles.sheet, styles.sheetWide) : styles.sheet}>{children}</div>
    </Frame>
  );
}
