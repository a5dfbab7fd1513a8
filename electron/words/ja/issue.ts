/** What becomes of anything on its way to paper or into a file. What is true of one thing alone stands with its own words. */
export const issue = {
  print: '印刷',
  printing: '印刷の準備をしています…',
  save: 'PDFで保存',
  saving: '保存しています…',
  printed: 'プリンターに送りました。',
  saved: 'PDFで保存しました。',
  place: 'フォルダーを開く',
  /** Where the dialog for saving begins, if that is not among the documents. */
  proposed: {
    synchronised:
      '「ドキュメント」がOneDriveなどの同期フォルダーにあるため、保存先にはこのパソコンの中の「ConsentDesk」フォルダーを示しています。',
    missing:
      '「ドキュメント」のフォルダーが見つからないため、保存先にはこのパソコンの中の「ConsentDesk」フォルダーを示しています。',
  },
  /** Said of a file that was saved there. */
  synchronised:
    '同期フォルダーのようです。ファイルの写しがインターネットのサービスに送られます。お客様の情報が入っているときは、別の場所に保存し直して、このファイルを消してください。',
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
    exists:
      '保存していません。選んだフォルダーに、同じ名前のファイルがあります。別のフォルダーを選ぶか、期間を変えてください。',
    disk_full: '保存できませんでした。保存先の空きがありません。空きのある別の場所を選んで、もう一度保存してください。',
    read_only:
      '保存できませんでした。保存先に書き込めません。デスクトップやUSBメモリーなど、別の場所を選んで、もう一度保存してください。',
    in_use:
      '保存できませんでした。ほかのプログラム（ウイルス対策ソフトなど）がファイルを使っています。少し待ってから、もう一度保存してください。',
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
    exists: 'すでにあるファイル：{{names}}',
    partly:
      '次のファイルは完全です：{{names}}。それ以外の月のファイルは残していません。途中で終わったことは、始めたこととともに台帳に残しました。',
    between: '、',
  },
} as const;
