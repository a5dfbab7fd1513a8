import './frame.css';
import type { ReactNode } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';

interface FrameProps {
  readonly isTraining: boolean;
  /** Who is here and what they can always do, at the end of the top bar. */
  readonly right?: ReactNode;
  readonly rail?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** What every screen of the desk has around it: the product's mark, the word 練習 where it applies, the language. */
export function Frame({ isTraining, right, rail, foot, children }: FrameProps) {
  return (
    <Page
      top={
        <>
          <Brand />
          <div className="frame-right">
            {right}
            <LanguageSwitch />
          </div>
        </>
      }
      strip={isTraining && <TrainingStrip />}
      rail={rail}
      foot={foot}
    >
      {children}
    </Page>
  );
}

function Brand() {
  const { app } = useText();
  return (
    <div className="frame-brand">
      <svg viewBox="0 0 26 26" aria-hidden>
        <rect className="frame-mark-sheet" x="1" y="3" width="24" height="20" rx="3" />
        <path className="frame-mark-tick" d="M7 13.5l4 4 8-9" />
      </svg>
      {app.name}
    </div>
  );
}

function TrainingStrip() {
  const { training } = useText().start;
  return (
    <p className="frame-training">
      <strong>{training.word}</strong>
      {training.text}
    </p>
  );
}

function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const { start } = useText();
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <Button look="quiet" lang={other} onPress={() => setLanguage(other)}>
      {start.otherLanguage}
    </Button>
  );
}
