import type { z } from 'zod';
import { markFaults } from '../notice-rules.ts';
import { unreadable, writtenNoticeSchema } from '../written.ts';
import { noticeFrom, type NoticeDraft } from './notice-draft.ts';

/** What is wrong at a place of a draft. */
export interface DraftFault {
  /** Keys and numbers, as in the draft: `purposes.0.label`. */
  readonly path: string;
  /**
   * `format`: a telephone number, address of mail or page that is none. `no_fit`: the parts do not fit together. `marks`,
   * `other_text`: see `NoticeFault`.
   */
  readonly code: 'required' | 'too_long' | 'unreadable' | 'format' | 'too_many' | 'no_fit' | MarkFault;
  /** The most letters, or rows, that there may be. */
  readonly most: number | null;
}

type MarkFault = (typeof markFaults)[number];

type Issue = z.core.$ZodIssue;

/** Everything that keeps a draft from being a notice, place by place; empty when it is one. */
export function draftFaults(draft: NoticeDraft): readonly DraftFault[] {
  const notice = noticeFrom(draft, 1);
  const { error } = writtenNoticeSchema.safeParse(notice);
  const faults = (error?.issues ?? []).map((issue) => faultOf(issue, notice));
  const first = new Map(faults.toReversed().map((fault) => [fault.path, fault]));
  return [...first.values()].toReversed();
}

function faultOf(issue: Issue, notice: unknown): DraftFault {
  const path = issue.path.map(String).join('.');
  const value = valueAt(notice, issue.path);
  const most = mostOf(issue);
  if (typeof value !== 'string') return { path, code: most === null ? 'no_fit' : 'too_many', most };
  if (value === '') return { path, code: 'required', most: null };
  if (most !== null && value.length > most) return { path, code: 'too_long', most };
  if (issue.code === 'custom') {
    const known = [...markFaults, unreadable] as const;
    return { path, code: known.find((code) => code === issue.message) ?? 'no_fit', most: null };
  }
  return { path, code: path.startsWith('contact.') ? 'format' : 'unreadable', most: null };
}

/** The most that an issue allows; a text that may be blank carries its issue inside. */
function mostOf(issue: Issue): number | null {
  if (issue.code === 'too_big') return Number(issue.maximum);
  if (issue.code !== 'invalid_union') return null;
  return (
    issue.errors
      .flat()
      .map(mostOf)
      .find((most) => most !== null) ?? null
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}
