import { failed } from '../../contract/failure.ts';
import type { fileTable } from '../../contract/issue.ts';
import { done } from '../../domain/result.ts';
import type { DeskContext } from '../desk-context.ts';
import type { HandlersOf } from '../handlers.ts';

/** Where the files of a session lie: they are forgotten with it. */
const saved = new WeakMap<AbortSignal, Set<string>>();

/** Remembers for the rest of the session where a file was saved. */
export function noteSaved({ ended }: DeskContext, path: string): void {
  const paths = saved.get(ended) ?? new Set<string>();
  saved.set(ended, paths.add(path));
}

/** The files that have left the house in this session. The window leads to no others: what it asks for is not trusted. */
export const fileHandlers = {
  'file.proposed_folder': ({ ports }) => done({ trouble: ports.documentsTrouble() }),
  'file.reveal': (desk, { path }) => {
    if (saved.get(desk.ended)?.has(path) !== true) return failed({ kind: 'not_found' });
    desk.ports.reveal(path);
    return done({});
  },
} satisfies HandlersOf<typeof fileTable>;
