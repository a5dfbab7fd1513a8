import type { ReactNode } from 'react';
import type { Changes } from '../../../../electron/domain/fields/changes.ts';
import { settledChanges } from '../../../../electron/domain/fields/settled.ts';
import type { CarQuestions } from '../../../widgets/car/car-questions.ts';
import type { Recorded } from '../../../widgets/taking-back/take-back.ts';

/** A field that two people changed differently: what it is called, and its values in words, the one that stands there first. */
export interface FlaggedQuestion {
  readonly id: string;
  readonly label: string;
  readonly values: readonly ReactNode[];
}

/** Which value of each question is right, by its place in the list. */
export type FlaggedChoice = ReadonlyMap<string, number>;

/** What was flagged in one record: a customer's, a car's, or that of somebody who answers for them. */
export interface FlaggedRecord {
  readonly questions: readonly FlaggedQuestion[];
  /** What has to be asked first: another customer may have the car that it would be by this choice. */
  readonly ask: (choice: FlaggedChoice) => Promise<CarQuestions | null>;
  /** Records which values are right. */
  readonly settle: (choice: FlaggedChoice, answered: CarQuestions | null) => Promise<Recorded>;
}

/** What is known of a record, and how its fields are told and saved. */
interface Told<T, F extends keyof T & string> {
  /** By which the questions are told apart. */
  readonly id: string;
  readonly now: T;
  readonly flagged: readonly { readonly field: string; readonly others: readonly T[] }[];
  readonly known: readonly F[];
  readonly label: (field: F) => string;
  readonly words: (version: T, field: F) => ReactNode;
  readonly ask?: (right: T) => Promise<CarQuestions | null>;
  readonly save: (changes: Changes<T>, answered: CarQuestions | null) => Promise<Recorded>;
}

/** The record's fields that were changed in two different ways; none where nothing was. */
export function recordOf<T, F extends keyof T & string>(told: Told<T, F>): FlaggedRecord[] {
  const { id, now, flagged, known, label, words, ask, save } = told;
  // A field of a newer version of the program has no name here.
  const fields = known.flatMap((field) => {
    const flag = flagged.find((one) => one.field === field);
    return flag === undefined ? [] : [{ id: `${id}.${field}`, field, versions: [now, ...flag.others] }];
  });
  if (fields.length === 0) return [];
  const questions = fields.map(({ id: questionId, field, versions }) => ({
    id: questionId,
    label: label(field),
    values: versions.map((version) => words(version, field)),
  }));
  const changesBy = (choice: FlaggedChoice) =>
    settledChanges(
      now,
      fields.map(({ id: questionId, field, versions }) => ({
        field,
        right: versions[choice.get(questionId) ?? 0] ?? now,
      })),
    );
  return [
    {
      questions,
      ask: (choice) => ask?.({ ...now, ...changesBy(choice).to }) ?? Promise.resolve(null),
      settle: (choice, answered) => save(changesBy(choice), answered),
    },
  ];
}
