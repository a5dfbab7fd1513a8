/** The consent form to be filled in by hand: the paper, and the dialog that prints it. */
export const paperForm = {
  sheet: {
    title: '個人情報の取扱いに関する同意書',
    notice: '通知「{{title}}」第{{version}}版（{{date}}適用）',
    noticeId: '通知番号 {{id}}',
    binding: 'とじしろ',
    page: '{{page}} / {{pages}} ページ',
    read: '先にこのページをお読みください。お答えは、つづくページ（裏面）にご記入ください。',
    sharing: 'つづくページのお答えのとおり、お客様の情報を共同で利用します。',
    term: {
      request: 'お客様の権利',
      fee: '手数料',
      promises: 'お約束',
      complaints: 'ご相談・苦情',
    },
    /** To whom the paper is addressed: the company, as on a letter. */
    addressee: '{{company}} 御中',
    declaration: '私は、通知第{{version}}版の説明を読み、個人情報の取扱いについて、次のとおりお答えします。',
    answer:
      '一つずつ、どちらかの□に ✓ をお書きください。どちらにも ✓ のないものは「未確認」とし、同意とはみなしません。お答えは、いつでも変えられます。',
    agree: '同意する',
    refuse: '同意しない',
    grid: {
      use: 'ご案内のお届け',
      share: '共同利用',
      recall: 'リコールのための共同利用',
      provide: '第三者への提供',
    },
    field: {
      name: 'お名前',
      kana: 'ふりがな',
      address: 'ご住所',
      birth: '生年月日',
      telephone: '電話番号',
      plate: 'お車のナンバー',
    },
    signing: {
      date: 'ご記入日',
      blankDate: '令和　　　年　　　月　　　日',
      who: 'お答えの方',
      person: {
        who: ['ご本人', '法定代理人（親権者・後見人）', '任意代理人（委任状。保佐人・補助人の方も）'],
        name: '代理の方のお名前',
        relation: '代理の方のご関係',
        relations: ['親権者', '後見人'],
      },
      /** A company answers by whoever represents it or is to be asked for. */
      company: { who: ['代表者', 'ご担当'], name: 'お名前', relation: 'お役職', relations: [] },
      signature: 'ご署名',
    },
    shop: {
      title: '店の記入欄',
      binder: '書面の番号',
      received: 'お預かりした日・担当',
      entered: '入力した日・担当',
      receiptNo: '受付番号',
    },
  },
  open: '同意書（記入用）',
  title: '記入用の同意書',
  lead: '紙に書いていただく同意書です。いま適用している通知の内容で、A4の2ページ（両面なら1枚）です。書いていただいたら、お客様の画面の「書面」から入力してください。',
  blank: 'お名前の入っていない用紙です。印刷しても、台帳には何も記録しません。',
  named: 'お名前とお車が入ります。印刷したことは、お客様の履歴に残ります。',
  close: '閉じる',
  preview: {
    drawing: '用紙を作っています…',
    fault: '用紙を表示できませんでした。',
    again: 'もう一度',
    region: '同意書のページ',
  },
} as const;
