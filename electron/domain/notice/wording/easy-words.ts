import { draftFurigana } from './draft-furigana.ts';

/**
 * What the first notice's items, purposes and groups are called in plain words, with their readings marked: hard words are said
 * in other ones, and nothing is left out.
 */
const easyWords: Readonly<Record<string, string>> = {
  // Groups of items, as they are asked about.
  お客様の情報: 'お客様《きゃくさま》の情報《じょうほう》',
  お車の情報: '車《くるま》の情報《じょうほう》',
  整備の記録: '整備《せいび》の記録《きろく》',
  // Items.
  お名前: '名前《なまえ》',
  性別: '性別《せいべつ》',
  ご住所: '住所《じゅうしょ》',
  電話番号: '電話番号《でんわばんごう》',
  FAX番号: 'FAXの番号《ばんごう》',
  生年月日: '生《う》まれた日《ひ》',
  ご家族の情報: '家族《かぞく》のこと',
  お買い替えなどのご意向: '車《くるま》を買《か》いかえたいかどうかなどの考《かんが》え',
  'ご職業・職種': '仕事《しごと》とその種類《しゅるい》',
  当社への入庫日: '車《くるま》が私《わたし》たちの店《みせ》に来《き》た日《ひ》',
  車検証の記載内容: '車検証《しゃけんしょう》に書《か》いてあること',
  走行距離: '車《くるま》が走《はし》った距離《きょり》',
  お車の使いみち: '車《くるま》を何《なに》に使《つか》うか',
  お車の画像: '車《くるま》の写真《しゃしん》や画像《がぞう》',
  '維持にかかる費用（税金など）': '車《くるま》を持《も》つためにかかるお金《かね》（税金《ぜいきん》など）',
  '当社での点検・修理の内容': '私《わたし》たちがした点検《てんけん》と修理《しゅうり》の内容《ないよう》',
  '他社での点検・修理の内容（当社が知ったもの）':
    'ほかの会社《かいしゃ》がした点検《てんけん》と修理《しゅうり》の内容《ないよう》（私《わたし》たちが知《し》ったもの）',
  '交換した部品（名称・数量・単価・金額）':
    '取《と》りかえた部品《ぶひん》（名前《なまえ》・数《かず》・一《ひと》つの値段《ねだん》・全部《ぜんぶ》の値段《ねだん》）',
  当社での修理代金: '私《わたし》たちの修理《しゅうり》の料金《りょうきん》',
  '他社での修理代金（当社が知ったもの）':
    'ほかの会社《かいしゃ》の修理《しゅうり》の料金《りょうきん》（私《わたし》たちが知《し》ったもの）',
  お見積もりの日: '見積《みつ》もり（いくらかかるかの計算《けいさん》）をした日《ひ》',
  売上計上日: '売上《うりあげ》を記録《きろく》した日《ひ》',
  ご請求額: 'お客様《きゃくさま》に請求《せいきゅう》した金額《きんがく》',
  // Purposes of joint use.
  '市場調査・統計': '車《くるま》の整備《せいび》や販売《はんばい》について調《しら》べて数《かず》にまとめること',
  'ご提案・広告': 'お客様《きゃくさま》に合《あ》う商品《しょうひん》やサービスをすすめることと広告《こうこく》',
  新しいサービスの検討: '新《あたら》しいサービスを考《かんが》えること',
  経営の助言: '私《わたし》たちの会社《かいしゃ》の経営《けいえい》へのアドバイス',
};

/** Words of a notice in plain ones, with their readings marked: those that we know, and others as they are. */
export function inEasyWords(text: string): string {
  return Object.hasOwn(easyWords, text) ? (easyWords[text] ?? text) : withReadings(text);
}

/** Words of a notice as they are, with what readings we know. Marks that happen to stand in them would be read as such, and go. */
export function withReadings(text: string): string {
  return draftFurigana(text.replaceAll(/[｜《》]/gu, ''));
}
