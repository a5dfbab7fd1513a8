/** An era of the Japanese calendar. */
export interface Era {
  readonly name: string;
  /** As in R8.11.22. */
  readonly letter: string;
  /** Its first day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Its last day; beyond every date for the present one. */
  readonly until: string;
}

/**
 * The eras since 明治, oldest first. A table of our own: ICU begins 明治 by the old lunar calendar, and a PC that
 * was never updated would not know the next era either way. A new era is a line here. 大正 and 昭和 began on the day on which the
 * era before ended, and both names hold of it (明治45年7月30日, 大正15年12月25日); 平成 and 令和 began on the day after.
 */
export const ERAS = [
  { name: '明治', letter: 'M', from: '1868-10-23', until: '1912-07-30' },
  { name: '大正', letter: 'T', from: '1912-07-30', until: '1926-12-25' },
  { name: '昭和', letter: 'S', from: '1926-12-25', until: '1989-01-07' },
  { name: '平成', letter: 'H', from: '1989-01-08', until: '2019-04-30' },
  { name: '令和', letter: 'R', from: '2019-05-01', until: '9999-12-31' },
] as const satisfies readonly Era[];

/** The western year in which a year of an era falls. */
export function westernYear(era: Era, year: number): number {
  return Number(era.from.slice(0, 4)) + year - 1;
}
