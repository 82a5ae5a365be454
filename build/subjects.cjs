/**
 * Writes src/lexicon/subjects/ from lists of 科目, and the initials of their characters:
 * node build/subjects.cjs FOLDER, with functional-printed.csv and economic-printed.csv (code, name, first_year,
 * last_year, documents) and functional-memory.csv (code, name, evidence). What the lists already hold stays.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { pinyin } = require('pinyin-pro');

const [from] = process.argv.slice(2);
const target = path.resolve(__dirname, '../src/lexicon/subjects');
const rows = (name) =>
  readFileSync(path.join(from, name), 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
/** Brackets are full-width in print; the lists write them either way. */
const same = (a, b) => a.normalize('NFKC').replace(/\s/g, '') === b.normalize('NFKC').replace(/\s/g, '');
const byCode = (a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : (b[4] ?? 9999) - (a[4] ?? 9999));
const write = (name, data) =>
  writeFileSync(path.join(target, `${name}.json`), `${JSON.stringify(data, null, 2)}\n`);

const all = [];
for (const dimension of ['functional', 'economic']) {
  const list = JSON.parse(readFileSync(path.join(target, `${dimension}.json`), 'utf8'));
  const entries = list.entries.map((entry) => [...entry]);
  for (const [code, name, first, last, documents] of rows(`${dimension}-printed.csv`)) {
    const years = [Number(first), Number(last), Number(documents)];
    const known = entries.find((entry) => entry[0] === code && same(entry[1], name));
    if (known) known.splice(2, 4, known[2] === 'form' ? 'form' : 'printed', ...years);
    else entries.push([code, name, 'printed', ...years]);
  }
  write(dimension, { ...list, entries: entries.sort(byCode) });
  all.push(...entries.map(([, name]) => name));
  if (dimension === 'economic') continue;
  const codes = new Set(entries.map(([code]) => code));
  const remembered = rows('functional-memory.csv').flatMap(([code, name]) =>
    codes.has(code) ? [] : [[code, name]],
  );
  write('remembered', {
    title: '功能科目，凭记忆所写：只供查找和提示，从不据以判错',
    entries: remembered.sort(byCode),
  });
  all.push(...remembered.map(([, name]) => name));
}

const initials = {};
for (const character of [...new Set(all.join(''))].sort()) {
  if (!/\p{Script=Han}/u.test(character)) continue;
  const read = pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
  for (const initial of new Set(read.map((one) => one[0].replace('ü', 'y'))))
    initials[initial] = (initials[initial] ?? '') + character;
}
writeFileSync(
  path.resolve(target, '../pinyin.json'),
  `${JSON.stringify(Object.fromEntries(Object.entries(initials).sort()), null, 2)}\n`,
);
