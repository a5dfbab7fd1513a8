/** Why a call did not do what was asked, with what to do next. */
export const failure = {
  validation: '入力に直すところがあります。赤い枠のところを確かめてください。',
  not_found: '見つかりませんでした。画面を開き直してください。',
  conflict: 'この画面を開いたあとに、別の操作で内容が変わりました。最新の内容を確かめて、もう一度操作してください。',
  forbidden: 'この操作は、管理者だけができます。',
  locked: 'ロックされています。サインインしてください。',
  busy: 'ほかの処理が終わるのを待っています。少し待ってから、もう一度操作してください。',
  wait: 'いまは受け付けられません。あと{{time}}お待ちください。',
  wrong_secret: '違います。もう一度入力してください。',
  storage: {
    read_only: '保存できませんでした。データフォルダーに書き込めません。管理者に知らせてください。',
    disk_full:
      '保存できませんでした。ディスクの空きがありません。不要なファイルを片付けてから、もう一度操作してください。',
    unreadable: 'ディスクを読み書きできませんでした。管理者に知らせてください。',
  },
  unexpected:
    '思わぬ不具合で、できませんでした。もう一度試しても同じときは、受付番号 {{incident}} を添えて管理者に知らせてください。',
  minutes: '{{minutes}}分{{seconds}}秒',
  seconds: '{{seconds}}秒',
} as const;
