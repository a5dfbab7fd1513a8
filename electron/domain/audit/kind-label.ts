import { isKnownKind, type KindName } from '../entries/index.ts';

/** What each kind is called where its body is not shown. Nothing here depends on a person or a car. */
const labels: Readonly<Record<KindName, string>> = {
  'company.set': '会社の表示の登録',
  'company.seal_set': '会社の角印の登録・取り外し',
  'device.enrolled': 'パソコンの登録',
  'desk.configured': 'パソコンの設定',
  'rules.minor_age_set': '法定代理人のお答えをいただく年齢の設定',
  'staff.changed': '担当者の変更',
  'staff.added': '担当者の登録',
  'session.opened': 'サインイン',
  'password.set': 'パスワードの設定',
  'notice.drafted': 'お知らせの案の登録',
  'notice.adopted': 'お知らせの採用',
  'notice.document_kept': '公表している文書の保管',
  'customer.created': 'お客様の登録',
  'customer.edited': 'お客様の情報の訂正',
  'customer.opened': 'お客様の画面の閲覧',
  'vehicle.added': 'お車の登録',
  'vehicle.edited': 'お車の情報の訂正',
  'vehicle.passed': 'お車の所有者・使用者の変更',
  'vehicle.retired': 'お車の手放し・廃車',
  'consent.recorded': '意思（同意・拒否・停止）の記録',
  'consent.voided': '誤った記録の取消し',
  'consent.exported': '同意の記録・証跡の書き出し',
  'consent.export_failed': '同意の記録・証跡の書き出しの失敗',
  'request.received': '依頼の受付',
  'request.identified': '本人確認',
  'request.decided': '依頼への判断',
  'request.closed': '依頼の終了',
  'form.printed': '記入用の同意書の発行',
  'slip.printed': '控えの発行',
  'slip.print_failed': '控えの発行の失敗',
  'audit.exported': '監査記録の書き出し',
  'audit.export_failed': '監査記録の書き出しの失敗',
  'ledger.verified': '台帳の検証',
};

/** What a kind is called in Japanese, without a word about whom or what an entry is about. */
export function labelOfKind(kind: string): string {
  return isKnownKind(kind) ? labels[kind] : '新しい版の記録';
}
