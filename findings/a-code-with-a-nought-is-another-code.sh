#!/usr/bin/env bash
# Guess: a code stored as text, 0301, is 301 or the text itself to a parser of spreadsheet formulas; whatever it is, 0301 and 0309 are treated alike.
# Seen: in @jspreadsheet/formula, the parser of jspreadsheet, 0301 is 193 and 0309 is 309. A cell's text that looks like a number is put into the formula as it stands, and that is run as JavaScript, where digits behind a nought are octal
#       unless an 8 or 9 is among them. 0310 is 200 and 0401 is 257; so is what is joined and cut, A1&"" is "193" and LEFT(A1,2) "19", the beginning of another code. SUMIF(A1:A2,"0301",B1:B2) is 0, and with "0309" the amount. 07 and 08
#       are right, and so is who tries one of them.
# Versions: @jspreadsheet/formula 2.0.2, Node 20.
# Source: run here; ECMA-262, annex B.1.1 (legacy octal-like literals: 0301 is octal, 0309 decimal).
# In the project: codes are texts, compared digit by digit, and a number stored for one is told (src/lexicon, src/formula).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @jspreadsheet/formula@2.0.2
cat >try.cjs <<'JS'
const formula = require('@jspreadsheet/formula');
const expected = { '0301': [193, '193', '19', 0], '0310': [200, '200', '20', 0], '0401': [257, '257', '25', 0], '0308': [308, '308', '30', 5], '0309': [309, '309', '30', 5], '07': [7, '7', '7', 5], '2080505': [2080505, '2080505', '20', 5] };
let asSeen = true;
for (const [code, right] of Object.entries(expected)) {
  const cells = { A1: code, A2: '9', B1: 5, B2: 7 };
  const seen = ['A1+0', 'A1&""', 'LEFT(A1,2)', `SUMIF(A1:A2,"${code}",B1:B2)`].map((text) => formula(text, cells));
  console.log(code.padEnd(8), `A1+0 ${seen[0]}, A1&"" ${seen[1]}, LEFT ${seen[2]}, SUMIF of it ${seen[3]}`);
  asSeen &&= JSON.stringify(seen) === JSON.stringify(right);
}
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.cjs
