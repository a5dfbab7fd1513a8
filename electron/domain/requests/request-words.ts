import type { z } from 'zod';
import { joinBilingual, type Bilingual } from '../text/bilingual.ts';
import type { DecisionOnRequest, deliverySchema, Identity } from './flow.ts';
import type { RequestType } from './request.ts';

const types: Readonly<Record<RequestType, Bilingual>> = {
  purpose_notice: { ja: '利用目的の通知', en: 'notice of purpose' },
  disclosure: { ja: '開示', en: 'disclosure' },
  provision_records: { ja: '第三者提供の記録の開示', en: 'records of provision' },
  correction: { ja: '訂正・追加・削除', en: 'correction' },
  stop_use_breach: { ja: '利用の停止・消去', en: 'stop of use (breach)' },
  stop_provision: { ja: '第三者提供の停止', en: 'stop of provision' },
  stop_use_unneeded: { ja: '利用・提供の停止、消去', en: 'stop of use (not needed)' },
  stop_joint_use: { ja: '共同利用の停止', en: 'stop of joint use' },
  stop_notices: { ja: 'ご案内の停止', en: 'stop of notices' },
  complaint: { ja: '苦情', en: 'complaint' },
};

const documents: Readonly<Record<Extract<Identity, { method: 'document' }>['document'], Bilingual>> = {
  driving_licence: { ja: '運転免許証', en: 'driving licence' },
  my_number_card_front: { ja: 'マイナンバーカードの表面', en: 'front of the My Number card' },
  passport: { ja: '旅券', en: 'passport' },
  residence_card: { ja: '在留カード・特別永住者証明書', en: 'residence card' },
  insurance_certificate: { ja: '資格確認書・健康保険証', en: 'health insurance certificate' },
  residence_record: { ja: '住民票', en: 'residence record' },
};

const outcomes: Readonly<Record<DecisionOnRequest['outcome'], Bilingual>> = {
  granted: { ja: '依頼のとおり応じることにしました', en: 'The request was granted' },
  partly: { ja: '依頼の一部に応じることにしました', en: 'The request was granted in part' },
  refused: { ja: '依頼に応じられないことになりました', en: 'The request was refused' },
  not_applicable: { ja: '依頼に当たる情報はありませんでした', en: 'There was nothing that the request applies to' },
};

const deliveries: Readonly<Record<z.infer<typeof deliverySchema>, Bilingual>> = {
  handed_over: { ja: '手渡し', en: 'handed over' },
  post: { ja: '郵便', en: 'by post' },
  email: { ja: 'メール', en: 'by e-mail' },
  phone: { ja: '電話', en: 'by telephone' },
  fax: { ja: 'FAX', en: 'by fax' },
};

/** What was asked for. */
export function tellRequestTypes(asked: readonly RequestType[]): Bilingual {
  return joinBilingual(asked.map((type) => types[type]));
}

/** By what the shop made sure who asks. */
export function tellIdentity(identity: Identity): Bilingual {
  switch (identity.method) {
    case 'document':
      return documents[identity.document];
    case 'call_back':
      return { ja: '登録の電話番号へのかけ直し', en: 'a call back to the known number' };
    case 'known_customer':
      return { ja: '顔なじみのお客様', en: 'a known customer' };
  }
}

/** What the shop decided, and why where it did not grant all of it. */
export function tellDecision({ outcome, reason }: DecisionOnRequest): Bilingual {
  const { ja, en } = outcomes[outcome];
  return reason === null ? { ja, en } : { ja: `${ja}（理由：${reason}）`, en: `${en} (reason: ${reason})` };
}

/** How the answer reached the customer. */
export function tellDelivery(delivery: z.infer<typeof deliverySchema>): Bilingual {
  return deliveries[delivery];
}
