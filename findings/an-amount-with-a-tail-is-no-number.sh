#!/usr/bin/env bash
# Guess: json-bigint, taken so that codes and account numbers of 16 digits and more stay whole, leaves amounts alone: each is a number.
# Seen: it counts characters, point and minus too, and whatever has more than fifteen is no number. 121.93 and 60.11, added up in doubles and written by JSON.stringify, are
#       182.04000000000002, and read back that total is an object among numbers: added to 320 and 9.77 it gives the text 320182.040000000000029.77, of which parseFloat
#       makes 320182.04; a test for numbers passes over it, and JSON.stringify now writes it in quotes. With storeAsString it is a text from the start, with
#       useNativeBigInt, meant for the codes, the file cannot be read for its sake. Which rows are hit depends on the tail alone: 182.04 is a number. The parser for
#       codes that lossless-json brings (parseNumberAndBigInt) parts the amounts another way: 320 is a BigInt, 182.04 a number, and to add them up is an error.
# Versions: json-bigint 1.0.0, lossless-json 4.3.3, Node 20.
# Source: run here; json-bigint, lib/parse.js (the length of the text decides, not whether it is whole); RFC 8259, 6 (numbers have a fraction and no limit of length).
# In the project: amounts in its JSON are texts of fixed decimals, printed from exact amounts, never sums of doubles (src/publication/report-json, src/amount/print).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" json-bigint@1.0.0 lossless-json@4.3.3
cat >try.mjs <<'JS'
import bigint from 'json-bigint';
import { parse, parseNumberAndBigInt } from 'lossless-json';
const CODE = '1234567890123456';
const amounts = JSON.stringify([320, 121.93 + 60.11, 9.77]);
const text = `{"amounts":${amounts},"code":${CODE}}`;
const added = (values) => values.reduce((total, value) => total + value, 0);
const told = ({ amounts: values, code }) => [values.map((value) => typeof value).join(' '), added(values), JSON.stringify(values), `code ${code}`].join(' | ');
const seen = {
  'json-bigint': () => told(bigint.parse(text)),
  'of it, by parseFloat': () => String(parseFloat(added(bigint.parse(text).amounts))),
  storeAsString: () => told(bigint({ storeAsString: true }).parse(text)),
  useNativeBigInt: () => told(bigint({ useNativeBigInt: true }).parse(text)),
  'without the tail': () => told(bigint.parse(text.replace('182.04000000000002', '182.04'))),
  'lossless-json': () => parse(text, undefined, parseNumberAndBigInt).amounts.map((value) => typeof value).join(' '),
};
const given = Object.values(seen).map((value) => {
  try {
    return value();
  } catch {
    return 'an error';
  }
});
console.log(text);
Object.keys(seen).forEach((name, index) => console.log(name.padEnd(22), given[index]));
const glued = 'number | 320182.040000000000029.77 | [320,"182.04000000000002",9.77] | code 1234567890123456';
const expected = [
  `number object ${glued}`,
  '320182.04',
  `number string ${glued}`,
  'an error',
  'number number number | 511.80999999999995 | [320,182.04,9.77] | code 1234567890123456',
  'bigint number number',
];
const asSeen = given.join('\n') === expected.join('\n');
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
