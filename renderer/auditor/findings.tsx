import styles from './findings.module.css';
import type { BundleVerdict } from '../../electron/domain/audit/bundle-check.ts';
import { conclude, type Inspection } from '../../electron/domain/audit/inspection.ts';
import { concludeSlip } from '../../electron/domain/slip-proof/slip-check.ts';
import type { Catalogue } from '../../electron/words/catalogue.ts';
import { tellComparison, tellVerdict } from '../../electron/words/tell-inspection.ts';
import { tellSlip, type SlipWords } from '../../electron/words/tell-slip.ts';
import type { Found } from './check-files.ts';

type Words = Catalogue['bundle'];

interface FindingsProps {
  readonly found: Inspection;
  /** What the file and the earlier one are called. */
  readonly names: readonly [string, string];
  readonly words: Words;
}

/** What was found: the worst of it first, then all of it. */
export function Findings({ found, names, words }: FindingsProps) {
  const { verdict, earlier, comparison } = found;
  const conclusion = conclude(found);
  return (
    <section className={styles.findings} data-conclusion={conclusion}>
      <h2>{words.page.conclusion[conclusion]}</h2>
      {comparison !== null && (
        <Finding
          title={words.page.comparison}
          sentences={tellComparison(comparison, words)}
          code={null}
          words={words}
        />
      )}
      <Finding title={names[0]} sentences={tellVerdict(verdict, false, words)} code={codeOf(verdict)} words={words} />
      {earlier !== null && (
        <Finding title={names[1]} sentences={tellVerdict(earlier, true, words)} code={codeOf(earlier)} words={words} />
      )}
    </section>
  );
}

/** What was found of a slip. */
export function SlipFindings({ found: { slip, bundle }, words }: { readonly found: Found; readonly words: SlipWords }) {
  if (slip === null) return null;
  const conclusion = concludeSlip(slip, bundle?.verdict ?? null);
  return (
    <section className={styles.findings} data-slip={conclusion} data-conclusion={conclusion}>
      <h2>{words.bundle.slip.conclusion[conclusion]}</h2>
      <ul>
        {tellSlip(slip, words).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** By which an auditor and whoever helps them know a fault without its sentence. */
function codeOf(verdict: BundleVerdict): string | null {
  if (verdict.outcome === 'whole') return null;
  return verdict.outcome === 'altered' ? verdict.fault.code : verdict.reason;
}

interface FindingProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly code: string | null;
  readonly words: Words;
}

function Finding({ title, sentences, code, words }: FindingProps) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {code !== null && (
          <li>
            {words.page.code}: <code>{code}</code>
          </li>
        )}
      </ul>
    </>
  );
}
