import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { formatScope, type Scope } from '../../../electron/domain/notice/scope.ts';
import { circledNumber } from '../../text/format.ts';
import { evenChunks, type BoxCell, type BoxGrid } from '../parts/grid.ts';
import type { FormTexts } from './form-texts.ts';

/** More columns do not leave room for both boxes with their words; the table is then continued in another below it. */
const mostColumns = 3;

/** What is asked about, by its code, and what it is called above a column. */
interface Column {
  readonly code: string;
  readonly label: string;
}

interface Row {
  readonly label: string;
  readonly scope: (code: string) => Scope;
}

/**
 * Every scope of a notice, to be ticked: notices by channel for each purpose, joint use by item group for each partner, recalls
 * apart, and third parties. The other way round than on a slip: two boxes with whole words need the room of a wide column.
 */
export function boxGrids(notice: Notice, { grid, agree, refuse }: FormTexts): readonly BoxGrid[] {
  const purposes = notice.purposes.map(({ code, shortLabel }, index) => ({
    code,
    label: `${circledNumber(index)} ${shortLabel}`,
  }));
  const partners = notice.partners.map(({ code, shortName }) => ({ code, label: shortName }));
  const recalls = notice.sharingPurposes.filter(({ isRecall }) => isRecall);
  const grids = (id: string, title: string, columns: readonly Column[], rows: readonly Row[]): readonly BoxGrid[] =>
    evenChunks(columns, mostColumns).map((chunk, index) => ({
      id: `${id}-${index}`,
      title,
      words: [agree, refuse],
      columns: chunk.map(({ label }) => label),
      rows: rows
        .map(({ label, scope }) => ({ label, cells: chunk.map(({ code }) => cellOf(notice, scope(code))) }))
        .filter(({ cells }) => cells.some((cell) => cell !== null)),
    }));
  const channelRows = notice.channels.map(({ code: channel, label }): Row => {
    return { label, scope: (purpose) => ({ kind: 'use', purpose, channel }) };
  });
  const itemRows = notice.itemGroups.map(({ code: itemGroup, label }): Row => {
    return { label, scope: (partner) => ({ kind: 'share', partner, itemGroup }) };
  });
  const recallRows = recalls.map(({ shortLabel }): Row => {
    return { label: shortLabel, scope: (partner) => ({ kind: 'recall', partner }) };
  });
  const recipientGrids = notice.recipients.flatMap(({ code, name, provided }) =>
    grids(
      `provide-${code}`,
      grid.provide,
      [{ code, label: name }],
      [{ label: provided, scope: (recipient) => ({ kind: 'provide', recipient }) }],
    ),
  );
  return [
    ...grids('use', grid.use, purposes, channelRows),
    ...grids('share', grid.share, partners, itemRows),
    ...grids('recall', grid.recall, partners, recallRows),
    ...recipientGrids,
  ].filter(({ rows }) => rows.length > 0);
}

function cellOf({ scopes }: Notice, scope: Scope): BoxCell {
  const text = formatScope(scope);
  const found = scopes.find((one) => one.scope === text);
  return found === undefined ? null : { isByNotice: found.basis === 'notice' };
}
