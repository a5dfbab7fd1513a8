import { Fragment } from 'react';

interface RubyProps {
  /** The pieces of a text; above those with a reading it stands small. */
  readonly runs: readonly { readonly base: string; readonly reading: string | null }[];
}

/** A text with readings above its words. A program that knows no ruby shows them in brackets behind. */
export function Ruby({ runs }: RubyProps) {
  return placed(runs).map(({ base, reading, from }) =>
    reading === null ? (
      <Fragment key={from}>{base}</Fragment>
    ) : (
      <ruby key={from}>
        {base}
        <rp>（</rp>
        <rt>{reading}</rt>
        <rp>）</rp>
      </ruby>
    ),
  );
}

/** Each piece with the place at which it begins. */
function placed(runs: RubyProps['runs']) {
  let from = 0;
  return runs.map((run) => {
    const place = { ...run, from };
    from += run.base.length;
    return place;
  });
}
