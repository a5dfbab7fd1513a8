import { testQrText, type TestPage } from '../../../electron/domain/printable/test-page.ts';
import type { Paper } from '../../../electron/domain/slips/paper.ts';
import type { Catalogue, SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatMoment } from '../../text/format.ts';
import { PageBody } from '../page/page-body.tsx';
import { Page } from '../page/page.tsx';
import { FactTable } from '../parts/fact-table.tsx';
import { Phrases } from '../parts/phrases.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { Unbroken } from '../parts/unbroken.tsx';
import { Ruler } from './ruler.tsx';
import styles from './test-sheet.module.css';

interface TestSheetProps {
  readonly page: TestPage;
  readonly desk: Catalogue['settings']['desk'];
  readonly texts: Catalogue['testPage']['sheet'];
  readonly slipTexts: SlipTexts;
}

const sizes = { a4: 'full', a5: 'a5', roll: 'roll' } as const satisfies Record<Paper, string>;

/** As long as the paper has room for, in millimetres. */
const rulers = { a4: 150, a5: 150, roll: 60 } as const satisfies Record<Paper, number>;

/**
 * What a slip asks of a printer, all of it at once: a frame as near to the edge as slips come, a true length, a code as fine as
 * theirs, and their letters in both sizes. It names the shop and the PC and nothing of anybody.
 */
export function TestSheet({ page, desk, texts, slipTexts }: TestSheetProps) {
  const { companyName, shopName, deskLetters, printer, paper, printedAt, isTraining } = page;
  return (
    <Page size={sizes[paper]} watermark={isTraining ? slipTexts.training : null} className={styles.page}>
      <div className={styles.frame} aria-hidden="true" />
      {paper === 'a4' ? (
        <p className={styles.cut}>
          <span>{texts.cut}</span>
        </p>
      ) : null}
      <header className={styles.head}>
        <div>
          <h1>{texts.title}</h1>
          <p className={styles.desk}>
            {[companyName, shopName, fill(texts.desk, { letters: deskLetters })]
              .filter((words) => words !== '')
              .map((words) => (
                <Unbroken key={words}>{words}</Unbroken>
              ))}
          </p>
        </div>
        <QrCode value={testQrText} label={texts.title} />
      </header>
      <PageBody>
        <FactTable
          lines={[
            [{ term: texts.fact.printer, content: printer ?? desk.printerDefault }],
            [{ term: texts.fact.paper, content: desk.papers[paper] }],
            [{ term: texts.fact.at, content: formatMoment(printedAt, slipTexts) }],
          ]}
        />
        <Ruler length={rulers[paper]} text={texts.ruler} />
        <section>
          <h2>{texts.checks.title}</h2>
          <ul className={styles.checks}>
            {texts.checks.lines.map((line) => (
              <li key={line}>
                <Phrases>{line}</Phrases>
              </li>
            ))}
          </ul>
        </section>
        <p>
          <Phrases>{texts.chosen}</Phrases>
        </p>
        <p>
          <Phrases>{texts.rare}</Phrases>
        </p>
        <p className={styles.small}>
          <Phrases>{texts.small}</Phrases>
        </p>
        <p className={styles.small}>
          <Phrases>{texts.nobody}</Phrases>
        </p>
      </PageBody>
    </Page>
  );
}
