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
    none: 'まだ発行していません',
    first: '発行済み',
    again: '再発行 {{count}}回',
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
