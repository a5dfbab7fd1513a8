import styles from './changed-lines.module.css';
import type { LineChange } from '../../../electron/domain/notice/versions/compare-notices.ts';
import type { DiffPiece } from '../../../electron/domain/notice/versions/word-diff.ts';
import { useText } from '../../text/language.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

interface ChangedLinesProps {
  readonly changes: readonly LineChange[];
  readonly language: string;
}

/** Lines that differ, each with what it is about; what went is struck out, what came is underlined, and both are said. */
export function ChangedLines({ changes, language }: ChangedLinesProps) {
  const { field } = useText().notice;
  return (
    <dl className={styles.changedLines}>
      {changes.map(({ of, field: name, pieces }) => {
        const text = pieces.map((piece) => piece.text).join('');
        return (
          <div key={`${of ?? ''} ${name} ${text}`}>
            <dt>
              {of !== null && <strong lang={language}>{of}</strong>} {field[name]}
            </dt>
            <dd lang={language}>
              {placed(pieces).map(({ piece, from }) => (
                <Piece key={from} piece={piece} />
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Each piece with the place at which it begins. */
function placed(pieces: readonly DiffPiece[]) {
  let from = 0;
  return pieces.map((piece) => {
    const place = { piece, from: `${String(from)} ${piece.kind}` };
    from += piece.text.length;
    return place;
  });
}

function Piece({ piece: { kind, text } }: { readonly piece: DiffPiece }) {
  const { compare } = useText().notice;
  if (kind === 'same') return <span>{text}</span>;
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark>
      <VisuallyHidden>{compare[kind]}</VisuallyHidden>
      {text}
      <VisuallyHidden>{compare.end}</VisuallyHidden>
    </Mark>
  );
}
