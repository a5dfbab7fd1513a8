import { groupHash } from '../../../electron/domain/audit/grouped-hash.ts';
import type { DeviceHead } from '../../../electron/domain/audit/device-head.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { Phrases } from '../parts/phrases.tsx';
import { Table } from '../parts/table.tsx';
import { entriesText, notesOf, type HeadTexts } from './head-texts.ts';
import styles from './device-table.module.css';

interface DeviceTableProps {
  readonly devices: readonly DeviceHead[];
  /** The page before has the PCs above these. */
  readonly isContinued: boolean;
  /** How many PCs there are; said below the last of them, and null before that. */
  readonly count: number | null;
  readonly texts: HeadTexts;
}

/** Where the chain of each PC stood. A PC is one body of the table, which no page cuts. */
export function DeviceTable({ devices, isContinued, count, texts }: DeviceTableProps) {
  const { head } = texts;
  return (
    <Table className={styles.devices}>
      <thead>
        <tr>
          <th scope="col">
            {head.device}
            {isContinued ? texts.continued : null}
          </th>
          <th scope="col">{head.entries}</th>
          <th scope="col">{head.hash}</th>
        </tr>
      </thead>
      {devices.map((device) => (
        <Device key={device.letters} device={device} texts={texts} />
      ))}
      {count === null ? null : (
        <tbody data-piece="end">
          <tr>
            <td colSpan={3}>{fill(texts.end, { count: formatNumber(count) })}</td>
          </tr>
        </tbody>
      )}
    </Table>
  );
}

function Device({ device, texts }: { readonly device: DeviceHead; readonly texts: HeadTexts }) {
  const { letters, role, hash, fingerprint } = device;
  const notes = notesOf(device, texts);
  return (
    <tbody data-piece="device">
      <tr>
        <th scope="row" rowSpan={notes.length === 0 ? 1 : 2}>
          <strong className={styles.letters}>{letters}</strong>
          <Phrases>{texts.role[role]}</Phrases>
        </th>
        <td>
          {entriesText(device, texts).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </td>
        <td>
          <p className={styles.hash}>
            {groupHash(hash)
              .split(' ')
              .map((group, place) => (
                // Groups have nothing but their place, and may be the same.
                // oxlint-disable-next-line react/no-array-index-key
                <span key={place}>{group} </span>
              ))}
          </p>
          <p>{fill(texts.fingerprint, { fingerprint })}</p>
        </td>
      </tr>
      {notes.length === 0 ? null : (
        <tr>
          <td colSpan={2}>
            {notes.map((note) => (
              <p key={note}>
                <Phrases>{note}</Phrases>
              </p>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
}
