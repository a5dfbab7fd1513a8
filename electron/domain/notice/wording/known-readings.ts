import { readRuby } from '../../text/ruby.ts';

/** A word that is read in one way only. */
export interface KnownWord {
  readonly kanji: string;
  readonly reading: string;
  /** The kana that must follow: 行う is read otherwise than 行く. */
  readonly tail: string;
}

/** Words of notices with their readings. One kanji is read so where it stands alone; the longer ones may be joined to each other. */
const words = `
点検《てんけん》 整備《せいび》 車検《しゃけん》 車検証《しゃけんしょう》 修理《しゅうり》 部品《ぶひん》 交換《こうかん》 満了《まんりょう》 満了日《まんりょうび》 期限《きげん》 時期《じき》
案内《あんない》 通知《つうち》 連絡《れんらく》 連絡先《れんらくさき》 郵便《ゆうびん》 電話《でんわ》 番号《ばんごう》 携帯《けいたい》 訪問《ほうもん》 封書《ふうしょ》 友《とも》だち
手入《てい》れ 方法《ほうほう》 商品《しょうひん》 広告《こうこく》 宣伝《せんでん》 提案《ていあん》 販売《はんばい》 購入《こうにゅう》 催《もよお》し 役立《やくだ》 役《やく》に立《た》
客様《きゃくさま》 情報《じょうほう》 名前《なまえ》 氏名《しめい》 性別《せいべつ》 住所《じゅうしょ》 生年月日《せいねんがっぴ》 家族《かぞく》 意向《いこう》 職業《しょくぎょう》 職種《しょくしゅ》 勤務先《きんむさき》
入庫日《にゅうこび》 記載《きさい》 内容《ないよう》 走行《そうこう》 距離《きょり》 画像《がぞう》 写真《しゃしん》 維持《いじ》 費用《ひよう》 税金《ぜいきん》 保険《ほけん》 事故《じこ》 損害《そんがい》
名称《めいしょう》 数量《すうりょう》 単価《たんか》 金額《きんがく》 代金《だいきん》 請求《せいきゅう》 請求額《せいきゅうがく》 見積《みつ》も 売上《うりあげ》 計上日《けいじょうび》 計上《けいじょう》
共同《きょうどう》 利用《りよう》 共有《きょうゆう》 目的《もくてき》 項目《こうもく》 対象《たいしょう》 必要《ひつよう》 記録《きろく》 保存《ほぞん》 作成《さくせい》 対応《たいおう》 管理《かんり》 責任者《せきにんしゃ》
市場《しじょう》 調査《ちょうさ》 統計《とうけい》 検討《けんとう》 企画《きかく》 経営《けいえい》 助言《じょげん》 会員《かいいん》 企業《きぎょう》 法令《ほうれい》 団体《だんたい》 全国《ぜんこく》 工場《こうじょう》
当社《とうしゃ》 他社《たしゃ》 株式会社《かぶしきがいしゃ》 有限会社《ゆうげんがいしゃ》 会社《かいしゃ》 上山《かみのやま》 全日本《ぜんにほん》 同友会《どうゆうかい》 自動車《じどうしゃ》 提供《ていきょう》 同意《どうい》
届《とど》く 届《とど》け 届《とど》き 知《し》ら 知《し》っ 知《し》り 選《えら》び 選《えら》べ 断《ことわ》り 受《う》け 送《おく》り 送《おく》る 使《つか》い 使《つか》う 使《つか》っ 買《か》い 替《か》え 新《あたら》し 別《べつ》に
持《も》ち 限《かぎ》り 渡《わた》し 渡《わた》す 預《あず》か 行《おこな》う 行《おこな》い 関《かか》わる 合《あ》っ 定《さだ》め 見《み》る 聞《き》き 書《か》い 変《か》わり 変《か》え 伝《つた》え
車《くるま》 方《かた》 日《ひ》 店《みせ》
`;

/** The words that everybody reads in one way, the longest first. */
export const knownWords: readonly KnownWord[] = words
  .split(/\s+/u)
  .filter((word) => word !== '')
  .flatMap((word) => {
    const runs = readRuby(word) ?? [];
    return runs.flatMap(({ base, reading }, at) => {
      if (reading === null) return [];
      const next = runs[at + 1];
      return [{ kanji: base, reading, tail: next?.reading === null ? next.base : '' }];
    });
  })
  .toSorted((a, b) => b.kanji.length - a.kanji.length);
