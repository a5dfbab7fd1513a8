import type { OpenDb } from '../../db/open.ts';
import { nextSlice } from '../../db/queries/customer-slices.ts';
import { noticeForWords } from '../../db/queries/notice.ts';
import { countSharing, type SharingTerms } from '../../db/queries/sharing.ts';
import { sharingTargets } from '../../electron/domain/sharing/target.ts';
import { alternately, timed, type Measurement, type Pair } from './measure.ts';
import { openPlain } from './plain-db.ts';
import { openStocked, type Stocked } from './stocked.ts';
import { tokyoDateOf, instantAt } from '../../electron/domain/dates/instant.ts';

function termsOf({ db }: OpenDb): SharingTerms {
  const known = noticeForWords(db, tokyoDateOf(instantAt(Date.now())));
  if (known === null) throw new Error('bench: no notice');
  return { noticeId: known.noticeId, hasResponsibleParty: true, targets: sharingTargets(known.notice), outdated: [] };
}

function counting(opened: OpenDb, terms: SharingTerms): Measurement {
  return () =>
    timed(() => {
      let counted = 0;
      for (
        let slice = nextSlice(opened.db, '', sliceSize);
        slice !== null;
        slice = nextSlice(opened.db, slice.last, sliceSize)
      )
        counted += countSharing(opened.db, terms, slice).length;
      if (counted === 0) throw new Error('bench: nobody counted');
    });
}

/** As many customers in one go as the desk counts. */
const sliceSize = 250;

const rounds = { warmUp: 1, counted: 7 };

/** The counts of the sharing screen, beside the same GROUP BY on an unencrypted copy. */
export async function sharingCounts(of: Stocked): Promise<Pair> {
  const encrypted = openStocked(of);
  const plain = openPlain(of.plain);
  try {
    const terms = termsOf(encrypted);
    return await alternately(rounds, counting(encrypted, terms), counting(plain, terms));
  } finally {
    encrypted.close();
    plain.close();
  }
}
