/** What is practised so that it works on the day it is needed: going back to a backup, and the recovery code. */
export const drills = {
  title: 'いざというときの練習',
  lead: '元に戻す手順を3か月に一度、復旧コードを1年に一度、確かめてください。時期が来たら、受付の画面にも出ます。いまの台帳は変わりません。',
  never: 'まだ確かめていません',
  last: '前回 {{moment}}',
  rehearsal: {
    label: '元に戻す予行',
    due: '元に戻す予行の時期です',
    action: '元に戻せるか確かめる…',
    title: '元に戻せるか確かめる',
    lead: 'いちばん新しいバックアップを、別のフォルダーで最後まで元に戻してみます。終わったら、そのフォルダーは消します。',
    password: 'ご自分のパスワード',
    passwordHint:
      'そのバックアップを取ったときのパスワードです。そのあとで変えたときは、先に新しいバックアップを取ってください。',
    working: '元に戻してみています',
    works: 'このバックアップで元に戻せます',
    worksHow: '{{moment}}のバックアップ（{{count}}件の記録）',
    none: 'バックアップがまだありません。先にバックアップを取ってください。',
    cancelled: '途中でやめました。',
    forbidden:
      'このバックアップを取ったとき、あなたは管理者ではありませんでした。新しいバックアップを取ってから、もう一度確かめてください。',
    submit: '確かめる',
  },
  code: {
    label: '復旧コード',
    due: '復旧コードを確かめる時期です',
    action: '復旧コードを確かめる…',
    title: '復旧コードを確かめる',
    lead: '金庫などから復旧コードの紙を出して、入力してください。確かめるだけで、何も変わりません。',
    works: '復旧コードは使えます。紙を元の場所に戻してください。',
    submit: '確かめる',
  },
  empty: 'パスワードを入力してください。',
  close: '閉じる',
  cancel: 'やめる',
} as const;
