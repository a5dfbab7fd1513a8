import { of, type Claim, type Provisions } from './claim.ts';

/** Every section of the policy that the company publishes (個人情報の取り扱いについて), by its number there. */
const policySections = [
  '1(1)',
  '2',
  '2(1)①',
  '2(1)②',
  '2(1) 停止',
  '2(2)',
  '2(3)',
  '3',
  '4',
  '5',
  '6',
  '7(1)',
  '7(2)',
  '7(3)',
  '8 基本方針',
  '8 規律',
  '8 組織',
  '8 人',
  '8 物理',
  '8 技術',
  '9①–⑤',
  '9',
  '10',
  '11',
] as const;

const notHere = {
  erasure: '消去と保存期間の満了による削除は、まだこのプログラムにありません（依頼の受付・判断・回答の記録まで）。',
  provision: '第三者への提供とその記録は、まだこのプログラムにありません。紙で行ってください。',
} as const;

/** What is tied to each section. */
const claims: Readonly<Record<(typeof policySections)[number], Claim>> = {
  '1(1)': {
    says: '個人情報を漏らさず、失わず、損なわないように扱う。',
    tests: [
      ...of(
        'services/plaintext.test.ts',
        'a whole day at the desk leaves no name and no number of a customer in any file of the data folder',
      ),
      ...of('db/open.test.ts', 'opens, too, when the last page was half written on its way from the WAL to the file'),
      ...of(
        'services/backup.test.ts',
        'is a folder with ledger, keys and mark, opens with the password of its ring, and has every record',
      ),
    ],
  },
  '2': {
    says: '組織・物・人・技術の面で、必要で適切な対策をとる。',
    tests: of('services/roles.test.ts', 'every channel has a role, and every role a channel'),
    left: '対策のうち、プログラムの外で行うもの（規程・施錠・研修など）は、確かめられません。',
  },
  '2(1)①': {
    says: '車の整備とカーライフの案内のために使う。お答えは、目的と方法ごとに残す。',
    tests: [
      ...of('services/consent.test.ts', 'stands from then on; what was not asked stays 未確認'),
      ...of('domain/notice/coverage.test.ts', 'by each channel, when a purpose is told in other words'),
    ],
  },
  '2(1)②': {
    says: '商品・サービス・催しの案内に使う。',
    tests: [
      ...of(
        'services/consent.test.ts',
        'stands from then on; what was not asked stays 未確認',
        'when the notice does not mention %s',
      ),
      ...of(
        'domain/consent/stop.test.ts',
        'advertising: every purpose but looking after the own car, by every channel, and no joint use',
      ),
    ],
    left: 'プログラム自身は、案内を送りません。',
  },
  '2(1) 停止': {
    says: 'お申し出があれば、利用をやめる。',
    tests: [
      ...of(
        'services/consent-stop.test.ts',
        'takes the place of whatever there is, with the word that fits each scope',
        'never fails for what others did since the screen was drawn',
        'needs no notice in force: the shop may not even have adopted one',
      ),
      ...of(
        'services/request-steps.test.ts',
        'a stop that the policy promises is not refused; each thing asked for has a decision of its own',
      ),
    ],
  },
  '2(2)': {
    says: '同意をいただいた目的の範囲でだけ使う。',
    tests: [
      ...of('services/outdated.test.ts', 'is to be asked again, and what has not changed is not'),
      ...of(
        'services/paper.test.ts',
        'reaches nothing that its version did not mention, whatever is ticked on the screen',
      ),
      ...of('domain/consent/rule.test.ts', 'is a stop whenever one of them is, and is 同意 only where all are'),
    ],
  },
  '2(3)': {
    says: '同意なく第三者に渡さない。開示・訂正・追加・消去・利用目的の通知の求めに、法令どおりに応じ、ご意見・ご相談に対応する。',
    tests: [
      ...of('domain/sharing/standing.test.ts', 'nobody is in who has not been shown the notice and agreed to it'),
      ...of('services/requests.test.ts', 'is taken in with a number, a code and a day by which it is answered'),
      ...of(
        'services/request-steps.test.ts',
        'how to be answered is chosen only where something is shown: a complaint is not answered electronically',
      ),
    ],
    left: `${notHere.erasure}回答書の印刷も、まだありません。`,
  },
  '3': {
    says: '不正アクセス・紛失・改ざん・漏えいを防ぐ。取り扱いを点検し、見直す。',
    tests: [
      ...of(
        'services/ledger.test.ts',
        'that somebody has changed with a database tool is found out, and that is written down, too',
      ),
      ...of('services/going-on.test.ts', 'is told from it: from when to when, how many records, which receipt numbers'),
      ...of(
        'services/sign-in.test.ts',
        'four cost nothing; from the fifth on everybody waits, twice as long each time',
      ),
      ...of(
        'services/unusual-reading.test.ts',
        'a manager sees who opened many customers at once, and who came at night',
      ),
    ],
  },
  '4': {
    says: '法令と、加盟する団体の指針を守る。',
    tests: of('services/notices.test.ts', 'tells what the law asks for and it does not say'),
    left: '認定個人情報保護団体の名称を通知に書く欄はありません。',
  },
  '5': { says: '要らなくなった個人情報を、消去または廃棄する。', notInProgram: notHere.erasure },
  '6': {
    says: '開示・訂正・消去、利用や提供の拒否の求めに、必ず応じる。窓口と責任者を置く。',
    tests: [
      ...of('domain/requests/decide.test.ts', 'never declines what the policy promises, and answers a complaint'),
      ...of(
        'services/sharing.test.ts',
        'while the notice names nobody who answers for the data, nobody is in, and who agreed is told why',
      ),
      ...of('journeys/office.spec.ts', 'a request is received, identified, decided, answered and closed'),
    ],
    left: notHere.erasure,
  },
  '7(1)': {
    says: '共同利用の相手は、ロータスとブロードリーフ。お答えは相手ごとに残し、止めれば相手に伝える。',
    tests: [
      ...of(
        'services/partner-telling.test.ts',
        'waits on home until the partner was told, and the history says when, how and by whom',
      ),
      ...of('domain/notice/coverage.test.ts', 'when the partner is somebody else'),
      ...of('domain/sharing/standing.test.ts', 'a stop is a stop, and something is left out only of those who are in'),
    ],
    left: '共同利用先に渡す一覧の書き出しは、まだありません。',
  },
  '7(2)': {
    says: '共同利用する項目を、まとまりごとに示し、まとまりごとに選べる。',
    tests: [
      ...of('domain/sharing/standing.test.ts', 'the first notice shares three groups and recalls with each partner'),
      ...of('domain/notice/coverage.test.ts', 'with each partner, when an item is added to a group'),
    ],
  },
  '7(3)': {
    says: '共同利用の目的を示す。リコールの連絡は、ほかの共同利用とは別に選べる。',
    tests: [
      ...of(
        'domain/notice/coverage.test.ts',
        'about every group, and not about recalls, when joint use gets another purpose',
        'about recalls alone, when those are told in other words',
      ),
      ...of('domain/consent/stop.test.ts', 'a partner: its joint use, and not its recalls'),
    ],
  },
  '8 基本方針': {
    says: '基本方針を公表する。',
    tests: of('services/notices.test.ts', 'is kept byte for byte: %s'),
    left: 'プログラムは公表された文書を保管し、見せます。公表は会社が行います。',
  },
  '8 規律': {
    says: '取り扱いの基本的な方法を決める。',
    notInProgram: '個人情報取扱規程は会社の文書で、プログラムの外にあります。',
  },
  '8 組織': {
    says: '責任者を置き、取り扱いを点検・監査し、漏えいに備える。',
    tests: [
      ...of('services/visits.test.ts', 'answers within the visit, of which the ledger tells who opened it'),
      ...of(
        'journeys/office.spec.ts',
        'a manager checks the whole ledger and takes it out for an auditor, who can check it alone',
      ),
      ...of('audit/two-bundles.test.ts', '0: they agree, in whichever order they are given'),
    ],
    left: '漏えいの報告（法第26条）の手順は、まだこのプログラムにありません。',
  },
  '8 人': {
    says: '従業員との契約・規則・研修を整える。退職した人は入れない。',
    tests: [
      ...of('services/settings.test.ts', 'who has left cannot come in any more, and is offered no more'),
      ...of(
        'services/rotation.test.ts',
        'locks the desk; with their passwords of before all come in, and the old key opens nothing',
      ),
    ],
    left: '契約・規則・研修は、プログラムの外で行います。',
  },
  '8 物理': {
    says: '許しなく持ち出さない。持ち出すときは件数を限る。',
    tests: [
      ...of(
        'services/ledger.test.ts',
        'is written down before it happens, with its reason, and the file is there',
        'takes no more bodies along than were allowed',
      ),
      ...of('services/consent-record.test.ts', 'needs a reason and somebody whom it is about'),
    ],
    left: '書類・媒体の施錠と裁断は、プログラムの外で行います。',
  },
  '8 技術': {
    says: '強固なパスワードを使い、ＩＤを共有せず、暗号化できる機器を使う。',
    tests: [
      ...of('keys/password-strength.test.ts', '%s'),
      ...of('keys/key-ring.test.ts', 'are one a person: neither a second slot nor a name that looks the same'),
      ...of('db/open.test.ts', 'shows nothing of SQLite in its bytes, opens with its key and no other'),
      ...of(
        'services/session-end.test.ts',
        'comes after the minutes of the settings, whatever the page does or does not',
      ),
    ],
  },
  '9①–⑤': { says: '法令などにもとづく場合だけ、同意なく第三者に提供する。', notInProgram: notHere.provision },
  '9': {
    says: '同意なく第三者に提供しない。',
    tests: of('domain/notice/coverage.test.ts', 'when a third party is to get more'),
    left: notHere.provision,
  },
  '10': {
    says: '要配慮個人情報などのセンシティブ情報を取得しない。',
    notInProgram: '入力する欄はありません。備考などに書かれたものを見分ける機能は、まだありません。',
  },
  '11': {
    says: '照会される方がご本人であることを確かめてから応じる。',
    tests: [
      ...of(
        'services/request-steps.test.ts',
        'a disclosure is decided and answered only in its turn, after the shop knows who asks',
        'a known face is enough for a stop and never for a disclosure; nobody was seen tomorrow',
      ),
      ...of('domain/requests/decide.test.ts', 'of identity takes no card of the health insurance any more'),
    ],
  },
};

/** Each section with what is tied to it, in the order of the policy. */
export const policy: Provisions = policySections.map((id) => [id, claims[id]]);
