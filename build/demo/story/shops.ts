import type { FreshId } from '../../../electron/domain/ids.ts';
import { generateKeyPairSync } from 'node:crypto';
import { sha256OfBytes } from '../../../db/hash.ts';
import { noticeForWords } from '../../../db/queries/notice.ts';
import { readCompany } from '../../../db/queries/company.ts';
import { readThisDevice } from '../../../db/queries/devices.ts';
import { record, type AnyNewEntry, type Author } from '../../../db/ledger/append.ts';
import type { WriteDb } from '../../../db/open.ts';
import { fingerprintOf } from '../../../db/signing.ts';
import type { Counter, Setting } from './visit.ts';
import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';

/** Invented people at the counters. They have no password: nobody signs in as one of them. */
const labels = ['見本 あかり', '例示 つとむ', '架空 みのり', '雛形 さとし'] as const;

const published = '見本　個人情報の取扱いについて\n\nこれは練習のための文書です。\n';

/** The shops of the story: a counter in each, and what they work with. */
export interface Shops {
  readonly counters: readonly Counter[];
  readonly setting: Setting;
}

/** A public key whose private half nobody keeps: nothing of the story is ever signed for the other shop. */
function strayKey(): { publicKey: string; fingerprint: string } {
  const { publicKey: key } = generateKeyPairSync('ed25519');
  const publicKey = key.export({ type: 'spki', format: 'der' }).toString('base64');
  return { publicKey, fingerprint: fingerprintOf(publicKey) };
}

/**
 * Gets a desk that was just set up ready for the story: the notice is adopted, a PC in each of the company's other shops is
 * enrolled, and every counter has its clerks.
 *
 * @param author who does all this, and when: this desk's manager, before the first customer comes
 * @throws when the desk was not set up
 */
export function openShops(db: WriteDb, author: Author, effectiveOn: CalendarDate, newId: () => FreshId): Shops {
  const own = readThisDevice(db);
  const known = noticeForWords(db, effectiveOn);
  if (own === null || known === null) throw new Error('demo: the desk was not set up');
  const company = readCompany(db);
  const entries: AnyNewEntry[] = [];
  const counters = company.shops.map(({ letter }): Counter => {
    const device = letter === own.shop ? own.id : newId();
    const place = { deviceId: device, letter: 'A', shop: letter };
    if (device !== own.id) {
      entries.push({
        id: newId(),
        kind: 'device.enrolled',
        subject: null,
        body: { ...place, ...strayKey(), isTraining: true },
      });
    }
    const clerks = labels.map((name) => ({ staffId: newId(), label: `${name}（${letter}）` }));
    for (const clerk of clerks) {
      const body = { ...clerk, role: 'reception' as const };
      entries.push({ id: newId(), kind: 'staff.added', subject: null, body });
    }
    const deviceLetter = device === own.id ? own.letter : place.letter;
    return { device, deviceLetter, shop: letter, clerks };
  });
  const { noticeId, notice } = known;
  if (known.effectiveOn === null) {
    entries.push({ id: newId(), kind: 'notice.adopted', subject: null, body: { noticeId, effectiveOn } });
  }
  const document = Buffer.from(published);
  entries.push({
    id: newId(),
    kind: 'notice.document_kept',
    subject: null,
    body: {
      mediaType: 'text/plain',
      encoding: 'utf-8',
      length: document.length,
      blobs: { document: sha256OfBytes(document) },
    },
    blobs: [{ name: 'document', mediaType: 'text/plain', bytes: document }],
  });
  record(db, author, entries);
  return { counters, setting: { company, noticeId, scopes: notice.scopes.map(({ scope }) => scope) } };
}
