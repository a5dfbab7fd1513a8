/** What becomes of anything on its way to paper or into a file. What is true of one thing alone stands with its own words. */
export const issue = {
  print: '印刷',
  printing: '印刷の準備をしています…',
  save: 'PDFで保存',
  saving: '保存しています…',
  printed: 'プリンターに送りました。',
  saved: 'PDFで保存しました。',
  place: 'フォルダーを開く',
  cancelled: {
    printer: '印刷を取りやめました。',
    file: '保存を取りやめました。',
  },
  failed: {
    not_printed:
      '印刷できませんでした。プリンターの電源・用紙・つなぎ方を確かめて、もう一度印刷してください。急ぐときは「PDFで保存」が使えます。',
    not_drawn: '紙面を作れませんでした。もう一度試しても同じときは、管理者に知らせてください。',
    no_answer:
      'プリンターから返事がありません。紙が出ていないか確かめてください。出ていなければ、プリンターの電源とつなぎ方を確かめて、もう一度印刷してください。',
    own_folder:
      '保存できませんでした。台帳を置いているデータフォルダーの中には保存できません。デスクトップやUSBメモリーなど、別の場所を選んでください。',
    disk_full: '保存できませんでした。保存先の空きがありません。空きのある別の場所を選んで、もう一度保存してください。',
    read_only:
      '保存できませんでした。保存先に書き込めません。デスクトップやUSBメモリーなど、別の場所を選んで、もう一度保存してください。',
    unreadable: '保存できませんでした。別の場所を選んでもう一度試し、同じときは管理者に知らせてください。',
    cancelled: '途中でやめました。',
  },
  slip: {
    handOver: 'お客様にお渡しください。',
    again: '再発行 {{count}}回目です。',
    cancelled: '控えはいつでも出せます。',
    failed: '出せなかったことは記録しました。',
  },
  export: {
    cancelled: 'ファイルは作っていません。',
    failed: '途中まで書いたファイルは残していません。書き出せなかったことは、始めたこととともに台帳に残しました。',
  },
} as const;
