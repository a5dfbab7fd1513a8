import styles from './ledger-columns.module.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import type { Language } from '../../../electron/domain/text/language.ts';
import { tellNamedGiver } from '../../../electron/words/tell-consent.ts';
import { labelOfKind } from '../../../electron/words/tell-entry.ts';
import { formatNumber } from '../../text/format.ts';
import { formatMinute } from '../../text/screen-format.ts';
import type { LongTableColumn } from '../../ui/long-table.tsx';
import { paths } from '../../widgets/navigation/paths.ts';
import type { LedgerLine } from './use-ledger-lines.ts';

type Columns = readonly LongTableColumn<LedgerLine>[];

/** The columns in this language: one for each thing that a record says. */
export function columnsIn(language: Language, text: Catalogue): Columns {
  const { head } = text.ledger;
  return [
    numberColumn(head.number, 88),
    {
      id: 'at',
      head: head.at,
      width: language === 'ja' ? 200 : 248,
      cell: ({ recorded }) => formatMinute(recorded, language),
    },
    { id: 'staff', head: head.staff, width: 120, cell: ({ staffLabel }) => staffLabel },
    { id: 'kind', head: head.kind, width: 216, isRowHeader: true, cell: ({ kind }) => labelOfKind(kind, language) },
    whatColumn(language, text),
    { id: 'customer', head: head.customer, width: 176, cell: (line) => <Whose line={line} text={text} /> },
  ];
}

/** The same on a narrow screen: what belongs together shares a column, one below the other. */
export function foldedColumnsIn(language: Language, text: Catalogue): Columns {
  const { head, both } = text.ledger;
  return [
    numberColumn(head.number, 80),
    {
      id: 'at',
      head: fill(both, { first: head.at, second: head.staff }),
      width: language === 'ja' ? 200 : 248,
      cell: ({ recorded, staffLabel }) => (
        <Stacked>
          <span>{formatMinute(recorded, language)}</span>
          <span className={styles.soft}>{staffLabel}</span>
        </Stacked>
      ),
    },
    {
      id: 'kind',
      head: fill(both, { first: head.kind, second: head.customer }),
      width: 216,
      isRowHeader: true,
      cell: (line) => (
        <Stacked>
          <span>{labelOfKind(line.kind, language)}</span>
          <Whose line={line} text={text} />
        </Stacked>
      ),
    },
    whatColumn(language, text),
  ];
}

function numberColumn(head: string, width: number): LongTableColumn<LedgerLine> {
  return { id: 'number', head, width, isNumber: true, isRowHeader: true, cell: ({ seq }) => formatNumber(seq) };
}

function whatColumn(language: Language, text: Catalogue): LongTableColumn<LedgerLine> {
  return {
    id: 'what',
    head: text.ledger.head.what,
    minWidth: 240,
    cell: (line) => {
      const said = saidIn(line, language, text);
      return <span title={said}>{said}</span>;
    },
  };
}

/** What happened, and of an answer who gave it by name: it stands first, where a narrow column does not cut it. */
function saidIn(line: LedgerLine, language: Language, { customers, consent }: Catalogue): string {
  const { giver } = line;
  if (giver === null || giver.givenBy.who === 'self') return line[language];
  const named = fill(customers.history.giver, { giver: tellNamedGiver(giver, consent.told) });
  return `${named}${customers.history.comma}${line[language]}`;
}

/** Of whom a record is, and the way to them. */
function Whose({ line, text }: { readonly line: LedgerLine; readonly text: Catalogue }) {
  const { customerId, customerName: name } = line;
  if (customerId === null) return null;
  return (
    <Link className={styles.whose} to={paths.customer(customerId)} title={name ?? undefined}>
      {name === null ? text.ledger.open : fill(text.home.due.sama, { name })}
    </Link>
  );
}

function Stacked({ children }: { readonly children: ReactNode }) {
  return <div className={styles.stacked}>{children}</div>;
}
