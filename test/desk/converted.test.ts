/** Files of other kinds on the desk: what is made of them, and what of them is no workbook. */
import { strToU8, zipSync } from 'fflate';
import { converted } from '../../src/desk/file/converted';
import { drawnPdf } from '../support/drawn-pdf';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PARAGRAPH = '<w:p><w:r><w:t>2024年收支总预算12.50万元。</w:t></w:r></w:p>';
const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const TABLE = `<w:tbl><w:tr>${cell('项目')}${cell('预算数')}</w:tr><w:tr>${cell('合计')}${cell('12.50')}</w:tr></w:tbl>`;

function docx(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${W}"><w:body>${body}<w:p/></w:body></w:document>`),
  });
}

test('a document has its tables and is said to have text beside them', async () => {
  const { hasText, lost } = await converted(docx(PARAGRAPH + TABLE));
  expect(hasText).toBe(true);
  expect(lost.join()).toContain('字体');
});

test('a text without tables is refused with what it is for', async () => {
  await expect(converted(docx(PARAGRAPH))).rejects.toThrow(/没有表格，只有文字.*校验文稿/);
});

test('a page without writing is refused with what was not read', async () => {
  await expect(converted(drawnPdf({ pages: [''] }))).rejects.toThrow(/没有读到表格（第 1 页没有文字/);
});
