import { formatEraDate } from '../../domain/dates/era-format.ts';
import type { EntryWords } from '../entry-words.ts';
import { tellAnswers, tellEvidence, tellGiver, tellShowing } from '../tell-consent.ts';
import { consent } from './consent.ts';
import { customers } from './customers.ts';
import { requests } from './requests.ts';
import { sharing } from './sharing.ts';
import { vehicles } from './vehicles.ts';

const { field, personRole, personField } = customers;
const { owner, user, bringer } = vehicles;
const roles = { owner, user, bringer };
// Without the hint of the form, when it is to be filled in.
const vehicleField = { ...vehicles, baseLocation: '使用の本拠' };

const outcomes = {
  granted: '依頼のとおり応じることにしました',
  partly: '依頼の一部に応じることにしました',
  refused: '依頼に応じられないことになりました',
  not_applicable: '依頼に当たる情報はありませんでした',
  answered: '承って、お返事することにしました',
};
const identities = { call_back: '登録の電話番号へのかけ直し', known_customer: '顔なじみのお客様' };
const copied = '（写しを郵便などで受領）';

/** What became of the second copy of a backup, in a word or two. */
const secondPlace = {
  none: 'なし',
  written: '保存済み',
  not_there: '見つからず',
  disk_full: '空きなし',
  read_only: '書き込めず',
  in_use: '使用中',
  unreadable: '読み書きできず',
  not_same: '内容が不一致',
  given_up: '途中でやめた',
};

/** What an entry of a newer version of the program is called. */
export const otherEntry = '新しい版の記録';

/** What each kind of entry is called, and how the history tells one. */
export const entries: EntryWords = {
  'company.set': { label: '会社の表示の登録', tell: () => '会社の表示を登録しました' },
  'company.seal_set': {
    label: '会社の角印の登録・取り外し',
    tell: ({ isRegistered }) => (isRegistered ? '会社の角印を登録しました' : '会社の角印を控えから外しました'),
  },
  'device.enrolled': {
    label: 'パソコンの登録',
    tell: ({ letter, fingerprint }) => `パソコン${letter}を登録しました（署名鍵 ${fingerprint}）`,
  },
  'receipt.settled': {
    label: '失われた受付番号の確認',
    tell: ({ receiptNo, outcome }) =>
      outcome === 'entered_again'
        ? `失われた受付番号 ${receiptNo} を、店控から入力し直しました`
        : `失われた受付番号 ${receiptNo} の店控は見つかりませんでした`,
  },
  'device.retired': {
    label: 'パソコンの登録の終了（失われた記録）',
    tell: ({ cause, letter, entries: lost }) => {
      const causes = {
        rolled_back: '台帳が前の状態に戻っていたため',
        moved_or_copied: '台帳が別のパソコンから移されたため',
        mark_missing: '台帳の進み具合の控えがなかったため',
      };
      const what = lost === null ? '失われた記録の数はわかりません' : `失われた記録 ${lost}件`;
      return `${causes[cause]}、パソコン${letter}の登録を終え、新しい記号で続けることにしました（${what}）`;
    },
  },
  'desk.configured': { label: 'パソコンの設定', tell: () => 'このパソコンの設定を変えました' },
  'rules.minor_age_set': {
    label: '法定代理人にうかがう年齢の設定',
    tell: ({ age, effectiveOn }) =>
      `${formatEraDate(effectiveOn)}から、${age}歳以下の方には法定代理人のお答えをいただくことにしました`,
  },
  'staff.added': {
    label: '担当者の登録',
    tell: ({ label, role }) => `担当者「${label}」（${role === 'manager' ? '管理者' : '受付'}）を登録しました`,
  },
  'staff.changed': {
    label: '担当者の変更',
    tell: ({ hasLeft }) => (hasLeft ? '担当者の登録を終えました' : '担当者の役割を改めました'),
  },
  'staff.renamed': {
    label: '担当者のお名前の変更',
    tell: ({ from, to }) => `担当者「${from}」のお名前を「${to}」に改めました`,
  },
  'session.opened': {
    label: 'サインイン',
    tell: ({ by, failedAttempts }) => {
      const opened = by === 'password' ? 'サインインしました' : '復旧コードで開きました';
      return failedAttempts === 0 ? opened : `${opened}（その前に誤り${failedAttempts}回）`;
    },
  },
  'password.set': { label: 'パスワードの設定', tell: () => 'パスワードを設定しました' },
  'password.reset': {
    label: 'パスワードのやり直し',
    tell: () => '仮のパスワードを渡しました。前のパスワードは使えなくなりました',
  },
  'recovery_code.replaced': {
    label: '復旧コードの作り直し',
    tell: () => '復旧コードを新しくしました。前のコードは使えなくなりました',
  },
  'data_key.rotated': { label: '台帳の鍵の取り替え', tell: () => '台帳の暗号の鍵を取り替えました' },
  'key_ring.older_taken': {
    label: '古い鍵での続行',
    tell: ({ generation, last }) => `古い鍵のファイル（第${generation}版、最後は第${last}版）で続けました`,
  },
  'notice.drafted': { label: '通知の案の登録', tell: () => '通知（利用目的など）の案を登録しました' },
  'notice.adopted': {
    label: '通知の適用',
    tell: ({ effectiveOn }) => `通知（利用目的など）を適用しました（${formatEraDate(effectiveOn)}から）`,
  },
  'notice.document_kept': { label: '公表している文書の保管', tell: () => '公表している文書をそのまま保管しました' },
  'customer.created': { label: 'お客様の登録', tell: () => 'お客様を登録しました' },
  'customer.edited': {
    label: 'お客様の情報の訂正',
    tell: ({ fields }) => `お客様の情報を直しました（${fields.map((name) => field[name]).join('、')}）`,
  },
  'customer.edit_voided': {
    label: 'お客様の情報の訂正の取消し',
    tell: ({ reason }) => `お客様の情報の訂正を、誤りとして取り消しました（理由：${reason}）`,
  },
  'customer.opened': { label: 'お客様の画面の閲覧', tell: () => 'お客様の画面を開きました' },
  'person.created': {
    label: 'お答えになる方の登録',
    tell: ({ role }) => `お客様に代わってお答えになる方を登録しました（${personRole[role]}）`,
  },
  'person.edited': {
    label: 'お答えになる方の情報の訂正',
    tell: ({ fields, isCurrent }) => {
      const changed = fields.map((name) => personField[name]).join('、');
      return [
        ...(isCurrent === false ? ['お客様に代わってお答えになる方から外しました'] : []),
        ...(isCurrent === true ? ['お客様に代わってお答えになる方に戻しました'] : []),
        ...(changed === '' ? [] : [`お客様に代わってお答えになる方の情報を直しました（${changed}）`]),
      ].join('。');
    },
  },
  'person.edit_voided': {
    label: 'お答えになる方の情報の訂正の取消し',
    tell: ({ reason }) => `お答えになる方の情報の訂正を、誤りとして取り消しました（理由：${reason}）`,
  },
  'vehicle.added': {
    label: 'お車の登録',
    tell: ({ plate, carName }) =>
      `お車を登録しました（${[plate, carName].filter(Boolean).join(' ') || 'ナンバーなし'}）`,
  },
  'vehicle.edited': {
    label: 'お車の情報の訂正',
    tell: ({ fields }) => `お車の情報を直しました（${fields.map((name) => vehicleField[name]).join('、')}）`,
  },
  'vehicle.passed': {
    label: 'お車の名義の変更',
    tell: ({ holders }) => {
      const parts = holders.map(({ role, kind }) => `${roles[role]}は${vehicles.holderKind[kind]}`);
      return `お車の名義を改めました（${parts.join('、')}）`;
    },
  },
  'vehicle.retired': {
    label: 'お車の手放し・廃車',
    tell: ({ how, on }) =>
      how === 'sold'
        ? `お車を手放されました（${formatEraDate(on)}）`
        : `お車は廃車になりました（${formatEraDate(on)}）`,
  },
  'vehicle.change_voided': {
    label: 'お車の記録の取消し',
    tell: ({ reason }) => `お車の記録を、誤りとして取り消しました（理由：${reason}）`,
  },
  'consent.recorded': {
    label: '意思（同意・停止など）の記録',
    tell: ({ isAnswer, answers, method, givenBy, evidence, shown }) => {
      const { told } = consent;
      const who = `${told.methods[method]}、${tellGiver(givenBy, told)}`;
      const what = tellAnswers(answers, consent);
      const proof = `証拠：${tellEvidence(evidence, told)}`;
      if (!isAnswer) return `止めるお申し出を受けました（${what}）：${who}。${proof}`;
      const notice = shown === null ? 'このときはお見せしていません' : tellShowing(shown, told);
      return `お答えをうかがいました（${what}）：${who}。通知：${notice}。${proof}`;
    },
  },
  'notice.shown': {
    label: '通知の提示',
    tell: ({ shown }) => `通知（利用目的など）をお見せしました：${tellShowing(shown, consent.told)}`,
  },
  'consent.voided': {
    label: '誤った記録の取消し',
    tell: ({ reason }) => `誤って記録した内容を取り消しました（理由：${reason}）`,
  },
  'sharing.partner_told': {
    label: '共同利用先への連絡',
    tell: ({ partnerName, about, how }) =>
      about === 'stopped'
        ? `${partnerName}に、共同利用の停止をお伝えしました（${sharing.telling.ways[how]}）`
        : `${partnerName}に、停止の取り消しをお伝えしました（${sharing.telling.ways[how]}）`,
  },
  'consent.exported': {
    label: '同意の証跡の書き出し',
    tell: ({ form, reason }) =>
      `${form === 'record' ? '同意の記録（ファイル）' : '同意の証跡（PDF）'}を書き出しました（理由：${reason}）`,
  },
  'consent.export_failed': {
    label: '同意の証跡の書き出しの失敗',
    tell: () => '同意の記録・証跡の書き出しは完了しませんでした',
  },
  'request.received': {
    label: '依頼の受付',
    tell: ({ requestTypes, receiptNo }) =>
      `依頼を受け付けました：${requestTypes.map((type) => requests.type[type].label).join('、')}（${receiptNo}）`,
  },
  'request.identified': {
    label: '本人確認',
    tell: ({ identity }) => {
      const seen =
        'document' in identity
          ? `${requests.identify.documents[identity.document]}${identity.method === 'copy_by_post' ? copied : ''}`
          : identities[identity.method];
      return `依頼した方がどなたかを確かめました：${seen}`;
    },
  },
  'request.decided': {
    label: '依頼への判断',
    tell: ({ decisions }) =>
      decisions
        .map(({ type, outcome, reason }) => {
          const of = type === null ? '' : `${requests.type[type].label}：`;
          return `${of}${outcomes[outcome]}${reason === null ? '' : `（理由：${reason}）`}`;
        })
        .join('。'),
  },
  'request.closed': {
    label: '依頼の終了',
    tell: ({ delivery }) =>
      delivery === null
        ? '依頼は取り下げられました'
        : `お答えして依頼を終えました（${requests.close.deliveries[delivery]}）`,
  },
  'request.step_voided': {
    label: '依頼の記録の取消し',
    tell: ({ reason }) => `依頼の記録を、誤りとして取り消しました（理由：${reason}）`,
  },
  'form.printed': {
    label: '記入用の同意書の発行',
    tell: ({ noticeVersion, target }) =>
      `記入用の同意書（通知 第${noticeVersion}版）を${target === 'printer' ? '印刷しました' : 'PDFに保存しました'}`,
  },
  'slip.printed': {
    label: '控えの発行',
    tell: ({ copy, target }) => {
      const issued = target === 'printer' ? '控えを印刷しました' : '控えをPDFに保存しました';
      return copy === 1 ? issued : `${issued}（再発行 ${copy - 1}回目）`;
    },
  },
  'slip.print_failed': {
    label: '控えの発行の失敗',
    tell: ({ target, isUnknown }) => {
      if (isUnknown)
        return target === 'printer'
          ? '控えの印刷が途中で終わりました（紙が出たかは不明）'
          : '控えの保存が途中で終わりました';
      return target === 'printer' ? '控えを印刷できませんでした' : '控えをPDFに保存できませんでした';
    },
  },
  'slip.recall_closed': {
    label: '取り消した控えの回収',
    tell: ({ isCollected }) =>
      isCollected ? '取り消した記録の控えを回収しました' : '取り消した記録の控えは回収できませんでした',
  },
  'slip.closed': {
    label: '控えの署名などの結果',
    tell: ({ closing }) =>
      ({
        signed: '署名済みの控えを受け取りました',
        not_signed: '控えに署名はいただけませんでした（お客様が署名されなかった）',
        not_wanted: '控えはお渡ししていません（お客様が不要とのこと）',
      })[closing],
  },
  'slip.closing_voided': {
    label: '控えの記録の取消し',
    tell: ({ reason }) => `控えの記録を、誤りとして取り消しました（理由：${reason}）`,
  },
  'audit.exported': {
    label: '監査記録の書き出し',
    tell: ({ hasBodies, from, to, isNarrowed }) => {
      const period =
        from === null && to === null
          ? '全期間'
          : `${from === null ? '初め' : formatEraDate(from)}から${to === null ? '書き出した時' : formatEraDate(to)}まで`;
      return `監査記録を書き出しました（${period}、${hasBodies ? '内容を含む' : '見出しのみ'}${isNarrowed ? '、絞り込みあり' : ''}）`;
    },
  },
  'audit.export_failed': {
    label: '監査記録の書き出しの失敗',
    tell: ({ isGivenUp }) =>
      isGivenUp ? '監査記録の書き出しを途中でやめました' : '監査記録の書き出しは完了しませんでした',
  },
  'head_sheet.issued': {
    label: '月締め票の発行',
    tell: ({ month, target, devices }) =>
      `台帳の月締め票（${month}、パソコン${devices}台）を${target === 'printer' ? '印刷しました' : 'PDFに保存しました'}`,
  },
  'ledger.verified': {
    label: '台帳の検証',
    tell: ({ entries: count, isWhole }) =>
      isWhole ? `台帳を検証しました（${count}件、異常なし）` : '台帳の検証で異常が見つかりました',
  },
  'backup.configured': {
    label: 'バックアップの設定',
    tell: ({ hasSecondPlace, daily, weekly, monthly }) =>
      `バックアップの設定を変えました（${daily}日・${weekly}週・${monthly}か月分、2か所目${hasSecondPlace ? 'あり' : 'なし'}）`,
  },
  'backup.made': {
    label: 'バックアップ',
    tell: ({ entries: count, second }) =>
      `バックアップを取り、確かめました（${count}件、2か所目：${secondPlace[second]}）`,
  },
  'backup.failed': {
    label: 'バックアップの失敗',
    tell: () => 'バックアップを取れませんでした',
  },
  'backup.rehearsed': {
    label: '復元の予行',
    tell: ({ entries: count }) => `バックアップで元に戻せることを、予行で確かめました（${count}件）`,
  },
  'recovery_code.tried': {
    label: '復旧コードの確認',
    tell: () => '復旧コードが使えることを確かめました',
  },
  'ledger.salvaged': {
    label: '壊れた台帳の組み直し',
    tell: ({ salvaged, lost }) =>
      `壊れた台帳から読み取れた記録で、台帳を組み直しました（読み取った記録 ${salvaged}件、失われた記録 ${lost}件）`,
  },
  'ledger.mended': {
    label: '表の組み直し',
    tell: ({ rows, objects }) =>
      `台帳と合わない表を、台帳から組み直しました（${rows}行${objects > 0 ? `、データベースの仕組み${objects}か所` : ''}）`,
  },
};
