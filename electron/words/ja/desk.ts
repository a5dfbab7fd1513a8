/** What stands around every screen of the desk: the box, the rail, the keys, and the words before leaving a form. */
export const desk = {
  rail: {
    label: '画面の切り替え',
    home: '受付',
    customers: 'お客様',
    requests: '依頼',
    requestsOpen: '{{count}}件',
    sharing: '共同利用',
    ledger: '台帳',
    settings: '設定',
  },
  key: {
    help: 'ヘルプ',
    search: '検索',
    newCustomer: '新しいお客様',
    requests: '依頼',
    sharing: '共同利用',
    lock: 'ロック',
    back: '戻る',
  },
  /** Beside a customer in a list. */
  stop: '停止あり',
  box: {
    label: { open: 'お客様・控えを検索', receive: 'ご依頼のお客様を検索' },
    placeholder: {
      open: '氏名・かな・電話下4桁・ナンバー4桁・受付番号・控えコード',
      receive: '依頼をされたのは、どなたですか（氏名・かな・電話下4桁・ナンバー4桁）',
    },
    results: '見つかったもの',
    recent: '最近のお客様',
    slip: '控え',
    company: '法人',
    clear: '消す',
    none: '「{{text}}」は見つかりませんでした。',
    /** Of a scanned slip. */
    paper: {
      signed: '署名を確認しました',
      differs: '控えのQRコードが、当店の記録と違います',
    },
    missingRecord: '{{receiptNo}}：当店の記録が欠けています',
    missingRecordHint:
      'この控えが書き換えられたということではありません。同じ番号の店控を探し、お客様の控えと見比べてください。',
    noneHint: 'かな、電話の下4桁、ナンバーでも検索できます。初めての方なら、新しく登録します。',
    count: '{{count}}件',
    many: '{{count}}件以上あります。続きを入力すると絞り込めます。',
    open: 'で開く',
    choose: 'で選ぶ',
    trouble: '検索できませんでした。もう一度入力してください。',
  },
  leave: {
    title: '入力の途中で移動しますか',
    lead: '入力した内容は、まだ記録されていません。一時保存すると、受付の画面から再開できます。',
    leadOnly: '変えたところは、まだ保存されていません。',
    stay: 'このまま書く',
    drop: '破棄して移動',
    park: '一時保存',
    parking: '一時保存しています…',
    failed: 'いまはできませんでした。書いたものはこの画面に残っています。',
  },
  managerOnly: {
    title: '管理者の画面です',
    lead: 'この画面は、管理者がサインインしているときだけ開けます。',
    home: '受付に戻る',
  },
  trouble: {
    title: 'この画面を表示できませんでした',
    lead: '記録したものは失われていません。受付にもどって、もう一度開いてください。',
  },
  locked: {
    note: '同じ方がサインインすると、続きから始まります。ほかの方がサインインすると、入力中のものは一時保存されます。',
  },
} as const;
