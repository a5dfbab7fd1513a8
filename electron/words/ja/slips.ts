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
  print: '印刷',
  save: 'PDFで保存',
  printing: '印刷の準備をしています…',
  saving: '保存しています…',
  reprint: '次に出すものには「再発行 {{count}}回目」と入ります。',
  options: {
    english: '英語の写しも付ける',
    sheet: '控えの種類',
    paper: '用紙',
    papers: { a4: 'A4', a5: 'A5', roll: 'ロール紙' },
  },
  outcome: {
    printed: '印刷しました。お客様にお渡しください。',
    reprinted: '印刷しました（再発行 {{count}}回目）。',
    saved: 'PDFで保存しました。',
    resaved: 'PDFで保存しました（再発行 {{count}}回目）。',
    cancelled: '印刷を取りやめました。控えはいつでも出せます。',
    notSaved: '保存を取りやめました。控えはいつでも出せます。',
  },
  failed: {
    not_printed:
      '印刷できませんでした。プリンターの電源・用紙・つなぎ方を確かめて、もう一度印刷してください。急ぐときは「PDFで保存」が使えます。印刷できなかったことは記録しました。',
    not_drawn:
      '控えを作れませんでした。もう一度試しても同じときは、管理者に知らせてください。できなかったことは記録しました。',
    disk_full:
      '保存できませんでした。保存先の空きがありません。別の場所を選んでください。できなかったことは記録しました。',
    read_only:
      '保存できませんでした。保存先に書き込めません。別の場所を選んでください。できなかったことは記録しました。',
    other: '保存できませんでした。別の場所を選んで、もう一度保存してください。できなかったことは記録しました。',
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
