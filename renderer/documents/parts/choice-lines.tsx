import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { ChoiceCell } from './choice-cell.tsx';
import type { ChoiceList } from './part.ts';
import { Phrases } from './phrases.tsx';
import { Table } from './table.tsx';
import styles from './choice-lines.module.css';

interface ChoiceLinesProps {
  readonly list: ChoiceList;
  /** The page before has the lines above these. */
  readonly isContinued: boolean;
  readonly texts: SlipTexts;
}

/** Choices of one kind under one title, each line with mark and word. */
export function ChoiceLines({ list, isContinued, texts }: ChoiceLinesProps) {
  return (
    <Table className={styles.lines}>
      <thead>
        <tr>
          <th scope="col" colSpan={3}>
            <Phrases>{list.title}</Phrases>
            {isContinued ? texts.continued : null}
          </th>
        </tr>
      </thead>
      <tbody>
        {list.lines.map(({ of, details, choice }) =>
          choice === null ? (
            <tr key={of} data-piece="line">
              <th scope="row" colSpan={3}>
                <Phrases>{of}</Phrases>
              </th>
            </tr>
          ) : (
            <tr key={`${of}-${choice.state}-${choice.isByNotice}`} data-piece="line">
              <th scope="row">
                <Phrases>{of}</Phrases>
              </th>
              <td>
                <Phrases>{details}</Phrases>
              </td>
              <td>
                <ChoiceCell choice={choice} texts={texts} />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </Table>
  );
}
