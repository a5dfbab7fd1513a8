import { keyKana } from '../text/search-key.ts';

/** A place name on number plates, with its reading. */
export interface PlateArea {
  readonly name: string;
  readonly reading: string;
}

/** The place names in use (ご当地ナンバー of 2025 included), north to south. Older cars may carry others: never refuse one. */
const AREAS = `
  札幌=さっぽろ 函館=はこだて 旭川=あさひかわ 室蘭=むろらん 苫小牧=とまこまい 釧路=くしろ 知床=しれとこ 帯広=おびひろ 十勝=とかち
  北見=きたみ 青森=あおもり 弘前=ひろさき 八戸=はちのへ 岩手=いわて 盛岡=もりおか 平泉=ひらいずみ 宮城=みやぎ 仙台=せんだい
  秋田=あきた 山形=やまがた 庄内=しょうない 福島=ふくしま 会津=あいづ 郡山=こおりやま 白河=しらかわ いわき=いわき
  水戸=みと 土浦=つちうら つくば=つくば 宇都宮=うつのみや 那須=なす とちぎ=とちぎ 日光=にっこう 群馬=ぐんま 前橋=まえばし
  高崎=たかさき 大宮=おおみや 川口=かわぐち 所沢=ところざわ 川越=かわごえ 熊谷=くまがや 春日部=かすかべ 越谷=こしがや
  千葉=ちば 成田=なりた 習志野=ならしの 市川=いちかわ 船橋=ふなばし 袖ヶ浦=そでがうら 市原=いちはら 野田=のだ 柏=かしわ 松戸=まつど
  品川=しながわ 世田谷=せたがや 練馬=ねりま 杉並=すぎなみ 板橋=いたばし 足立=あだち 江東=こうとう 江戸川=えどがわ 葛飾=かつしか 八王子=はちおうじ
  多摩=たま 横浜=よこはま 川崎=かわさき 湘南=しょうなん 相模=さがみ 山梨=やまなし 富士山=ふじさん
  新潟=にいがた 長岡=ながおか 上越=じょうえつ 長野=ながの 松本=まつもと 諏訪=すわ 安曇野=あづみの 南信州=みなみしんしゅう
  富山=とやま 石川=いしかわ 金沢=かなざわ 福井=ふくい 岐阜=ぎふ 飛騨=ひだ 静岡=しずおか 浜松=はままつ 沼津=ぬまづ 伊豆=いず
  名古屋=なごや 豊橋=とよはし 三河=みかわ 岡崎=おかざき 豊田=とよた 尾張小牧=おわりこまき 一宮=いちのみや 春日井=かすがい
  三重=みえ 鈴鹿=すずか 四日市=よっかいち 伊勢志摩=いせしま 滋賀=しが 京都=きょうと 大阪=おおさか なにわ=なにわ 和泉=いずみ
  堺=さかい 奈良=なら 飛鳥=あすか 和歌山=わかやま 神戸=こうべ 姫路=ひめじ 鳥取=とっとり 島根=しまね 出雲=いずも 岡山=おかやま
  倉敷=くらしき 広島=ひろしま 福山=ふくやま 山口=やまぐち 下関=しものせき 徳島=とくしま 香川=かがわ 高松=たかまつ 愛媛=えひめ
  高知=こうち 福岡=ふくおか 北九州=きたきゅうしゅう 久留米=くるめ 筑豊=ちくほう 佐賀=さが 長崎=ながさき 佐世保=させぼ
  熊本=くまもと 大分=おおいた 宮崎=みやざき 鹿児島=かごしま 奄美=あまみ 沖縄=おきなわ
`;

const BY_KEY: ReadonlyMap<string, PlateArea> = new Map(
  AREAS.trim()
    .split(/\s+/)
    .flatMap((line) => {
      const [name = '', reading = ''] = line.split('=');
      return [name, reading].map((spelling) => [keyKana(spelling), { name, reading }] as const);
    }),
);

/** The names of all places in use. */
export const plateAreaNames: readonly string[] = [...new Set([...BY_KEY.values()].map(({ name }) => name))];

/** 袖が浦, 袖ガ浦: between two kanji they are the ヶ of the name. */
const GA = /(?<=\p{Script=Han})[がガ](?=\p{Script=Han})/gu;

/** The place with this name or reading, whichever kanji variants and kana it is typed in; undefined when it is not known. */
export function findPlateArea(typed: string): PlateArea | undefined {
  return BY_KEY.get(keyKana(typed.replaceAll(GA, 'ヶ')));
}
