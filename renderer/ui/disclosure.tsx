import styles from './disclosure.module.css';
import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { classNames } from './class-names.ts';

interface DisclosureProps {
  readonly title: string;
  /** What is inside, so that nobody has to look. */
  readonly note?: string;
  /** Its place among the headings of the page. */
  readonly level?: 2 | 3;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** What is seldom wanted, behind one press. */
export function Disclosure({ title, note, level = 3, isOpen, onOpenChange, children }: DisclosureProps) {
  const inside = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  // On a low screen it would open below the edge, and a press would seem to have done nothing.
  useEffect(() => {
    if (isOpen && !wasOpen.current) inside.current?.scrollIntoView?.({ block: 'nearest' });
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <AriaDisclosure className={classNames(styles.fold)} isExpanded={isOpen} onExpandedChange={onOpenChange}>
      <Heading level={level} className={classNames(styles.title)}>
        <Button slot="trigger" className={classNames(styles.button)}>
          <ChevronRight aria-hidden />
          <span className={styles.words}>{title}</span>
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div ref={inside} className={styles.inside}>
          {children}
        </div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
