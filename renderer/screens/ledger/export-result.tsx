import styles from './export-result.module.css';
import { fill } from '../../../electron/words/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatMinute } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { SavedPlace } from '../../widgets/issue/saved-place.tsx';
import type { Exported } from '../../widgets/session/last-results.tsx';
import { instantAt } from '../../../electron/domain/dates/instant.ts';

interface ExportResultDialogProps {
  readonly exported: Exported;
  readonly onClose: () => void;
}

/** The result of an export, to be read as often as somebody likes. */
export function ExportResultDialog({ exported, onClose }: ExportResultDialogProps) {
  const words = useText().ledger.export;
  return (
    <Dialog title={words.done} width="wide" onClose={onClose}>
      <ExportResult {...exported} />
      <DialogActions>
        <Button variant="primary" onPress={onClose}>
          {words.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What was exported, and how somebody else finds out that it is whole. */
function ExportResult({ saved, at }: Exported) {
  const { language } = useLanguage();
  const words = useText().ledger.export;
  const { path, files, page, entries, bodies, rows, fingerprint } = saved;
  const count = (value: number) => fill(words.items, { count: formatNumber(value) });
  return (
    <div className={styles.result}>
      <p className={styles.at}>{fill(words.at, { moment: formatMinute(instantAt(at), language) })}</p>
      <SavedPlace path={path} />
      {files !== undefined && <p>{fill(words.files, { count: files.length, files: files.join(words.between) })}</p>}
      <p>{page === null ? words.withoutPage : fill(words.withPage, { name: page.split(/[\\/]/).at(-1) ?? page })}</p>
      <dl className={styles.counts} aria-label={words.counts}>
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
        <dd className={styles.fingerprint} data-part="fingerprint">
          {fingerprint}
        </dd>
      </dl>
      <h3>{words.howTitle}</h3>
      <ol className={styles.how}>
        {words.how.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </div>
  );
}
