/** Taking the proof of one customer's consent out of the house. */
export const proof = {
  action: '同意の証跡を書き出す',
  title: '同意の証跡を書き出す',
  lead: 'このお客様にお見せしたもの、お答え、停止を、証拠として1つのファイルに書き出します。書き出したことも、理由とともに台帳に残ります。',
  reason: '理由',
  reasonHint: 'だれに、何のために渡すのか。例：ご本人のお求めにより',
  reasonFault: '理由を入力してください（200文字まで）。',
  submit: '保存する場所を選んで書き出す',
  working: '書き出しています…',
  cancel: 'やめる',
  cancelled: '書き出しをやめました。ファイルは作っていません。',
  done: '書き出しました',
  saved: '同意・停止・取消の記録 {{count}}件を書き出しました。',
  fingerprint: '署名鍵の指紋',
  close: '閉じる',
} as const;
