import './export-result.css';
import type { Output } from '../../../electron/contract/table.ts';
import { fill } from '../../text/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/language.tsx';

interface ExportResultProps {
  readonly saved: Extract<Output<'audit.export'>, { outcome: 'saved' }>;
}

/** What was exported, and how somebody else finds out that it is whole. */
export function ExportResult({ saved }: ExportResultProps) {
  const words = useText().ledger.export;
  const { entries, bodies, rows, fingerprint } = saved;
  const count = (value: number) => fill(words.items, { count: formatNumber(value) });
  return (
    <div className="export-result">
      <dl className="export-counts" aria-label={words.counts}>
        <div>
          <dt>{words.entries}</dt>
          <dd>{count(entries)}</dd>
        </div>
        <div>
          <dt>{words.bodies}</dt>
          <dd>{count(bodies)}</dd>
        </div>
        <div>
          <dt>{words.rows}</dt>
          <dd>{fill(words.lines, { count: formatNumber(rows) })}</dd>
        </div>
      </dl>
      <dl>
        <dt>{words.fingerprint}</dt>
        <dd className="export-fingerprint">{fingerprint}</dd>
      </dl>
      <h3>{words.howTitle}</h3>
      <ol className="export-how">
        {words.how.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <code className="export-command">{fill(words.command, { fingerprint: fingerprint.replaceAll(' ', '') })}</code>
    </div>
  );
}
