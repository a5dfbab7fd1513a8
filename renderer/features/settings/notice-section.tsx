import './notice-section.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Output } from '../../../electron/contract/table.ts';
import { ask } from '../../api/queries.ts';
import { paths } from '../../paths.ts';
import { fill } from '../../text/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatDay, today } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { UnshownLink } from '../home/notice/unshown-link.tsx';
import { PublishedDocument } from './published-document.tsx';

type NoticeRow = Output<'notice.list'>[number];

/** The versions of the notice, and the document as it was published. */
export function NoticeSection() {
  const { notice } = useText().settings;
  const { data: versions } = useQuery(ask('notice.list', {}));
  return (
    <div className="notice-section">
      <Card title={notice.title}>
        <p className="settings-lead">{notice.lead}</p>
        {versions?.length === 0 && <p>{notice.none}</p>}
        <ul className="notice-versions">
          {versions?.map((row) => (
            <Version key={row.noticeId} row={row} />
          ))}
        </ul>
        <UnshownLink />
      </Card>
      <PublishedDocument />
    </div>
  );
}

function Version({ row }: { readonly row: NoticeRow }) {
  const { language } = useLanguage();
  const { notice } = useText().settings;
  const navigate = useNavigate();
  const { noticeId, version, effectiveOn } = row;
  const standing = standingOf(row);
  return (
    <li>
      <strong>{fill(notice.version, { version })}</strong>
      <span className={`notice-standing notice-${standing}`}>{notice[standing]}</span>
      <span className="notice-since">
        {effectiveOn !== null && fill(notice.since, { date: formatDay(effectiveOn, language) })}
      </span>
      <Button
        look={effectiveOn === null ? 'primary' : 'secondary'}
        onPress={() => void navigate(paths.notice(noticeId))}
      >
        {effectiveOn === null ? notice.adopt : notice.read}
      </Button>
    </li>
  );
}

function standingOf({ effectiveOn, isInForce }: NoticeRow): 'draft' | 'inForce' | 'future' | 'past' {
  if (effectiveOn === null) return 'draft';
  if (isInForce) return 'inForce';
  return effectiveOn > today() ? 'future' : 'past';
}
