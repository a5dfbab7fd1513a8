/** When a shop is open, in minutes after midnight. */
export interface OpeningHours {
  readonly opens: number;
  readonly closes: number;
}

const timeOfDay = /(\d{1,2})(?:[:：](\d{2})|時(?:(\d{1,2})分|(半))?)/gu;

function minutesIn([, hours, minutes, spoken, half]: RegExpExecArray): number | null {
  const past = half === undefined ? Number(minutes ?? spoken ?? 0) : 30;
  const at = Number(hours) * 60 + past;
  return past < 60 && at <= 24 * 60 ? at : null;
}

/**
 * Reads the hours that the company block says of a shop (`8:50–17:30`, `9時〜18時半`): the first two times of day that stand there.
 * What follows, such as other hours on Saturdays, is not read.
 *
 * @returns null where no two times stand there, or the second is not later
 */
export function readOpeningHours(written: string): OpeningHours | null {
  const [opens = null, closes = null] = [...written.normalize('NFKC').matchAll(timeOfDay)].map(minutesIn);
  return opens !== null && closes !== null && opens < closes ? { opens, closes } : null;
}
