import { useText } from '../../../text/language.tsx';
import { Card } from '../../../ui/card.tsx';
import { gapSentences, type Gap } from './gap-sentences.ts';

interface GapListProps {
  readonly gaps: readonly Gap[];
  readonly isDraft: boolean;
}

/** What the law asks for, or advises, and the notice does not say yet. */
export function GapList({ gaps, isDraft }: GapListProps) {
  const { gaps: words } = useText().home;
  return (
    <Card title={words.title}>
      {gaps.length === 0 && <p>{words.none}</p>}
      <Part title={words.required} gaps={gaps.filter(({ weight }) => weight === 'required')} />
      <Part title={words.advised} gaps={gaps.filter(({ weight }) => weight === 'advised')} />
      {gaps.length > 0 && isDraft && <p className="home-note">{words.after}</p>}
    </Card>
  );
}

function Part({ title, gaps }: { readonly title: string; readonly gaps: readonly Gap[] }) {
  const { code: words } = useText().home.gaps;
  const sentences = gapSentences(gaps, words);
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="gap-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
