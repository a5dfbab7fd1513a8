import { useQuery } from '@tanstack/react-query';
import type { Output } from '../../../../electron/contract/table.ts';
import { ask } from '../../../api/queries.ts';
import type { Catalogue } from '../../../text/catalogue.ts';
import { fill } from '../../../text/fill.ts';
import { useLanguage, useText, type Language } from '../../../text/language.tsx';
import { formatDay, today } from '../../../text/screen-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';

type NoticeRow = Output<'notice.list'>[number];

interface NoticeCardProps {
  readonly isManager: boolean;
  readonly onRead: (noticeId: string) => void;
}

/** The versions of the privacy notice: which is in force, and which waits for the manager. */
export function NoticeCard({ isManager, onRead }: NoticeCardProps) {
  const { language } = useLanguage();
  const { notice } = useText().home;
  const { data: versions = [] } = useQuery(ask('notice.list', {}));
  return (
    <Card title={notice.title}>
      {versions.map((row) => {
        const isDraft = row.effectiveOn === null;
        return (
          <article key={row.noticeId} className="notice-row">
            <h3>{fill(notice.version, { version: row.version })}</h3>
            <p>{standing(row, notice, language)}</p>
            {isDraft && !isManager && <p className="home-note">{notice.askManager}</p>}
            <div className="home-actions">
              <Button look={isDraft && isManager ? 'primary' : 'secondary'} onPress={() => onRead(row.noticeId)}>
                {isDraft && isManager ? notice.read : notice.view}
              </Button>
            </div>
          </article>
        );
      })}
    </Card>
  );
}

/** Where a version stands, in a sentence. */
function standing(row: NoticeRow, words: Catalogue['home']['notice'], language: Language): string {
  const { effectiveOn } = row;
  if (effectiveOn === null) return words.draft;
  const sentence = row.isInForce ? words.inForce : effectiveOn > today() ? words.future : words.past;
  return fill(sentence, { date: formatDay(effectiveOn, language) });
}
