import { entriesInMonth } from '../../../electron/domain/audit/month-heads.ts';
import { formatEraMonth } from '../../../electron/domain/dates/era-format.ts';
import { tokyoDateOf, tokyoTimeOf, type Instant } from '../../../electron/domain/dates/instant.ts';
import type { DeviceHead } from '../../../electron/domain/audit/device-head.ts';
import type { HeadSheet } from '../../../electron/domain/printable/head-sheet.ts';
import type { Catalogue, SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatMoment, formatNumber } from '../../text/format.ts';
import type { FactLine } from '../parts/part.ts';

/** The words that stand on a head sheet. */
export type HeadTexts = Catalogue['headSheet']['sheet'];

/** 令和8年11月（2026-11） */
export function monthText({ month }: Pick<HeadSheet, 'month'>, texts: HeadTexts): string {
  return fill(texts.month, { month: formatEraMonth(month), iso: month });
}

/** 2026-11-30 18:40, in Tokyo: where a column has room for one calendar only. */
function momentText(instant: Instant): string {
  return `${tokyoDateOf(instant)} ${tokyoTimeOf(instant)}`;
}

/** 30日 18:40, in Tokyo: the month is said above. */
function dayText(instant: Instant, { day }: HeadTexts): string {
  return fill(day, { day: Number(tokyoDateOf(instant).slice(8)), time: tokyoTimeOf(instant) });
}

function total(devices: HeadSheet['devices'], of: (device: DeviceHead) => number): string {
  return formatNumber(devices.reduce((sum, device) => sum + of(device), 0));
}

/** Whose sheet it is, of which month, made when and where, and how many entries it is about. */
export function factsOf(sheet: HeadSheet, texts: HeadTexts, slipTexts: SlipTexts): readonly FactLine[] {
  const { companyName, shopName, deskLetters, madeAt, devices } = sheet;
  const { fact } = texts;
  const isIdle = devices.every(({ first }) => first === null);
  return [
    [
      { term: fact.company, content: companyName },
      { term: fact.month, content: monthText(sheet, texts) },
    ],
    [
      {
        term: fact.made,
        content: fill(texts.made, {
          moment: formatMoment(madeAt, slipTexts),
          shop: shopName,
          letters: deskLetters,
        }),
      },
    ],
    [
      {
        term: fact.count,
        content: fill(isIdle ? texts.countNone : texts.count, {
          inMonth: total(devices, entriesInMonth),
          total: total(devices, ({ n }) => n),
          devices: formatNumber(devices.length),
        }),
      },
    ],
  ];
}

/** What a PC recorded in the month and up to its end, line by line. */
export function entriesText(device: DeviceHead, texts: HeadTexts): readonly string[] {
  const { n, first, last } = device;
  const numbers = { from: first?.n ?? 1, to: n, count: formatNumber(n), inMonth: formatNumber(entriesInMonth(device)) };
  if (first === null) return [texts.none, fill(texts.last, { moment: momentText(last) }), fill(texts.before, numbers)];
  return [
    fill(texts.numbers, numbers),
    fill(texts.between, { from: dayText(first.at, texts), to: dayText(last, texts) }),
    fill(texts.total, numbers),
  ];
}

/** What else is to be known of a PC: what is lost of it, and whether more may arrive. */
export function notesOf({ gaps, mayGrow }: DeviceHead, texts: HeadTexts): readonly string[] {
  return [...gapTexts(gaps, texts), ...(mayGrow ? [texts.mayGrow] : [])];
}

function gapTexts(gaps: DeviceHead['gaps'], texts: HeadTexts): readonly string[] {
  const lost = gaps.filter(({ entries }) => entries !== 0);
  if (lost.length === 0) return gaps.length === 0 ? [] : [texts.lostNothing];
  return lost.map((gap) => gapText(gap, texts));
}

function gapText({ letters, entries, from, to }: DeviceHead['gaps'][number], texts: HeadTexts): string {
  const span = to === null ? texts.lostSince : texts.lostSpan;
  return fill(texts.lost, {
    letters,
    count: entries === null ? texts.lostUnknown : fill(texts.lostCount, { count: formatNumber(entries) }),
    span: fill(span, { from: momentText(from), to: to === null ? '' : momentText(to) }),
  });
}
