import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { ChoiceCell } from './choice-cell.tsx';
import type { StateGrid } from './grid.ts';
import { Phrases } from './phrases.tsx';
import styles from './state-list.module.css';

interface StateListProps {
  readonly grid: StateGrid;
  readonly texts: SlipTexts;
}

/** Two choices stand side by side on the roll where their names have at most so many letters. */
const SHORT = 5;

/** A grid of choices where there is no room for a table: row by row, each choice with its name before it. */
export function StateList({ grid, texts }: StateListProps) {
  const isShort = grid.columns.every((column) => column.length <= SHORT);
  return (
    <section className={styles.states}>
      <h2>{grid.title}</h2>
      {grid.rows.map(({ label, cells }) => (
        <div key={label}>
          <h3>
            <Phrases>{label}</Phrases>
          </h3>
          <dl {...(isShort && { 'data-columns': 2 })}>
            {cells.map((choice, index) => (
              <div key={grid.columns[index]}>
                <dt>
                  <Phrases>{grid.columns[index] ?? ''}</Phrases>
                </dt>
                <dd>
                  <ChoiceCell choice={choice} texts={texts} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
