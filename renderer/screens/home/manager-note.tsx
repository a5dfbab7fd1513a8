import type { NoticeId } from '../../../electron/domain/ids.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Output } from '../../../electron/contract/table.ts';
import { inForceOn, openDraft } from '../../../electron/domain/notice/timeline.ts';
import { ask } from '../../api/queries.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { today } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useIsManager } from '../../widgets/session/session-context.tsx';
import { gapSentences } from '../../widgets/notice/gap-sentences.ts';

/** What only a manager can put right: a notice that waits to be adopted, or what the law asks for and it does not say. */
export function ManagerNote() {
  const isManager = useIsManager();
  const { data: versions } = useQuery(ask('notice.list', {}));
  if (versions === undefined) return null;
  const inForce = inForceOn(versions, today());
  const draft = openDraft(versions);
  if (draft !== undefined && (isManager || inForce === undefined)) return <DraftNote notice={draft} />;
  return inForce !== undefined && isManager && <GapNote noticeId={inForce.noticeId} />;
}

function DraftNote({ notice }: { readonly notice: Output<'notice.list'>[number] }) {
  const { gaps, notice: words } = useText().home;
  const isManager = useIsManager();
  const navigate = useNavigate();
  return (
    <Banner
      variant="time"
      height="lowest"
      {...(isManager && { title: gaps.banner })}
      actions={
        <Button onPress={() => void navigate(paths.notice(notice.noticeId))}>
          {isManager ? words.read : words.view}
        </Button>
      }
    >
      <strong>{words.title}</strong> {words.draft} {!isManager && words.askManager}
    </Banner>
  );
}

function GapNote({ noticeId }: { readonly noticeId: NoticeId }) {
  const { note, gaps: words } = useText().home;
  const navigate = useNavigate();
  const { data: gaps = [] } = useQuery(ask('notice.gaps', { noticeId }));
  const [first, ...others] = gapSentences(
    gaps.filter(({ weight }) => weight === 'required'),
    words.code,
  );
  if (first === undefined) return null;
  return (
    <Banner
      variant="time"
      height="lowest"
      title={words.banner}
      actions={
        <Button variant="quiet" onPress={() => void navigate(paths.notice(noticeId))}>
          {note.look}
        </Button>
      }
    >
      {first}
      {others.length > 0 && fill(note.more, { count: others.length })}
    </Banner>
  );
}
