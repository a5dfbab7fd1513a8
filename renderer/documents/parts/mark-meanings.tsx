import type { ReactElement } from 'react';
import type { ConsentAnswerState } from '../../../electron/domain/consent/decision.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import type { StateGrid } from './grid.ts';
import { StateMark } from './state-mark.tsx';
import { Unbroken } from './unbroken.tsx';

/** Yes and no need no explanation. */
const explained = ['withdrawn', 'pending', 'outdated', 'unasked'] as const satisfies readonly ConsentAnswerState[];

/** What the marks of these grids mean, and the star where a choice has one; nothing where yes and no are all there is. */
export function markMeanings(grids: readonly StateGrid[], texts: SlipTexts): readonly ReactElement[] {
  const choices = grids.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)));
  return [
    ...explained
      .filter((state) => choices.some((choice) => choice.state === state))
      .map((state) => (
        <Unbroken key={state}>
          <StateMark state={state} />
          {fill(texts.details, { of: texts.state[state], details: texts.legend[state] })}
        </Unbroken>
      )),
    ...(choices.some(({ isByNotice }) => isByNotice) ? [<Unbroken key="by-notice">{texts.byNotice}</Unbroken>] : []),
  ];
}
