import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { formatScope, type ScopeText } from '../../../electron/domain/notice/scope.ts';

/** The choices as they lie on the screen, row by row; null where the notice offers none. */
export type ChoiceGrid = readonly (readonly (ScopeText | null)[])[];

/** The keys that lead from one choice to another. */
export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/** The rows of a partner's card: the groups of shared items, and recalls where the notice has them. */
export function partnerRows(notice: Notice): readonly { readonly label: string; readonly scope: ScopeOfPartner }[] {
  const recall = notice.sharingPurposes.find(({ isRecall }) => isRecall);
  return [
    ...notice.itemGroups.map(({ code, label }) => ({
      label,
      scope: (partner: string) => formatScope({ kind: 'share', partner, itemGroup: code }),
    })),
    ...(recall === undefined
      ? []
      : [{ label: recall.shortLabel, scope: (partner: string) => formatScope({ kind: 'recall', partner }) }]),
  ];
}

type ScopeOfPartner = (partner: string) => ScopeText;

/** Purposes by channels, below them partners beside each other, below them third parties. */
export function choiceGridOf(notice: Notice): ChoiceGrid {
  const offered = new Set<ScopeText>(notice.scopes.map(({ scope }) => scope));
  const ifOffered = (scope: ScopeText) => (offered.has(scope) ? scope : null);
  return [
    ...notice.purposes.map((purpose) =>
      notice.channels.map((channel) =>
        ifOffered(formatScope({ kind: 'use', purpose: purpose.code, channel: channel.code })),
      ),
    ),
    ...partnerRows(notice).map(({ scope }) => notice.partners.map(({ code }) => ifOffered(scope(code)))),
    ...notice.recipients.map(({ code }) => [ifOffered(formatScope({ kind: 'provide', recipient: code }))]),
  ].filter((row) => row.some((scope) => scope !== null));
}

/** The first choice, where Tab comes in. */
export function firstScope(grid: ChoiceGrid): ScopeText | null {
  return grid.flat().find((scope) => scope !== null) ?? null;
}

/** Where an arrow leads; null at the edge. */
export function nextCell(grid: ChoiceGrid, from: ScopeText, direction: Direction): ScopeText | null {
  const rowAt = grid.findIndex((row) => row.includes(from));
  const row = grid[rowAt] ?? [];
  const column = row.indexOf(from);
  switch (direction) {
    case 'ArrowRight':
      return row.slice(column + 1).find((scope) => scope !== null) ?? null;
    case 'ArrowLeft':
      return row.slice(0, Math.max(column, 0)).findLast((scope) => scope !== null) ?? null;
    case 'Home':
      return row.find((scope) => scope !== null) ?? null;
    case 'End':
      return row.findLast((scope) => scope !== null) ?? null;
    case 'ArrowDown':
      return below(row, column, grid[rowAt + 1]);
    case 'ArrowUp':
      return below(row, column, grid[rowAt - 1]);
  }
}

/** The choice of another row that lies about as far to the right: seven channels stand above two partners. */
function below(row: ChoiceGrid[number], column: number, other: ChoiceGrid[number] | undefined): ScopeText | null {
  if (other === undefined) return null;
  const wanted = ((column + 0.5) / row.length) * other.length - 0.5;
  const found = other
    .map((scope, at) => ({ scope, distance: Math.abs(at - wanted) }))
    .filter(({ scope }) => scope !== null)
    .toSorted((a, b) => a.distance - b.distance)[0];
  return found?.scope ?? null;
}
