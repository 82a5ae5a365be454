/**
 * Browsers print some Chinese characters into a PDF as the radicals that look like them (公⽤经费): characters of other
 * code points, which no search finds. Each stands for one character, so places stay what they are.
 */

const RADICALS = /[\u2e80-\u2fdf\uf900-\ufaff戶㬵]/g;

/**
 * CJK Radicals Supplement (U+2E80–2EFF) has no decompositions in Unicode; these are simplified Chinese, and behind them
 * the characters that share a glyph with one of them. All of GB 2312 was printed by a browser and read back.
 */
const SUPPLEMENT =
  '⺟母⺠民⺩王⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⺎兀⺏尢⺒巳⺓幺⺛旡⺝月⺪疋⺫目⺬示⺮竹⺶羊⺷羊⺻肀⺼肉⺾艹⻁虎⻂衤⻈讠⻊足⻍辶⻏阝⻐钅⻖阝⻟食⻠饣⻁虎⻧卤⺉刂⺅亻⺾艹⺘扌⺨犭⺖忄⺦丬⺡氵⻌辶⺕彐⺰纟⺙攵⺣灬⺭礻戶户⼾户㬵胶⺐尢⺺肀';

const BY_RADICAL = new Map(
  Array.from({ length: SUPPLEMENT.length / 2 }, (_, pair): [string, string] => [
    SUPPLEMENT.charAt(2 * pair),
    SUPPLEMENT.charAt(2 * pair + 1),
  ]),
);

export function withoutRadicals(text: string): string {
  return text.replace(RADICALS, (radical) => {
    const character = BY_RADICAL.get(radical) ?? radical.normalize('NFKC');
    return character.length === 1 ? character : radical;
  });
}
