import { inEasyWords, withReadings } from './easy-words.ts';

/** A question in plain words, with readings marked above its kanji. */
export interface PlainWords {
  readonly title: string;
  readonly body: string;
}

/** No more than this stands in plain words, marks and readings included: who needs them does not read a wall. */
export const maxPlainTitle = 160;
export const maxPlainBody = 900;

const noPlainWords: PlainWords = { title: '', body: '' };

const anyTime = 'いつでもやめることができます。';
const sameService = '同意《どうい》しなくても、整備《せいび》や車検《しゃけん》は今《いま》までと同《おな》じです。';
const eachWay = 'お知《し》らせの方法《ほうほう》は、一《ひと》つずつ選《えら》べます。';

/** Looking after the customer's car, and telling them of it: what the first notice asks first. */
export function plainMaintenance(): PlainWords {
  return {
    title: '点検《てんけん》や車検《しゃけん》の時期《じき》を、お知《し》らせしてもいいですか。',
    body: `車検《しゃけん》は、車《くるま》が安全《あんぜん》かどうかを調《しら》べる検査《けんさ》です。法律《ほうりつ》で決《き》まっています。点検《てんけん》や車検《しゃけん》の時期《じき》を、お知《し》らせします。車《くるま》の手入《てい》れについても、お知《し》らせします。${eachWay}${sameService}${anyTime}`,
  };
}

/** Goods, services and events. @param sender who sends advertising by mail */
export function plainOffers(sender: string): PlainWords {
  return {
    title: '商品《しょうひん》やサービス、イベントを、お知《し》らせしてもいいですか。',
    body: `お客様《きゃくさま》の役《やく》に立《た》ちそうな商品《しょうひん》やサービスを、お知《し》らせします。私《わたし》たちの会社《かいしゃ》のイベントも、お知《し》らせします。${plainSender('メールとSMS', sender)}${eachWay}${anyTime}`,
  };
}

/** One purpose of use, in the sentence that tells it. @param sender whose advertising comes by which ways; null where none does */
export function plainUse(
  purpose: { readonly shortLabel: string; readonly sentence: string },
  sender: { readonly ways: string; readonly name: string } | null,
): PlainWords {
  return withinLimits({
    title: `「${inEasyWords(purpose.shortLabel)}」のために、お客様《きゃくさま》の情報《じょうほう》を使《つか》ってもいいですか。`,
    body: `${inEasyWords(purpose.sentence)}${sender === null ? '' : plainSender(sender.ways, sender.name)}${eachWay}${sameService}${anyTime}`,
  });
}

/** Joint use of one group of items with one partner. */
export function plainSharing({
  group,
  items,
  purposes,
  partner,
  hasRecall,
}: {
  readonly group: string;
  readonly items: readonly string[];
  readonly purposes: readonly string[];
  readonly partner: Named;
  readonly hasRecall: boolean;
}): PlainWords {
  const short = inEasyWords(partner.shortName);
  return withinLimits({
    title: `${inEasyWords(group)}を、${short}といっしょに使《つか》ってもいいですか。`,
    body: `${short}に知《し》らせる情報《じょうほう》は、${listed(items)}です。使《つか》うのは、私《わたし》たちの会社《かいしゃ》と${inEasyWords(partner.name)}です。使《つか》う目的《もくてき》は、${listed(purposes)}です。${hasRecall ? 'リコールのお知《し》らせは、別《べつ》に聞《き》きます。' : ''}${anyTime}`,
  });
}

/** Recalls of one partner. */
export function plainRecall(partner: Named): PlainWords {
  return withinLimits({
    title: `リコールを知《し》らせるために、お客様《きゃくさま》と車《くるま》の情報《じょうほう》を、${inEasyWords(partner.shortName)}といっしょに使《つか》ってもいいですか。`,
    body: `リコールは、車《くるま》に問題《もんだい》があるときに、車《くるま》を作《つく》った会社《かいしゃ》などがお金《かね》を取《と》らずに直《なお》すことです。お客様《きゃくさま》の車《くるま》がリコールになったら、お知《し》らせします。そのためだけに使《つか》います。使《つか》うのは、私《わたし》たちの会社《かいしゃ》と${inEasyWords(partner.name)}です。必要《ひつよう》な情報《じょうほう》だけを使《つか》います。広告《こうこく》には使《つか》いません。ほかに同意《どうい》しなくても、これだけ選《えら》べます。${anyTime}`,
  });
}

/** What is given to a third party. */
export function plainProvision(recipient: Named & { readonly provided: string }): PlainWords {
  return withinLimits({
    title: `${inEasyWords(recipient.shortName)}に、お客様《きゃくさま》の情報《じょうほう》を渡《わた》してもいいですか。`,
    body: `渡《わた》す相手《あいて》は、${inEasyWords(recipient.name)}です。渡《わた》す情報《じょうほう》は、${inEasyWords(recipient.provided)}です。${sameService}${anyTime}`,
  });
}

interface Named {
  readonly name: string;
  readonly shortName: string;
}

function plainSender(ways: string, name: string): string {
  return `${withReadings(ways)}では、${withReadings(name)}が広告《こうこく》を送《おく》ります。`;
}

function listed(words: readonly string[]): string {
  return words.map(inEasyWords).join('、');
}

/** Rather none than too much: whatever is left out would be agreed to unread. */
function withinLimits(words: PlainWords): PlainWords {
  return words.title.length <= maxPlainTitle && words.body.length <= maxPlainBody ? words : noPlainWords;
}
