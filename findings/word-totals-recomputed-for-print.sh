#!/usr/bin/env bash
# Guess: LibreOffice prints a total that Word computed in a table ({ =SUM(ABOVE) }) as Word left it in the file, or computes the same sum again.
# Seen: neither, and print and copy of one document disagree. For a PDF it starts over and adds only what stands below the last amount with a thousands
#       separator: upwards it takes bare numbers, and 1,065.53 is none to it. Of 12.50, 1,065.53 and 9.77 Word's total is 1,087.80, the printed one 9.77.
#       Where all amounts of a column have a separator, or none has, the sum is right and loses its format (3075.3). Saved on as .docx or as text, the
#       totals stay as Word left them, but for the first of the document, which becomes 0. Nothing says so.
# Version: LibreOffice 7.4.7 (Debian 12); pdftotext 22.12 to read the print.
# Source: run here; ECMA-376 part 1, 17.16.18 (what stands between `separate` and `end` is the field's current result), 17.16.3 (formulas in fields);
#         Microsoft's article Q105639 says what Word takes: upwards from the first number to a blank, or to a cell that holds no number alone.
# In the project: the results that stand in a .docx are read, from the file itself; the documents that it prints hold no formula. From a .doc LibreOffice
#         keeps the results, so the way over its .docx is safe.
set -euo pipefail
for tool in soffice pdftotext unzip; do command -v $tool >/dev/null || { echo "needs $tool (Debian: libreoffice-writer, poppler-utils, unzip)"; exit 2; }; done
source "$(dirname "$0")/fetch.sh" fflate@0.8.3
cat >make.cjs <<'JS'
const { zipSync, strToU8 } = require('fflate');
const { writeFileSync } = require('node:fs');
const OOXML = 'http://schemas.openxmlformats.org';
const text = (words) => `<w:r><w:t>${words}</w:t></w:r>`;
const mark = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const total = (result) => `${mark('begin')}<w:r><w:instrText xml:space="preserve"> =SUM(ABOVE) </w:instrText></w:r>${mark('separate')}${text(result)}${mark('end')}`;
const row = (label, content) => `<w:tr>${[text(label), content].map((cell) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p>${cell}</w:p></w:tc>`).join('')}</w:tr>`;
const table = (amounts, sum) => `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${row('Item', text('Amount'))}${amounts.map((amount) => row('Part', text(amount))).join('')}${row('Total', total(sum))}</w:tbl><w:p/>`;
const body = table(['12.50', '1,065.53', '9.77'], '1,087.80') + table(['1,065.53', '2,009.77'], '3,075.30') + table(['12.50', '9.77'], '22.27');
const parts = {
  '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
};
writeFileSync('table.docx', zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
JS
node make.cjs
for kind in pdf txt:Text docx; do soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$kind" --outdir out table.docx >/dev/null 2>&1; done
printed=$(pdftotext -layout out/table.pdf - | awk '/Total/ { print $2 }' | xargs)
copied=$(tr -d '\r' <out/table.txt | awk 'total { print; total = 0 } /^Total$/ { total = 1 }' | xargs)
again=$(unzip -p out/table.docx word/document.xml | sed 's/<w:t>/\n&/g' | sed -n 's/^<w:t>\([^<]*\).*/\1/p' | awk 'total { print; total = 0 } /^Total$/ { total = 1 }' | xargs)
soffice --version | head -1
echo "as Word left them: 1,087.80 3,075.30 22.27"
echo "printed to PDF:    $printed"
echo "saved as text:     $copied"
echo "saved as .docx:    $again"
if [ "$printed" = '9.77 3075.3 22.27' ] && [ "$copied" = '0 3,075.30 22.27' ] && [ "$again" = "$copied" ]; then echo 'as seen before'; else echo 'CHANGED'; exit 1; fi
