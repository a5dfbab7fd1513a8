/**
 * Kanji that are written one for the other in names. The first of each group stands for all of them in search keys. NFKC
 * folds the compatibility ideographs (神 福 隆 …) before, so they are not listed. Wider than any official list on purpose:
 * a search that shows one 斎藤 too many is better than one that hides a 齋藤.
 */
const VARIANTS = `
  高髙 崎﨑嵜㟢 斎齋斉齊 辺邊邉 浜濱濵 沢澤 島嶋嶌㠀 広廣 桜櫻 国國囯圀 真眞 瀬瀨 竜龍 富冨 吉𠮷 桑桒 弥彌 条條 蔵藏 関關
  徳德悳惪 恵惠 静靜 滝瀧 橋槗𣘺 土圡𡈽 松枩柗 杉杦 柳栁桺 柏栢 梅楳 梼檮 桝枡 槙槇 桧檜 栃杤 栄榮 楽樂 楼樓 枢樞 桟棧 様樣
  横橫 権權 検檢 欠缺 欧歐 歓歡 歩步 歯齒 歴歷 残殘 殴毆 殻殼 毎每 気氣 没沒 沖冲 浄淨 浅淺 涙淚 涼凉 済濟 渉涉 渋澁澀 渓溪
  渕淵渊 温溫 湾灣 湿濕 満滿 滞滯 潜潛 涌湧 涛濤 潅灌 清淸 灯燈 炉爐 点點 為爲 焼燒 熙煕熈 犠犧 状狀 独獨 狭狹 猟獵 献獻 獣獸
  瑶瑤 瓶甁 産產 留畄 略畧 画畫畵 畳疊疉 痴癡 発發 皐皋 盗盜 県縣 研硏 砕碎 砺礪 磯礒 礼禮 祢禰 禄祿 禅禪 祷禱 秘祕 秋穐龝
  称稱 稲稻 穂穗 穏穩 穣穰 穎頴 窃竊 竈竃 竪豎 篠筱 箪簞 籠篭 粋粹 粛肅 糸絲 経經 絵繪 継繼 続續 総總 緑綠 緒緖 縁緣 縄繩 縦縱
  綿緜 繊纖 繋繫 繍繡 缶罐 翻飜 聡聰 声聲 聴聽 胆膽 脇𦚰 脈脉 脳腦 臓臟 台臺 舎舍 舗舖 館舘 船舩 艶艷 芦蘆 芸藝 茎莖 荘莊 草艸
  萌萠 蒋蔣 蓑簑 薗園 薫薰 薬藥 藪薮籔 虎乕 虚虛 処處 蛍螢 虫蟲 蚕蠶 蛮蠻 蛇虵 蛎蠣 蝉蟬 蝋蠟 蠅蝿 衛衞 装裝 裏裡 覇霸 覚覺
  覧覽 観觀 触觸 訳譯 証證 誉譽 説說 読讀 諌諫 謡謠 譲讓 豊豐 賎賤 賛贊 頼賴 践踐 躯軀 転轉 軽輕 辞辭 逓遞 遅遲 遥遙 迩邇 郎郞
  郷鄕 村邨 酔醉 醤醬 醸釀 釈釋 野埜 鉄鐵鐡銕 鉱鑛 銭錢 鋭銳 録錄 錬鍊 鎮鎭 鋳鑄 闘鬪 陥陷 険險 随隨 隠隱 隣鄰 雑雜 雁鴈 霊靈
  青靑 頚頸 頬頰 顔顏 顕顯 飾餝 餅餠 余餘 駅驛 駆驅 騒騷 騨驒 験驗 髄髓 髪髮 鯵鰺 鴎鷗 鴬鶯 鶏鷄 鶴靏靎 塩鹽 麦麥 麹麴 麺麵
  黄黃 黒黑 黙默 齢齡 亀龜 万萬 与與 両兩 並竝 乗乘 予豫 争爭 亘亙 亜亞 京亰 仏佛 仮假 会會 伝傳 体體 価價 倹儉 偽僞 併倂 侠俠
  倶俱 児兒 兎兔 党黨 円圓 写寫 凛凜 剣劍劔劒剱 剤劑 剥剝 剰剩 効效 勅敕 労勞 励勵 勢㔟 勧勸 勲勳 区區 医醫 卯夘 即卽 厳嚴
  厩廄 参參 双雙 収收 叙敍 号號 呉吳 呑吞 哲喆 喜㐂 営營 嘱囑 噛嚙 囲圍 図圖 団團 圏圈 圧壓 堕墮 塁壘 填塡 増增 壊壞 壌壤 壮壯
  壱壹弌 売賣 変變 多夛 奥奧 奨奬 姉姊 姫姬 娯娛 婿壻 嬢孃 学學斈 宜冝 実實 宝寶寳 寛寬 寝寢 対對 寿壽 専專 将將 尭堯 尽盡 届屆
  屏屛 属屬 岳嶽 峡峽 峰峯 巌巖 巣巢 巻卷 帯帶 帰歸 庁廳 庵菴 廃廢 弁辨瓣辯 弐貳貮 強强 弾彈 当當 彦彥 径徑 従從 徴徵 応應 恋戀
  恒恆 悦悅 悩惱 悪惡 惨慘 慎愼 懐懷 戦戰 戯戲 戸戶 戻戾 払拂 抜拔 択擇 担擔 拝拜 拠據 拡擴 挙擧 挿插 捜搜 掲揭 掴摑 揺搖 摂攝
  撃擊 教敎 数數 断斷 既旣 旧舊 昂昻 昇曻 昼晝 晃晄 晋晉 晩晚 暁曉 暦曆 曽曾 朗朖 杯盃 来來
`;

const REPRESENTATIVE: ReadonlyMap<string, string> = new Map(
  VARIANTS.trim()
    .split(/\s+/)
    .flatMap((group) => {
      const [first = '', ...others] = group;
      return others.map((other) => [other, first] as const);
    }),
);

/** The kanji that stands for this one and its variants in search keys; every other character stands for itself. */
export function foldKanji(character: string): string {
  return REPRESENTATIVE.get(character) ?? character;
}
