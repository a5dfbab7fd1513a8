import styles from './frame.module.css';
import type { ReactNode, RefObject } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { Button, ButtonSizeContext } from '../../ui/button.tsx';
import { AppShell } from '../../ui/app-shell.tsx';
import { classNames } from '../../ui/class-names.ts';

interface FrameProps {
  readonly isTraining: boolean;
  /** A part of the ledger is lost: nothing can be recorded. */
  readonly isLookUpOnly?: boolean;
  /** Whose screen it is, where the customer reads it: the company's name instead of the product's. */
  readonly owner?: string;
  /** In the middle of the top bar. */
  readonly box?: ReactNode;
  /** Who is here and what they can always do, at the end of the top bar; the choice of language while nobody is. */
  readonly right?: ReactNode;
  readonly rail?: ReactNode;
  /** What was done last, above the foot. */
  readonly news?: ReactNode;
  readonly foot?: ReactNode;
  /** The middle, for whoever sends the focus there. */
  readonly main?: RefObject<HTMLElement | null> | undefined;
  readonly children: ReactNode;
}

/** What every screen of the desk has around it: the product's mark, the word 練習 where it applies, the language. */
export function Frame({
  isTraining,
  isLookUpOnly = false,
  owner,
  box,
  right,
  rail,
  news,
  foot,
  main,
  children,
}: FrameProps) {
  return (
    <AppShell
      top={
        <>
          <Brand isAboveRail={rail !== undefined} owner={owner} />
          {box}
          <div className={styles.right}>
            <ButtonSizeContext value="low">{right ?? <LanguageSwitch />}</ButtonSizeContext>
          </div>
        </>
      }
      strip={
        (isTraining || isLookUpOnly) && (
          <>
            {isTraining && <TrainingStrip />}
            {isLookUpOnly && <LookUpStrip />}
          </>
        )
      }
      rail={rail}
      news={news}
      foot={foot}
      main={main}
    >
      {children}
    </AppShell>
  );
}

interface BrandProps {
  readonly isAboveRail: boolean;
  readonly owner: string | undefined;
}

function Brand({ isAboveRail, owner }: BrandProps) {
  const { app } = useText();
  return (
    <div className={classNames(styles.brand, isAboveRail && styles.brandAboveRail)}>
      <svg viewBox="0 0 26 26" aria-hidden>
        <rect className={styles.markSheet} x="1" y="3" width="24" height="20" rx="3" />
        <path className={styles.markTick} d="M7 13.5l4 4 8-9" />
      </svg>
      <span className={styles.name}>{owner ?? app.name}</span>
    </div>
  );
}

function TrainingStrip() {
  const { training } = useText().start;
  return (
    <p className={styles.training}>
      <strong>{training.word}</strong>
      {training.text}
    </p>
  );
}

function LookUpStrip() {
  const { lost } = useText();
  return (
    <output className={styles.lookUp}>
      <strong>{lost.banner}</strong>
      {lost.bannerHint}
    </output>
  );
}

function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const { start } = useText();
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <Button variant="quiet" lang={other} onPress={() => setLanguage(other)}>
      {start.otherLanguage}
    </Button>
  );
}
