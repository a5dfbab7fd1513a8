/** Written form and reading. */
export type Word = readonly [text: string, reading: string];

const words = (list: string): readonly Word[] =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [text = '', reading = ''] = pair.split('=');
      return [text, reading] as const;
    });

/** How invented family names begin: with the letters that old systems lose, and with ordinary ones. */
export const nameBeginnings = words(`
  髙=たか 𠮷=よし 﨑=さき 濵=はま 邉=なべ 齋=さい 冨=とみ 德=とく 栁=やなぎ 神=かみ 桒=くわ 嶋=しま 夢=ゆめ 虹=にじ 霞=かすみ 雲=くも
  幻=まぼろし 朧=おぼろ 翠=みどり 星=ほし 雪=ゆき 月=つき 風=かぜ 波=なみ 花=はな 鳥=とり 笹=ささ 蔦=つた 榎=えのき 檜=ひのき 楓=かえで 椿=つばき
`);

/** How they end: always with a word for “example”, so that nobody can bear such a name. */
export const nameEndings = words(`
  見本=みほん 例=れい 仮名=かな 架空=かくう 練習=れんしゅう 試作=しさく 手本=てほん 雛形=ひながた
`);

export const givenNames = {
  female: words(`
    花子=はなこ さくら=さくら 美咲=みさき 千代=ちよ 陽菜=ひな 恵=めぐみ 久美子=くみこ 由紀=ゆき 節子=せつこ 葵=あおい
    凛=りん 彩=あや みつゑ=みつえ 笑瑠玖=えるく 良子=よしこ
  `),
  male: words(`
    太郎=たろう 次郎=じろう 一郎=いちろう 健=けん 大輔=だいすけ 翔=しょう 誠=まこと 浩二=こうじ 正=ただし 蓮=れん
    悠真=ゆうま 清=きよし 与左衞門=よざえもん 進=すすむ 博=ひろし
  `),
} as const;

export const trades = words(`
  商会=しょうかい 運送=うんそう 工務店=こうむてん 農園=のうえん 自動車=じどうしゃ 旅館=りょかん 印刷=いんさつ 薬局=やっきょく
`);

/** Towns that are on no map. */
export const towns = ['夢見町', '例示一丁目', '雛形北', '見本通り', '架空が丘', '大字仮名字試作'] as const;

/** Cars that nobody builds. */
export const cars = [
  'ミホン',
  'レイジ',
  'カクウ ワゴン',
  'ヒナガタ',
  'テホン 4WD',
  'シサク トラック',
  'レンシュウ カーゴ',
] as const;

/** Places that are on no number plate. */
export const plateAreas = ['架空', '夢見', '見本', '例示'] as const;
