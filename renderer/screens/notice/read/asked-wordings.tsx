import styles from './asked-preview.module.css';
import { useState } from 'react';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { useText } from '../../../text/language.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { MarkedText } from '../../../widgets/notice/marked-text.tsx';

type AskedWordingsProps = Pick<Notice['questions'][number], 'furigana' | 'plain'>;

/** A question with readings and in plain words, as the customer may wish to see it; nothing where it has neither. */
export function AskedWordings({ furigana, plain }: AskedWordingsProps) {
  const { counter, notice } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const there = [
    { title: counter.wordings.furigana, words: furigana },
    { title: counter.wordings.plain, words: plain },
  ].filter(({ words }) => words.title !== '' || words.body !== '');
  if (there.length === 0) return null;
  return (
    <Disclosure title={notice.wording.title} isOpen={isOpen} onOpenChange={setIsOpen}>
      <dl className={styles.wordings}>
        {there.map(({ title, words }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <strong>
                <MarkedText marked={words.title} />
              </strong>
            </dd>
            <dd>
              <MarkedText marked={words.body} />
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
