/** The 試し印刷: what stands on it, and how it is asked for. */
export const testPage = {
  sheet: {
    title: '試し印刷',
    desk: 'パソコン {{letters}}',
    fact: { printer: 'プリンター', paper: '用紙', at: '印刷した日時' },
    cut: 'A4の控えは、この線で切ります',
    /** In millimetres. */
    ruler: 'この線の長さ：{{length}}ミリ',
    checks: {
      title: 'ここを確かめてください',
      lines: [
        '外側の枠が、四辺とも欠けずに印刷されている（欠けるときは、プリンターの余白を「なし」か「最小」にします）',
        '線を定規で測ると、書いてある長さになっている（違うときは、印刷の画面で倍率を100％にします）',
        'QRコードが、つぶれずに読み取れる',
        'いちばん小さな文字が、かすれずに読める',
      ],
    },
    /** As large as what was chosen stands on a slip. */
    chosen: 'お答えの文字（10.5ポイント）　同意　拒否　撤回　保留　未確認',
    /** As small as what a notice says on a slip. */
    small: '通知の文字（9ポイント）　お客様の情報を、お答えのとおり共同で利用します。ABC 0123456789',
    rare: '人名の文字　髙橋　𠮷田　山﨑　齋藤',
    nobody: 'お客様の情報は入っていません。確かめたら捨ててかまいません。',
  },
  print: '試し印刷',
  hint: 'いま選んでいるプリンターと用紙で、余白・大きさ・QRコード・文字を確かめる紙を印刷します。お客様の情報は入りません。',
} as const;
