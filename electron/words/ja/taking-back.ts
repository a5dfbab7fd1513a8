/** Taking back what was recorded in error: at once from its banner, or later from the history. */
export const takingBack = {
  undo: {
    /** The seconds that are left stand behind it. */
    action: '取り消す',
    seconds: '（{{seconds}}秒）',
    working: '取り消しています…',
    done: '取り消しました。記録する前の内容に戻っています。',
    /** Where its slip was printed or is on its way to the printer. */
    paper: 'その控えは無効です。印刷された紙（印刷中のものも）を回収してください。',
    /** What the history tells as the reason. */
    reason: '記録の直後に取り消し',
    over: 'このあとは履歴から取り消せます',
  },
  action: '誤りとして取り消す…',
  title: '誤りとして取り消す',
  lead: 'この記録を取り消し、記録する前の内容に戻します。記録そのものは消えず、取り消した方・日時・理由とともに履歴に残ります。',
  reason: '取り消す理由',
  reasons: {
    wrong_customer: 'お客様を取り違えて記録した',
    wrong_content: '内容を誤って記録した',
    twice: '二重に記録した',
    other: 'その他',
  },
  otherReason: '理由',
  reasonFault: '理由を選んでください。',
  otherReasonFault: '理由を200文字以内で入力してください。',
  cancel: 'キャンセル',
  submit: '取り消す',
  slipHint: '印刷した控えは無効になります。お客様がお持ちのときは回収してください（受付の画面に出ます）。',
  /** In the line of what was taken back. */
  voided: '取り消し済み：{{moment}}　担当 {{staff}}　理由：{{reason}}',
  takesBack: '取り消した記録：{{moment}}「{{said}}」',
  /** Why a line cannot be taken back. */
  why: {
    not_theirs_to_void: '取り消せるのは、記録した本人（当日中）と管理者です',
    built_upon: 'このあとの記録がさらに変えているため、先にそちらを取り消してください',
    registered: '登録そのものは取り消せません。内容は「編集」で直せます',
    handed_out: '書き出したものは手元を離れているため、取り消せません',
    taking_back: '取り消しは取り消せません。必要なときは、あらためて記録してください',
  },
  slip: {
    voided: '取り消し済み',
    voidedOn: 'この控えの記録は、{{date}}に誤りとして取り消されました。',
    replacedBy: 'いまの内容は、控え {{receiptNo}} のとおりです。',
    notReplaced: 'これに代わる控えはありません。',
    reprint: '印刷すると「取り消し済み」の印が入ります。',
  },
  recall: {
    line: '{{kind}}　{{receiptNo}}（{{date}}に取り消し）',
    collected: '回収した',
    notCollected: '回収できない',
    /** Said of what was just recorded. */
    closed: {
      collected: '{{receiptNo}} の回収を記録しました',
      not_collected: '{{receiptNo}} は回収できないと記録しました',
    },
  },
  toast: {
    /** Its name for a screen reader. */
    title: '直前の記録',
    printed: '{{name}} {{receiptNo}} を印刷しました',
    again: 'もう一枚',
    close: '閉じる',
    customerEdited: 'お客様の情報を保存しました',
    personEdited: 'お答えになる方の情報を保存しました',
    vehicleAdded: 'お車を登録しました',
    vehicleEdited: 'お車の情報を保存しました',
    vehiclePassed: 'お車の名義を変更しました',
    vehicleRetired: 'お車の手放し・廃車を記録しました',
    requestReceived: '依頼を受け付けました',
    requestStep: '依頼を次に進めました',
  },
} as const;
