import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../api/queries.ts';
import { useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { gapSentences } from './gap-sentences.ts';

/** Reminds the manager every day of what the law asks for and the newest version of the notice does not say. */
export function GapBanner() {
  const { data: versions } = useQuery(ask('notice.list', {}));
  const newest = versions?.[0];
  return newest === undefined ? null : <Reminder noticeId={newest.noticeId} />;
}

function Reminder({ noticeId }: { readonly noticeId: string }) {
  const { gaps: words } = useText().home;
  const { data: gaps = [] } = useQuery(ask('notice.gaps', { noticeId }));
  const sentences = gapSentences(
    gaps.filter(({ weight }) => weight === 'required'),
    words.code,
  );
  if (sentences.length === 0) return null;
  return (
    <Banner look="time" title={words.banner}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Banner>
  );
}
