/** The sheet of a customer's slips, their preview, and what became of a copy. */
export const slips = {
  empty: '控えはまだありません',
  emptyNext: '同意や依頼を記録すると、ここに控えが並びます。何度でも見て、印刷できます。',
  toConsent: '同意をうかがう',
  list: '控えの一覧',
  receiptNo: '受付番号',
  code: '確認コード',
  type: { consent: '同意確認票', sharing: '共同利用確認票', stop: '停止受付票', request: '受付票' },
  copies: {
    first: '発行済み',
    again: '再発行 {{count}}回',
  },
  /** How the last try ended, and what became of the signature that was promised. */
  paper: {
    unissued: 'まだ発行していません',
    failed: '前回は出力できませんでした',
    unknown: '前回は紙が出たか不明です',
    issued: '発行済み',
    not_wanted: 'お渡ししていません（不要とのこと）',
  },
  signature: { promised: '署名待ち', received: '署名済み', not_given: '署名なし（署名されませんでした）' },
  waiting: {
    title: 'まだ終わっていないこと',
    tabs: { recall: '回収', issue: '未発行', signature: '署名待ち' },
    lead: {
      recall: '取り消した記録の控えが、お客様のお手元にあります。',
      issue: '記録はしましたが、控えが出たことを確かめられていません。',
      signature: '控えに署名をいただくと記録されています。署名済みの控えを受け取ったら、ボタンを押してください。',
    },
    mark: { unissued: '未発行', failed: '印刷失敗', unknown: '印刷不明', signature: '署名待ち' },
    line: '{{kind}}　{{receiptNo}}（{{date}}）',
    open: '控えを出す',
  },
  closing: { signed: '署名済みの控えを受け取った', not_signed: '署名されなかった', not_wanted: '控えは不要' },
  /** Said of what was just recorded. */
  closed: {
    signed: '{{receiptNo}} の署名済みの控えを受け取りました',
    not_signed: '{{receiptNo}} は署名なしと記録しました',
    not_wanted: '{{receiptNo}} は控え不要と記録しました',
  },
  failures: '印刷・保存の失敗 {{count}}回',
  view: '見る',
  reprint: '次に出すものには「再発行 {{count}}回目」と入ります。',
  options: {
    english: '英語の写しも付ける',
    slipKind: '控えの種類',
    paper: '用紙',
    papers: { a4: 'A4', a5: 'A5', roll: 'ロール紙' },
  },
  preview: {
    page: '{{page}} / {{pages}} ページ',
    drawing: '控えを作っています…',
    fault: '控えを表示できませんでした。',
    again: 'もう一度',
    zoom: '表示の大きさ',
    zooms: { width: '幅に合わせる', actual: '実物大', large: '拡大' },
    region: '控えのページ',
  },
} as const;
