import type { Output } from '../../../../electron/contract/table.ts';
import type { Catalogue } from '../../../text/catalogue.ts';
import { useText } from '../../../text/language.tsx';
import { Card } from '../../../ui/card.tsx';

type Gap = Output<'notice.gaps'>[number];

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

/** A sentence for each gap; the same gap at two joint users reads the same and stands there once. */
export function gapSentences(gaps: readonly Gap[], words: GapWords): readonly string[] {
  return [...new Set(gaps.map(({ code }) => gapWords(code, words)))];
}

type GapWords = Catalogue['home']['gaps']['code'];

function isNamed(code: string, words: GapWords): code is keyof GapWords {
  return Object.hasOwn(words, code);
}

/** The sentence for a gap; a newer core may know gaps that this catalogue does not. */
function gapWords(code: string, words: GapWords): string {
  return isNamed(code, words) ? words[code] : words.other;
}
