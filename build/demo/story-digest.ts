import { repository } from '../repository.ts';
import { sourceDigest } from '../source-digest.ts';

/** What decides what the ledger of an invented shop holds. */
const decisive = ['build/demo/story', 'db/migrations', 'db/projections', 'electron/domain/entries'];

/**
 * Names the sources that an invented shop was made from. When one of them changes, its database is made anew: an older one
 * may not even open.
 *
 * @param others what else decides what was made
 */
export function storyDigest(others: readonly string[] = []): string {
  return sourceDigest(repository, [...decisive, ...others]).slice(0, 12);
}
