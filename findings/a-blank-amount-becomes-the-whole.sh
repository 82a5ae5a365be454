#!/usr/bin/env bash
# Guess: a row of a list whose amount is blank (null, or not there) comes out blank when a document is filled from a template, or as “undefined”, or stops the program.
# Seen: docxtemplater looks outside the row and takes what is called amount there. In a document that begins with {name}支出{amount}万元 and lists {#rows}{name}{amount}{/rows} below, 公用经费 without
#       an amount is printed with the department's whole, 1065.53, whether null or left out; nullGetter, which is there for missing values, is not asked. easy-template-x does it where the
#       amount is left out, as JSON.stringify leaves out what is undefined, and is blank for null. mustache does so too where it is left out. 0 and '' are printed as they are, and names of its
#       own for the inner amount hide it. docx-templates and Handlebars leave both blank.
# Versions: docxtemplater 3.71.0, pizzip 3.2.0, easy-template-x 7.2.8, docx-templates 4.15.0, mustache 4.2.0, handlebars 4.7.9, mammoth 1.13.0 (reads what they write), Node 20.
# Source: run here; docxtemplater's issues 167, 282 and 721 (a parser that answers null or undefined is asked again with the scope around); mustache's manual, “Variables”: the parent
#         contexts are searched.
# In the project: its documents are filled from facts that are known or not known; what is not known stops the sentence and is asked (src/narrative/write).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" --ignore-scripts docxtemplater@3.71.0 pizzip@3.2.0 easy-template-x@7.2.8 docx-templates@4.15.0 mustache@4.2.0 handlebars@4.7.9 mammoth@1.13.0 fflate@0.8.3
cat >try.cjs <<'JS'
const { strToU8, zipSync } = require('fflate');
const Docxtemplater = require('docxtemplater');
const PizZip = require('pizzip');
const { TemplateHandler } = require('easy-template-x');
const { createReport } = require('docx-templates');
const Handlebars = require('handlebars');
const mammoth = require('mammoth');
const mustache = require('mustache');
const OOXML = 'http://schemas.openxmlformats.org';
const template = (...lines) => {
  const body = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join('');
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"/>`,
    'word/document.xml': `<w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]))));
};
const data = { name: '某局', amount: 1065.53, rows: [{ name: '人员', amount: 320 }, { name: '公用' }, { name: '项目', amount: null }, { name: '经营', amount: 0 }, { name: '其他', amount: '' }] };
const list = template('{name}支出{amount}', '{#rows}', '{name}{amount}', '{/rows}');
const inReport = template('{name}支出{amount}', '{FOR r IN rows}', '{INS $r.name}{INS $r.amount}', '{END-FOR r}');
const text = async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.trim().split(/\n+/).join(' ');
const docxtemplater = (options) => {
  const document = new Docxtemplater(new PizZip(list), { paragraphLoop: true, ...options });
  document.render(data);
  return text(document.getZip().generate({ type: 'nodebuffer' }));
};
(async () => {
  const seen = {
    docxtemplater: await docxtemplater({}),
    'docxtemplater, nullGetter': await docxtemplater({ nullGetter: () => '未填' }),
    'easy-template-x': await text(await new TemplateHandler().process(list, data)),
    'docx-templates': await text(await createReport({ template: inReport, data, cmdDelimiter: ['{', '}'] })),
    mustache: mustache.render('{{name}}支出{{amount}}{{#rows}} {{name}}{{amount}}{{/rows}}', data),
    Handlebars: Handlebars.compile('{{name}}支出{{amount}}{{#each rows}} {{name}}{{amount}}{{/each}}')(data),
  };
  for (const [name, line] of Object.entries(seen)) console.log(name.padEnd(27), line);
  const printed = (left, none) => `某局支出1065.53 人员320 公用${left} 项目${none} 经营0 其他`;
  const whole = '1065.53';
  const expected = { docxtemplater: printed(whole, whole), 'docxtemplater, nullGetter': printed(whole, whole), 'easy-template-x': printed(whole, ''), mustache: printed(whole, '') };
  const asSeen = Object.entries(seen).every(([name, line]) => line === (expected[name] ?? printed('', '')));
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
