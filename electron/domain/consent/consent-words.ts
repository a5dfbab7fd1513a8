import type { z } from 'zod';
import type { Bilingual } from '../text/bilingual.ts';
import type { evidenceSchema, givenBySchema, methodSchema } from './decision.ts';

type Method = z.infer<typeof methodSchema>;
type GivenBy = z.infer<typeof givenBySchema>;
type Evidence = z.infer<typeof evidenceSchema>;
type Relation = Extract<GivenBy, { who: 'legal_representative' }>['relation'];
type Proof = Exclude<GivenBy, { who: 'self' }>['proof'];
type Reason = Extract<Evidence, { kind: 'none' }>['reason'];

const methods: Readonly<Record<Method, Bilingual>> = {
  counter: { ja: '来店', en: 'in person' },
  phone: { ja: '電話', en: 'by telephone' },
  paper: { ja: '書面', en: 'on paper' },
  email: { ja: 'メール', en: 'by e-mail' },
  fax: { ja: 'FAX', en: 'by fax' },
};

const relations: Readonly<Record<Relation, Bilingual>> = {
  parent: { ja: '親権者', en: 'parent' },
  guardian: { ja: '成年後見人', en: 'guardian' },
  curator: { ja: '保佐人・補助人', en: 'curator' },
};

const proofs: Readonly<Record<Proof, Bilingual>> = {
  family_register: { ja: '戸籍を確認', en: 'family register seen' },
  residence_record: { ja: '住民票を確認', en: 'residence record seen' },
  registration_certificate: { ja: '登記事項証明書を確認', en: 'registration certificate seen' },
  known_to_shop: { ja: '店で存じ上げている方', en: 'known to the shop' },
  power_of_attorney: { ja: '委任状を確認', en: 'power of attorney seen' },
  power_of_attorney_with_seal_certificate: {
    ja: '委任状と印鑑証明書を確認',
    en: 'power of attorney and seal certificate seen',
  },
};

const reasons: Readonly<Record<Reason, Bilingual>> = {
  oral: { ja: '口頭でうかがった（署名なし）', en: 'spoken, no signature' },
  by_phone: { ja: '電話でうかがった（署名なし）', en: 'spoken on the telephone, no signature' },
  in_writing: { ja: '文面で届いた（つづりなし）', en: 'came in writing, not filed' },
  slip_signed_later: { ja: '控えに署名をいただく', en: 'signature on the slip' },
  not_wanted: { ja: '署名はお断りになった', en: 'signature not wanted' },
};

/** How the customer told us: 来店, 電話. */
export function describeMethod(method: Method): Bilingual {
  return methods[method];
}

/** Who answered, and by what we know that they may. */
export function describeGiver(givenBy: GivenBy): Bilingual {
  if (givenBy.who === 'self') return { ja: 'ご本人', en: 'the customer' };
  const proof = proofs[givenBy.proof];
  if (givenBy.who === 'agent') return { ja: `任意代理人（${proof.ja}）`, en: `agent (${proof.en})` };
  const relation = relations[givenBy.relation];
  return {
    ja: `法定代理人（${relation.ja}、${proof.ja}）`,
    en: `legal representative (${relation.en}, ${proof.en})`,
  };
}

/** What remains of the moment as proof. */
export function describeEvidence(evidence: Evidence): Bilingual {
  switch (evidence.kind) {
    case 'none':
      return reasons[evidence.reason];
    case 'paper':
      return { ja: `書面をつづりに保管（${evidence.binder}）`, en: `paper filed (${evidence.binder})` };
    case 'signature':
      return { ja: '画面への署名', en: 'signature on the screen' };
    case 'file':
      return { ja: '書類の写しを保管', en: 'copy of the document kept' };
  }
}
