/** Why a call did not do what was asked, with what to do next. */
export const failure = {
  validation: '入力に直すところがあります。赤い枠のところを確かめてください。',
  not_found: '見つかりませんでした。画面を開き直してください。',
  conflict: 'この画面を開いたあとに、別の操作で内容が変わりました。最新の内容を確かめて、もう一度操作してください。',
  /** Where more can be said than that something has changed. */
  conflicts: {
    already_voided: 'この記録は、すでに取り消されています。',
    not_waiting: 'この控えの結果は、すでに記録されています。',
    not_recalled: 'この控えの回収は、すでに記録されています。',
    built_upon:
      'このあとの記録が同じ内容をさらに変えているため、取り消せません。新しい記録から順に取り消すか、今の内容を直してください。',
    representative_required:
      'この年齢の方のお答えは、法定代理人（親権者など）からいただきます。お答えの方、ご関係、確認したものを選んでください。止めるお申し出は、ご本人からでも受けられます。',
    representative_unknown: 'お答えの方が、お客様の一覧にいらっしゃいません。代理人を選び直してください。',
    already_answered: 'お答えは、もう記録しています。画面を係員にお渡しください。',
    not_customer_facing: 'お客様の画面は、もう終わっています。受付の画面からもう一度始めてください。',
    own_account: 'ご自分のアカウントは終わらせられません。ほかの管理者にお願いしてください。',
    seal_gone: '選んだ画像が、もう手元にありません。画像を選び直してください。',
    scan_gone: '選んだファイルが、もう手元にありません。ファイルを選び直してください。',
    notice_not_adopted: 'この版の通知は、まだ適用されていません。通知を読み直してから、もう一度うかがってください。',
    scope_not_in_notice: 'お見せした通知にない項目です。通知を読み直してから、もう一度うかがってください。',
  },
  /** What was wrong with one field, where the screen has no place of its own for it. */
  faults: {
    in_future: 'これから先の日時は記録できません。日付を確かめてください。',
    not_to_be_reinstated: '止めているものの再開は、係員が確かめてからうかがいます。係員にお知らせください。',
    signature_empty: '署名がありません。署名をいただくか、署名なしを選んでください。',
    signature_too_long: '署名が長すぎます。もう一度お書きください。',
    no_picture: '署名を画像にできませんでした。もう一度お書きください。',
  },
  forbidden: 'この操作は、管理者だけができます。',
  no_visit: 'お客様の画面を開いてからでないと表示できません。もう一度、お客様を検索して開いてください。',
  at_counter: 'いまはお客様の画面です。係員がパスワードで受付の画面に戻してから、操作してください。',
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
