/**
 * Writes src/lexicon/pinyin.json: the initial of the pinyin of every character in the 科目 catalogues, by
 * the collation of the Unicode CLDR that Node carries. Run again when a catalogue grows: node build/pinyin.cjs
 */
const { writeFileSync } = require('node:fs');
const path = require('node:path');

/** The first character of each initial in the pinyin collation. */
const FIRST = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七蚺仨它穵夕丫匝'];
const INITIALS = [...'abcdefghjklmnopqrstwxyz'];
/** Characters that 科目 names read otherwise, or in two ways: 会计, 银行, 重大, 调解. */
const ALSO = {
  会: 'hk',
  行: 'xh',
  重: 'zc',
  调: 'td',
  长: 'cz',
  参: 'cs',
  传: 'cz',
  宿: 's',
  降: 'jx',
  校: 'xj',
  偿: 'c',
};

const folder = path.resolve(__dirname, '../src/lexicon');
const collator = new Intl.Collator('zh-CN-u-co-pinyin');
const names = ['functional', 'economic'].flatMap((name) =>
  require(path.join(folder, 'subjects', `${name}.json`)).entries.map(([, text]) => text),
);
const byInitial = Object.fromEntries(INITIALS.map((initial) => [initial, '']));
for (const character of [...new Set(names.join(''))].sort(collator.compare)) {
  if (!/\p{Script=Han}/u.test(character)) continue;
  const at = FIRST.findLastIndex((first) => collator.compare(first, character) <= 0);
  for (const initial of ALSO[character] ?? INITIALS[Math.max(0, at)]) byInitial[initial] += character;
}
const used = Object.fromEntries(Object.entries(byInitial).filter(([, characters]) => characters !== ''));
writeFileSync(path.join(folder, 'pinyin.json'), `${JSON.stringify(used, null, 2)}\n`);
