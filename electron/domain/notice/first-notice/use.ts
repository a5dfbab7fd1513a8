import type { Notice } from '../notice.ts';
import { furiganaForLabel } from '../wording/furigana.ts';

/** Policy 2(1)①: the work on the customer's car, and notices about it. */
export const maintenance: Notice['purposes'][number] = {
  code: 'maintenance',
  label: '整備・車検のご案内',
  shortLabel: '整備・車検のご案内',
  sentence:
    'お預かりしたお車の点検・整備・車検を行うため、また、その時期やお車の手入れについてご案内するために使います。',
  isAdvertising: false,
};

/** Policy 2(1)②: goods, services and events. */
export const offers: Notice['purposes'][number] = {
  code: 'offers',
  label: '商品・サービス・催しのご案内',
  shortLabel: '商品・サービス・催し',
  sentence: '商品やサービス、当社の催しなど、お客様のお役に立ちそうなことをご案内するために使います。',
  isAdvertising: true,
};

/** The channels of policy 2(1)②, with FAX, SMS, visits and the two kinds of 各種アカウント named one by one. */
export const channels: Notice['channels'] = [
  { code: 'post', label: '郵便（はがき・封書）', shortLabel: '郵便' },
  { code: 'phone', label: '電話', shortLabel: '電話' },
  { code: 'fax', label: 'FAX', shortLabel: 'FAX' },
  { code: 'email', label: 'メール', shortLabel: 'メール' },
  { code: 'sms', label: 'SMS（携帯電話へのショートメッセージ）', shortLabel: 'SMS' },
  { code: 'line_friend', label: 'LINEの友だち（トークでのご案内）', shortLabel: 'LINE' },
  { code: 'phone_notification', label: '電話番号あての通知（LINEなどのアプリに届くもの）', shortLabel: '番号通知' },
  { code: 'visit', label: '訪問', shortLabel: '訪問' },
].map((channel) => ({ ...channel, furigana: furiganaForLabel(channel.shortLabel) }));
