#!/usr/bin/env bash
# Guess: a library that takes the text out of a Word document takes the hyphen that never breaks (Ctrl+Shift+_, w:noBreakHyphen), which officers put
#        before an amount so that its minus does not stay alone at a line's end, as a hyphen.
# Seen: officeparser and word-extractor drop it from a .docx: 增加-100.00万元 becomes 增加100.00万元, a cut becomes a rise, without a message. In a .doc,
#       word-extractor leaves the bare control character U+001E, and for an optional hyphen it prints the word “undefined” into the text (its table has the
#       one, the pattern in front of it asks for the other). Moved with changes tracked, a sentence stands twice in what word-extractor reads of a .docx.
#       mammoth is right in all of it.
# Versions: officeparser 8.1.1, word-extractor 1.0.4, mammoth 1.13.0, Node 20.
# Source: run here; ECMA-376 part 1, 17.3.3.18 (noBreakHyphen), 17.3.3.29 (softHyphen), 17.13.5.22 (moveFrom); MS-DOC 2.4.1 has both characters.
#         The .doc below is a document of two words and two hyphens saved by LibreOffice 7.4.
# In the project: both are read as what they show, from .docx and from .doc (test/document/old-word).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" --ignore-scripts officeparser@8.1.1 word-extractor@1.0.4 mammoth@1.13.0 fflate@0.8.3
base64 -d <<'DOC' | gunzip >old.doc
H4sIAAAAAAACA+1aS2xUVRg+586DmQp1WirWgnQoZcDSlun0wbQWaKcF20IppUVQXg7tQAvtTGmrFl/xgYkLTUo0ujFaE4wLjSkYdyTKxrAxYiILE0lgp9EFEDcs6Pj9/z233E6H63RKjMCcyXdf83
/n/Oec///P496LP+Vc+exMwVWRkJ4UNjEVdwun6ZkEFhs3HiE09WwqHo8bj+OZdE+lW+pMfWhH/zkA6vMFgAtwA1nAQ8BCYBGQDTysm4DIAXKVDeSpcybdO2mniOE3Krxis4jiPCxOiLmkJbAYc36p
cKZSlEs1ZcpPv3wjfs/X/2lcIP9/hG1CiEeBfOAxoABYCiwDHgeWA4WAF1gBFAErgWJgFeADVgNrgCeAEmAtUAqUAeXAOsAPVAABoBKoAqqBGmA9EARqgToez4SoBzYAG1WdG3BuBELqvhnnzcAW4C
mgBWgF2oCtwDagHdgOdAA7gE5gJ9AFdAO7gKeB3cAe4BngWWAvsA/YDxwADgLPAWHgENAD9AIR4DBwBOgD+oGjwDFgABgEokAMGAKOA8PACDAKPA+8ALwIjAHkzS8BL6s6vpoQoyXubFm6DTndGtvE
97ppbKH+a+/vGY6NxA6PenfHhnvLmmPHnh+MREfZJtq76FlzrIctga7LccP/lwfF37Vnj/+7LUp9GpF2ykWPZyGXvWyRekI7ea7HNW4vJ3orhhYaREsPKHu0FYtwsagolotPw2iBxmJRUixhQ6ES0d
FmF51AU1ueGGxx20eArbCEHW0OEW2xu0aBA21OEcb/B1tq7bAy6ZGoRJC9pQU9GEZP9qOXjsDCyT416JeDvLOG+spHv0XOXrC9ZJ+aBTPATG0mswDMAmLaLJiVzLQZzML2MTDzwcwn37AzsyYps4qZ
drTldJk1LrnfJeFrDub5k/KqmefAP9M8SDotGDXMcBoM0nFWqhG7PDfi11l2ETyRxqcI+jKKI41Y2zi3YxyZOBdHz3mxsUTWianCG3Ep6zgubVEjXJSPEfCa4Flh5BOG1+k5kvfYREuJRKv7UGaODH
CMm81txHUP+DH2Op1Tz+WtkPVsj7M53TiOscZGyRRbycDIiILMrpBBZtMo3Juirn5RAl0bpZ9jciIzmaZ6y3Ryy+TMYljr6WNuWPp4NBjgtidWFDFnEDEswvJCyR1XctRHI8hzG/IjmQHlE4bcGxZy
AZPcKQu5SpPcZxZyVSa5MxZy1Sa58xZyNSa5ny3k1pvkrlrIBU1y1y3kavXwDDkpcrUtPFrP9C/yF69YfPoawtuYcCK25SOwLUBgW4D+XIZg5hJ6EFuGVgl5KJ8q9tPbNhCCXfTy+OHBKJ3bmyel0A
Pmuzx2r/PkaEUajeH2aS3Jp4twf6DNLRpEEfINaA2sXxO0G4JEP3KNsn4rkdsY67cQ+uVyiEKwISpFKgQdH9cwpPl4XtLK1hrhUc2BuQKx9JJ8YiNHGl2uG2WMop0irM0qtuAgsgwKPT9dzokRm2a7
MdVe9NQpql1ynwv+RHLDmu5XRt28GO91TzzCxyEenzWeqYRUziGua09CXbMwk9Fb7gLmRaES91Bfc/dRqJVLFQ7jRBG2VOVRqsczsA+xl8VM5Z3gEp/guc/i6eiahdaNqehIxxHlY1mYOenl9vLsJ4
8Z9XdgBHjmtlYcOHlB7D+J2QlgZj9iya5kdinY4zIZe4klu4rZZWDv0ZKxH7VkVzO7HGyvLRk735Jdw+x1YP+elP2YJXs9s/1gT9qTsQss2UFmV4A95kjGXmrJrmV2AOwG52x2nXic/M9Wx1E8cVQi
r66EV18ThlfPHJPWghuyBdmeZ44TxKy6I1OoNYFdXybwvJIWEkUufW1hXBv7SjnqrHlMD3boaw+eZD61ZFymMhEktx+EetQw23F+EWda3NLEj5ywGvmkMtPsgpPRcBbj6WKlL7XSG+Gi/WqK2YiSUi
E1Q8uj4DyNAdSLciOcx2FVZ3kX6rzVmVo+27lrYzO0oElAG5Y99KwJMpuc6dWKNKEpyybf/PitadRF586qSfH8NAnBuKXrPUymL8Kg+jirhst/fkEwltS67Xr4TrI7vMWGNPOpocVqG6+F2WsyaR6L
Qf/dzzMhZnhTpM1Zk9fTU28qTmakJVtXiytvf3rjZkef58tTLrF29Te/kk5fqX0dqfY37Gofw6X2J9xqX4EM9RW17/OO2vv5QO3/TKhm+eOWvpejqb2G5Yq/K1oWDQ9GaBCa/p/mIw0m/RKv/fXNrW
dfuyzN16nU/6/PpWz3ulGNa7nfmZtejTPZoikcGwhHg0k6xG1fIjZk377P+dd9tod5DJPq2mm6Tkzv8HHcLWacrRLJ5M2h50+79V6ZVGcjXcb9h9r8Df+cOz3eCJQ5ZCr/glvfFcyk+zOdS7C//ypp
4tdM42dSJj3Q6ZM9EzuXY3bhx6+cjwu2N3UujD/XVSh+Oab5F2Wa6P5Oap6XSQ9kkkb/38q0xYPX98CTot4vGrCCDe3QROHkm+XeyR8aV0xOOIqAleMTjmIggP8rxvukf4jW75W4WxMQ2X6r9TM90S
79eOnj8qWe9z/C+rn05tf0fYAj4RmtmfMNZdTmjrE2vtPz/1O6m9//UD0TvyFIxrHRdkeh0YlNvGE5JDrEIf7SYY5bPvyOXN/HiM/hu5qj00bUod4VpZeyUDqVa5tD+aSvsdKvEN38Zi9dHbJV+XP5
/od0vaT2PRyii9/fDvK7rRP8lu3w9BcTt99h3Smt4ff++n5+quVvAn5T17u5rF7RjHMPa6K/30g1FaRRf9oE3jBd/8SS59YewTTKp3210bvow/P5/uwfcP8UHAAsAAA=
DOC
cat >try.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import * as officeparser from 'officeparser';
import WordExtractor from 'word-extractor';
const OOXML = 'http://schemas.openxmlformats.org';
const tracked = 'w:author="a" w:date="2026-01-01T00:00:00Z"';
const run = (content) => `<w:r>${content}</w:r>`;
const text = (words) => run(`<w:t>${words}</w:t>`);
const body =
  `<w:p>${text('增加')}${run('<w:noBreakHyphen/>')}${text('100.00万元。')}</w:p>` +
  `<w:p><w:moveFrom w:id="1" ${tracked}>${text('支出200.00万元。')}</w:moveFrom></w:p>` +
  `<w:p><w:moveTo w:id="2" ${tracked}>${text('支出200.00万元。')}</w:moveTo></w:p>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
};
writeFileSync('new.docx', zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
const oneLine = (words) => words.replace(/\s+/g, ' ').trim();
const parse = officeparser.parseOffice ?? officeparser.default.parseOffice;
const wordsOf = (node) => node.text ?? (node.children ?? []).map(wordsOf).join('');
const seen = {
  officeparser: oneLine((await parse(readFileSync('new.docx'))).content.map(wordsOf).join(' ')),
  'word-extractor': oneLine((await new WordExtractor().extract('new.docx')).getBody()),
  mammoth: oneLine((await mammoth.extractRawText({ path: 'new.docx' })).value),
  'word-extractor, .doc': JSON.stringify((await new WordExtractor().extract('old.doc')).getBody().trim()),
};
for (const [library, words] of Object.entries(seen)) console.log(`${library}: ${words}`);
const asSeen =
  seen.officeparser === '增加100.00万元。 支出200.00万元。' &&
  seen['word-extractor'] === '增加100.00万元。 支出200.00万元。 支出200.00万元。' &&
  seen.mammoth === '增加\u2011100.00万元。 支出200.00万元。' &&
  seen['word-extractor, .doc'] === JSON.stringify('增加\u001e100.00万元，占undefined比。');
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
