import { formatEraDateWithIso } from '../../../electron/domain/dates/era-format.ts';
import type { RecoverySheet } from '../../../electron/domain/printable/recovery-sheet.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';

interface RecoveryPageProps {
  readonly sheet: RecoverySheet;
  readonly texts: SlipTexts;
}

/** The recovery code on one sheet: what it is, whose, the code to be typed from it, what it opens and where it is kept. */
export function RecoveryPage({ sheet, texts }: RecoveryPageProps) {
  const { recovery } = texts;
  const { code, companyName, shopName, deskLetters, printedOn, isTraining } = sheet;
  return (
    <article className="recovery-page page-body">
      <header>
        <h1>{recovery.title}</h1>
        {isTraining && <strong className="stamp">{texts.training}</strong>}
      </header>
      <p className="recovery-desk">
        <span className="unbroken">{companyName}</span>
        <span className="unbroken">{shopName}</span>
        <span className="unbroken">{fill(recovery.desk, { letters: deskLetters })}</span>
        <span className="unbroken">{fill(recovery.printedOn, { date: formatEraDateWithIso(printedOn) })}</span>
      </p>
      <ol className="recovery-groups">
        {code.split('-').map((group, index) => (
          <li key={`${index}-${group}`}>
            <span className="recovery-number">{index + 1}</span>
            <strong>{group}</strong>
          </li>
        ))}
      </ol>
      <p>{recovery.letters}</p>
      {recovery.parts.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
