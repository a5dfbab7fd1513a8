import type { Notice } from '../notice.ts';

/** The joint users of policy 7(1). Their addresses and representatives are not in the policy. */
export const partners: Notice['partners'] = [
  {
    code: 'lotas',
    name: '全日本ロータス同友会・株式会社ロータス',
    shortName: 'ロータス',
    about: '全国の自動車整備工場による団体（当社も会員です）と、その団体を母体とする会社です。',
    address: '',
    representative: '',
  },
  {
    code: 'broadleaf',
    name: '株式会社ブロードリーフ',
    shortName: 'ブロードリーフ',
    about: '自動車整備業などに向けた業務システムの会社です。',
    address: '',
    representative: '',
  },
];

/** The shared items of policy 7(2)①②③, in its order. */
export const itemGroups: Notice['itemGroups'] = [
  {
    code: 'customer',
    label: 'お客様の情報（氏名・連絡先ほか）',
    shortLabel: 'お客様の情報',
    items: [
      { code: 'name', label: 'お名前' },
      { code: 'gender', label: '性別' },
      { code: 'address', label: 'ご住所' },
      { code: 'telephone', label: '電話番号' },
      { code: 'fax', label: 'FAX番号' },
      { code: 'email', label: 'メールアドレス' },
      { code: 'birth_date', label: '生年月日' },
      { code: 'family', label: 'ご家族の情報' },
      { code: 'replacement', label: 'お買い替えなどのご意向' },
      { code: 'occupation', label: 'ご職業・職種' },
    ],
  },
  {
    code: 'vehicle',
    label: 'お車の情報（車検証・走行距離ほか）',
    shortLabel: 'お車の情報',
    items: [
      { code: 'received_on', label: '当社への入庫日' },
      { code: 'certificate', label: '車検証の記載内容' },
      { code: 'mileage', label: '走行距離' },
      { code: 'vehicle_use', label: 'お車の使いみち' },
      { code: 'pictures', label: 'お車の画像' },
      { code: 'upkeep', label: '維持にかかる費用（税金など）' },
    ],
  },
  {
    code: 'work',
    label: '点検・修理の内容と代金',
    shortLabel: '点検・修理と代金',
    items: [
      { code: 'work_here', label: '当社での点検・修理の内容' },
      { code: 'work_elsewhere', label: '他社での点検・修理の内容（当社が知ったもの）' },
      { code: 'parts', label: '交換した部品（名称・数量・単価・金額）' },
      { code: 'price_here', label: '当社での修理代金' },
      { code: 'price_elsewhere', label: '他社での修理代金（当社が知ったもの）' },
      { code: 'quoted_on', label: 'お見積もりの日' },
      { code: 'booked_on', label: '売上計上日' },
      { code: 'invoiced', label: 'ご請求額' },
    ],
  },
];

/** The purposes of joint use, policy 7(3)①–⑤. */
export const sharingPurposes: Notice['sharingPurposes'] = [
  {
    code: 'statistics',
    label: '自動車の整備・販売に関わる市場の調査と統計',
    shortLabel: '市場調査・統計',
    isRecall: false,
  },
  { code: 'proposals', label: 'お客様に合ったご提案・ご案内と広告', shortLabel: 'ご提案・広告', isRecall: false },
  {
    code: 'member_services',
    label: 'ロータスの会員企業とそのお客様に向けた、新しいサービスの検討・企画・ご提案',
    shortLabel: '新しいサービスの検討',
    isRecall: false,
  },
  { code: 'advice', label: '当社の経営についての助言', shortLabel: '経営の助言', isRecall: false },
  {
    code: 'recall',
    label: '対象のお車をお持ちの方へのリコールのお知らせ',
    shortLabel: 'リコールのお知らせ',
    isRecall: true,
  },
];
