import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { groupHash } from '../../../electron/domain/audit/grouped-hash.ts';
import { headSheetSchema, type HeadSheet } from '../../../electron/domain/printable/head-sheet.ts';
import { headSheet as words } from '../../../electron/words/ja/head-sheet.ts';
import { slip as slipTexts } from '../../../electron/words/ja/slip.ts';
import { HeadSheetPages } from '../../../renderer/documents/head-sheet/head-sheet.tsx';
import { headSheet } from './head-fixtures.ts';

const { sheet: texts } = words;

/** Draws a sheet as the print window does, after it crossed as JSON. */
function show(sheet: HeadSheet, pages: readonly (readonly [number, number])[] | null = null) {
  const crossed = headSheetSchema.parse(JSON.parse(JSON.stringify(sheet)));
  const { container } = render(<HeadSheetPages sheet={crossed} pages={pages} texts={texts} slipTexts={slipTexts} />);
  return Array.from(container.querySelectorAll<HTMLElement>('[data-size]'));
}

/** How many pieces pages can cut it into. */
const piecesOf = (sheet: HeadSheet) => {
  const [page] = show(sheet);
  return page?.querySelectorAll('[data-piece]').length ?? 0;
};

/** What stands where a line is drawn across. */
const struck = (sheet: HeadSheet) =>
  Array.from(show(sheet)[0]?.querySelectorAll('[data-part="struck"]') ?? [], ({ textContent }) => textContent);

describe('a head sheet', () => {
  test('says whose it is, of which month, and where each PC stood, in groups that two people can compare', () => {
    const sheet = headSheet(3);
    const [page] = show(sheet);
    expect(page).toHaveTextContent('株式会社上山オート');
    expect(page).toHaveTextContent('令和8年11月（2026-11）');
    for (const { letters, hash, fingerprint } of sheet.devices) {
      const row = screen.getByRole('rowheader', { name: new RegExp(`^${letters}`) }).closest('tbody');
      expect(row).toHaveTextContent(groupHash(hash));
      expect(row).toHaveTextContent(fingerprint);
    }
    expect(page).toHaveTextContent('番号 120–345（226件）1日 09:02 〜 30日 18:40はじめから 345件');
    expect(page).toHaveTextContent('この月の記録はありません最後の記録 2026-10-30 18:12番号 1–2379（2,379件）');
    expect(page).toHaveTextContent('HBの記録 12件（2026-11-20 17:30 より後、2026-12-01 09:12 まで）');
  });

  test('leaves no cell empty and no name to be written, and strikes out what nobody fills', () => {
    for (const sheet of [headSheet(1), headSheet(8, { confirmedBy: '上山 太郎' })]) {
      const [page] = show(sheet);
      const cells = page?.querySelectorAll('td, th, dd, dt, p') ?? [];
      expect(cells.length).toBeGreaterThan(20);
      expect(Array.from(cells, (cell) => cell.textContent.trim()).filter((said) => said === '')).toEqual([]);
    }
    expect(struck(headSheet(2))).toEqual([texts.nobody, texts.rest.last]);
    expect(struck(headSheet(2, { confirmedBy: '上山 太郎' }))).toEqual([texts.rest.last]);
  });

  test('bears the printed names of whom it is sealed by, its day, and the room for the stamp of the notary', () => {
    const [page] = show(headSheet(1, { confirmedBy: '上山 太郎' }));
    const signing = page?.querySelector<HTMLElement>('[data-piece="signing"]') ?? expect.fail('nobody signs it');
    for (const said of ['武田 誠', '上山 太郎', '令和8年12月1日（2026-12-01）', texts.notary, texts.notaryNote])
      expect(signing).toHaveTextContent(said);
    expect(within(signing).getAllByText(texts.seal)).toHaveLength(2);
  });

  test('of a month without entries says so', () => {
    const idle = headSheet(3).devices.map((device) => ({ ...device, first: null }));
    const [page] = show(headSheet(3, { devices: idle }));
    expect(page).toHaveTextContent('この月に記録はありません。はじめから月末まで 4,086件（パソコン3台の合計）');
  });

  test('tells of a retired PC whether anything is lost, and where nobody knows', () => {
    const lost = { letters: 'HB', entries: null, from: '2026-11-20T08:30:00.000Z', to: null } as const;
    const withGaps = (...gaps: (typeof lost | { letters: 'HC'; entries: 0 | 3 })[]) =>
      show(
        headSheet(1, {
          devices: headSheet(1).devices.map((device) => ({
            ...device,
            gaps: gaps.map((gap) => ({ ...lost, ...gap })),
          })),
        }),
      )[0];
    expect(withGaps(lost)).toHaveTextContent('HBの記録（件数は分かりません）（2026-11-20 17:30 より後）');
    expect(withGaps({ letters: 'HC', entries: 0 })).toHaveTextContent(texts.lostNothing);
    const two = withGaps(lost, { letters: 'HC', entries: 3 });
    expect(two).toHaveTextContent('HBの記録');
    expect(two).toHaveTextContent('HCの記録 3件');
    expect(withGaps(lost, { letters: 'HC', entries: 0 })).not.toHaveTextContent(texts.lostNothing);
  });

  test('cut anywhere has every PC on one page, each page numbered, named and struck out below', () => {
    const sheet = headSheet(5);
    const pieces = piecesOf(sheet);
    for (let cut = 1; cut < pieces; cut += 1) {
      const pages = show(sheet, [
        [0, cut],
        [cut, pieces],
      ]);
      const heads = pages.map((page) =>
        Array.from(page.querySelectorAll('tbody th strong'), ({ textContent }) => textContent),
      );
      expect(heads.flat()).toEqual(['HA', 'HB', 'HC', 'HD', 'HE']);
      expect(pages.map((page) => page.querySelectorAll('[data-piece]').length)).toEqual([cut, pieces - cut]);
      for (const [place, page] of pages.entries()) {
        expect(page).toHaveTextContent(`${place + 1} / 2 ページ`);
        expect(page).toHaveTextContent('令和8年11月（2026-11）');
        expect(page.querySelectorAll('thead').length).toBe(
          page.querySelector('[data-piece="device"], [data-piece="end"]') === null ? 0 : 1,
        );
        const below = Array.from(page.querySelectorAll('[data-part="struck"]')).at(-1);
        expect(below).toHaveTextContent(place === 0 ? texts.rest.more : texts.rest.last);
      }
    }
  });

  test('of fictional customers says so', () => {
    expect(show(headSheet(1, { isTraining: true }))[0]).toHaveTextContent(slipTexts.training);
    expect(show(headSheet(1))[0]).not.toHaveTextContent(slipTexts.training);
  });
});
