import { of, type Claim, type Provisions } from './claim.ts';

/** Every article of which the shop has to know: 法 is the Act on the Protection of Personal Information. */
const articles = [
  '法17・18',
  '法21(1)(2)',
  '法22',
  '法23–25',
  '法26・規則7–10',
  '法27(1)',
  '法27(5)(iii)',
  '法27(6)',
  '法28',
  '法29・30・規則19–25',
  '法32(1)・令10',
  '法32(2)(3)',
  '法33(1)–(4)',
  '法33(5)',
  '法34',
  '法35(1)–(4)',
  '法35(5)–(7)',
  '法36',
  '法37・令12・令13',
  '法38',
  '法39',
  '法40',
  '特定電子メール法3',
  '特定電子メール法4',
  '特定電子メール法施行規則4',
  '民法4・年齢計算法',
  '道路運送車両法91・94の6',
  '法人税法施行規則59',
  '令和8年法律56号',
] as const;

/** What is tied to each article. */
const claims: Readonly<Record<(typeof articles)[number], Claim>> = {
  '法17・18': {
    says: '利用目的を特定し、その範囲で使う。',
    tests: [
      ...of('services/consent.test.ts', 'when the notice does not mention %s'),
      ...of(
        'services/notice-versions.test.ts',
        'makes 再確認要 of what was agreed to less, and leaves every stop a stop',
      ),
    ],
  },
  '法21(1)(2)': {
    says: '利用目的を知らせる。書面でいただくときは、前もって明示する。',
    tests: [
      ...of(
        'services/showing.test.ts',
        'answers by the words of a notice do not show it: the list, the count and joint use say so',
      ),
      ...of('services/sharing.test.ts', 'are the living who never were, or only by a record that was taken back'),
      ...of(
        'services/paper-form.test.ts',
        'is drawn in the words of the notice in force, and leaves nothing in the ledger',
      ),
    ],
  },
  法22: {
    says: '正確に保ち、要らなくなったら消去するよう努める。',
    tests: [
      ...of(
        'services/taking-back.test.ts',
        'is taken back as if it had not been, and says in the history what, by whom and why',
      ),
      ...of('services/flagged.test.ts', 'is shown with both values'),
    ],
    left: '消去と保存期間は、まだこのプログラムにありません。',
  },
  '法23–25': {
    says: '安全に管理し、従業者と委託先を監督する。',
    tests: [
      ...of(
        'services/plaintext.test.ts',
        'a whole day at the desk leaves no name and no number of a customer in any file of the data folder',
      ),
      ...of('services/visits.test.ts', 'hands nothing out of a customer whom nobody has opened'),
      ...of('services/lock.test.ts', 'is zeroed on locking'),
    ],
    left: '委託先の監督は、プログラムの外で行います。',
  },
  '法26・規則7–10': {
    says: '漏えいなどを報告し、ご本人に知らせる。',
    notInProgram: '漏えいの報告と通知の手順は、まだありません。紙で行ってください。',
  },
  '法27(1)': {
    says: '同意なく第三者に提供しない。',
    tests: [
      ...of('domain/sharing/standing.test.ts', 'nobody is in who has not been shown the notice and agreed to it'),
      ...of(
        'services/notice-versions.test.ts',
        'never reaches a choice that the agreed version did not have: it is 未確認',
      ),
    ],
    left: '第三者への提供そのものは、このプログラムでは行いません。',
  },
  '法27(5)(iii)': {
    says: '共同利用の旨・項目・範囲・目的・責任者を、前もって知らせる。',
    tests: [
      ...of('services/notices.test.ts', 'tells what the law asks for and it does not say'),
      ...of(
        'services/sharing.test.ts',
        'while the notice names nobody who answers for the data, nobody is in, and who agreed is told why',
      ),
      ...of('services/notice-versions.test.ts', 'shares nothing more with anybody who agreed to less, and says why'),
    ],
  },
  '法27(6)': {
    says: '共同利用の目的と責任者の変更は、前もって知らせる。',
    tests: [
      ...of(
        'services/notice-versions.test.ts',
        'hold from no past day, from none before the version before, and from none that is a slip of the key',
      ),
      ...of(
        'services/sharing.test.ts',
        'a new version leaves everybody out until they were shown it; a voided record has shown nothing',
      ),
    ],
  },
  法28: {
    says: '外国にある第三者への提供には、そのための同意が要る。',
    notInProgram: '外国への提供は、このプログラムでは行いません。',
  },
  '法29・30・規則19–25': {
    says: '第三者提供の記録を作り、確かめ、保存する。',
    notInProgram:
      '第三者提供の記録は、まだこのプログラムにありません（共同利用と委託に、この記録の義務はありません）。',
  },
  '法32(1)・令10': {
    says: '会社、すべての利用目的、手続き、安全管理措置、苦情の申出先を、知り得る状態に置く。',
    tests: [
      ...of(
        'services/notices.test.ts',
        'tells what the law asks for and it does not say',
        'is changed by the manager, and slips of old stay as they were',
      ),
    ],
    left: '認定個人情報保護団体（令10(iii)）を書く欄はありません。',
  },
  '法32(2)(3)': {
    says: '利用目的の通知の求めに、遅滞なく応じる。',
    tests: of('services/requests.test.ts', 'is taken in with a number, a code and a day by which it is answered'),
    left: '回答書の印刷は、まだありません。',
  },
  '法33(1)–(4)': {
    says: '開示する。断れるのは法が定める場合だけ。断ったことを知らせる。',
    tests: of(
      'services/request-steps.test.ts',
      'a refusal gives its reason and a ground that the law gives for its type',
      'a disclosure is decided and answered only in its turn, after the shop knows who asks',
    ),
    left: '開示書・回答書の印刷は、まだありません。',
  },
  '法33(5)': {
    says: '第三者提供の記録を開示する。',
    tests: of(
      'services/request-steps.test.ts',
      'a refusal gives its reason and a ground that the law gives for its type',
    ),
    left: '受付から回答までの記録だけです。提供の記録そのものは、まだありません。',
  },
  法34: {
    says: '訂正・追加・削除の求めを調べ、結果を知らせる。',
    tests: [
      ...of(
        'services/request-steps.test.ts',
        'a refusal gives its reason and a ground that the law gives for its type',
      ),
      ...of('services/history.test.ts', 'names the fields that were put right and never what stands in them'),
    ],
    left: '削除（消去）は、まだこのプログラムにありません。',
  },
  '法35(1)–(4)': {
    says: '違反があれば、利用停止・消去・提供の停止に応じる。',
    tests: [
      ...of(
        'services/request-steps.test.ts',
        'a stop and a complaint wait for no proof of identity; together with a disclosure they do',
      ),
      ...of(
        'services/consent-stop.test.ts',
        'takes the place of whatever there is, with the word that fits each scope',
      ),
    ],
    left: '消去は、まだこのプログラムにありません。',
  },
  '法35(5)–(7)': {
    says: '要らなくなったときなどの利用停止・消去・提供の停止に応じ、したことを知らせる。',
    tests: [
      ...of(
        'services/request-steps.test.ts',
        'a stop and a complaint wait for no proof of identity; together with a disclosure they do',
      ),
      ...of(
        'services/partner-telling.test.ts',
        'waits on home until the partner was told, and the history says when, how and by whom',
      ),
    ],
    left: '消去は、まだこのプログラムにありません。',
  },
  法36: {
    says: '断るときなどは、理由を説明するよう努める。',
    tests: of(
      'services/request-steps.test.ts',
      'a refusal gives its reason and a ground that the law gives for its type',
    ),
  },
  '法37・令12・令13': {
    says: '求めの受け方を決め、ご本人または代理人であることを確かめる。',
    tests: [
      ...of(
        'services/request-steps.test.ts',
        'a known face is enough for a stop and never for a disclosure; nobody was seen tomorrow',
      ),
      ...of(
        'services/minors.test.ts',
        'the legal representative agrees, by name, with identity and proof',
        'as an agent shows 委任状 or nothing, and no register',
      ),
    ],
  },
  法38: {
    says: '手数料は、通知した額だけを、法が認める求めにだけいただく。',
    tests: of(
      'domain/requests/decide.test.ts',
      'a fee is the one of the notice, and only where the law lets one be charged (Art. 38)',
    ),
  },
  法39: {
    says: '届いた日から二週間が、訴えの前に待っていただく期間になる。',
    tests: [
      ...of(
        'domain/requests/decide.test.ts',
        'with two weeks from the day of its arrival in Tokyo, however late it is typed in',
      ),
      ...of(
        'services/requests.test.ts',
        'that came by post last week is due two weeks after it came, not after it was typed',
      ),
      ...of('journeys/new-year.spec.ts', 'the day is the new one, and a request counts its days from it'),
    ],
  },
  法40: {
    says: '苦情に適切に、すみやかに応じる。',
    tests: of('domain/requests/decide.test.ts', 'never declines what the policy promises, and answers a complaint'),
  },
  特定電子メール法3: {
    says: '広告のメール・ＳＭＳは、同意のある方にだけ送り、断られたら送らない。',
    tests: [
      ...of(
        'domain/notice/coverage.test.ts',
        'by each channel, when the notice comes to say of a purpose that it is advertising',
      ),
      ...of(
        'domain/consent/stop.test.ts',
        'advertising: every purpose but looking after the own car, by every channel, and no joint use',
      ),
    ],
    left: 'プログラム自身は、メールもＳＭＳも送りません。',
  },
  特定電子メール法4: {
    says: '送るメールに、送信者と断りの宛先を書く。',
    notInProgram: 'このプログラムは、メールを送りません。',
  },
  特定電子メール法施行規則4: {
    says: '広告メールの同意を証明する記録を残す。',
    tests: [
      ...of(
        'services/consent-record.test.ts',
        'tells everything that was said, in order, with by whom, how and what proves it',
        'is signed by this PC: a changed answer does not pass',
      ),
    ],
  },
  '民法4・年齢計算法': {
    says: '十八歳で成年になり、年は誕生日の前日が終わるときに加わる。',
    tests: [
      ...of(
        'domain/consent/minor.test.ts',
        'somebody %s, born on %s, is a minor: %s',
        'an age holds from its day on, whatever order the ages were set in',
      ),
      ...of('services/minors.test.ts', 'a stop by the minor themself always counts'),
    ],
  },
  '道路運送車両法91・94の6': {
    says: '特定整備記録簿・指定整備記録簿を二年間保存する。',
    notInProgram: '整備の記録簿は、このプログラムでは扱いません。',
  },
  法人税法施行規則59: {
    says: '帳簿・書類を七年間（十年間）保存する。',
    notInProgram: '帳簿・請求書は、このプログラムでは扱いません。',
  },
  令和8年法律56号: {
    says: '十六歳未満の方の同意などについての改正（段階的に施行）。',
    tests: of(
      'services/minors.test.ts',
      'the age is a setting with a day from which it holds, and stands in the ledger',
    ),
    left: '条文は確かめられていません。施行の前に見直してください。',
  },
};

/** Each article with what is tied to it. */
export const law: Provisions = articles.map((id) => [id, claims[id]]);
