import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { completeNotice } from './support.ts';

function full(length: number): string {
  return '"'.repeat(length);
}

function many<T>(count: number, make: (code: string) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(`c${String(index).padStart(31, '0')}`));
}

/** As much of everything as the schema allows, in characters that JSON writes as two. */
export function greatestNotice(): Notice {
  const named = (code: string) => ({ code, label: full(80), shortLabel: full(24) });
  const where = { address: full(120), representative: full(60) };
  const purposes = many(20, (code) => ({ ...named(code), sentence: full(300), isAdvertising: false }));
  const channels = many(20, (code) => ({ ...named(code), furigana: `｜${full(24)}《${'あ'.repeat(93)}》` }));
  const partners = many(20, (code) => ({ code, name: full(80), shortName: full(24), about: full(200), ...where }));
  const groups = many(20, named).map((group, at) => ({
    ...group,
    items: many(40, (code) => ({ code: code.replace('c0', `i${String.fromCodePoint(97 + at)}`), label: full(60) })),
  }));
  const recipients = many(20, (code) => ({ code, name: full(80), shortName: full(24), ...where, provided: full(300) }));
  const shares = partners.flatMap((p) => groups.map((g) => `share:${p.code}:${g.code}` as const));
  const uses = purposes.flatMap((p) => channels.map((c) => `use:${p.code}:${c.code}` as const));
  const scopes = [...uses, ...shares].slice(0, 500);
  return {
    schema: 5,
    version: 9999,
    language: 'ja',
    title: full(80),
    purposes,
    channels,
    partners,
    itemGroups: groups,
    sharingPurposes: many(20, named).map((one) => ({ ...one, isRecall: false })),
    recipients,
    responsibleParty: { name: full(80), ...where },
    scopes: scopes.map((scope) =>
      scope.startsWith('use:') ? { scope, basis: 'notice', reason: full(400) } : { scope, basis: 'consent' },
    ),
    questions: Array.from({ length: 100 }, (_, at) => ({
      title: full(80),
      body: full(600),
      scopes: scopes.slice(at * 5, at * 5 + 5),
      furigana: { title: `｜${full(80)}《${'あ'.repeat(237)}》`, body: `｜${full(600)}《${'あ'.repeat(1_197)}》` },
      plain: { title: full(160), body: full(900) },
    })),
    rights: {
      request: full(400),
      withdrawal: full(400),
      procedure: full(400),
      identityDocuments: many(20, () => full(80)),
      agents: full(400),
      fee: full(200),
    },
    promises: many(20, () => full(300)),
    safetyMeasures: many(20, () => full(300)),
    contact: completeNotice.contact,
    complaints: {
      desk: full(120),
      officer: full(60),
      telephone: full(30),
      email: full(120),
      accreditedBody: full(200),
    },
  };
}
