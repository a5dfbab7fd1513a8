/** An era of the Japanese calendar. */
export interface Era {
  readonly name: string;
  /** As in R8.11.22. */
  readonly letter: string;
  /** Its first day, `YYYY-MM-DD`; its last is the eve of the next era's. */
  readonly from: string;
}

/**
 * The eras since 明治, oldest first. A table of our own: ICU begins 明治 by the old lunar calendar, and a PC that
 * was never updated would not know the next era either way. A new era is a line here.
 */
export const ERAS = [
  { name: '明治', letter: 'M', from: '1868-10-23' },
  { name: '大正', letter: 'T', from: '1912-07-30' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '令和', letter: 'R', from: '2019-05-01' },
] as const satisfies readonly Era[];

/** The first day on which an era is over; beyond every date for the present one. */
export function endOf(era: Era): string {
  return ERAS.find((next) => next.from > era.from)?.from ?? '9999-12-31';
}

/** The western year in which a year of an era falls. */
export function westernYear(era: Era, year: number): number {
  return Number(era.from.slice(0, 4)) + year - 1;
}
