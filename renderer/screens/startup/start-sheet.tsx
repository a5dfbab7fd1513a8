import './start-sheet.css';
import type { ReactNode } from 'react';
import { Frame } from '../../widgets/frame/frame.tsx';

interface StartSheetProps {
  readonly isTraining: boolean;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A single sheet in the middle of the screen: what is shown before anybody has signed in. */
export function StartSheet({ isTraining, isWide = false, children }: StartSheetProps) {
  return (
    <Frame isTraining={isTraining}>
      <div className={isWide ? 'start-sheet start-sheet-wide' : 'start-sheet'}>{children}</div>
    </Frame>
  );
}
