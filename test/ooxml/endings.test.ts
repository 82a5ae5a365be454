/** What dialogues offer is what the readers read. */
import { strToU8 } from 'fflate';
import { ACCEPTED, ACCEPTED_TEXTS, mayHoldBudget } from '../../src/ooxml/endings';
import { refusalOf } from '../../src/reader/refusal';
import { readTextFile } from '../../src/session/text-file';

test('a text may be chosen as a page saved from a site, which is read, and as an old document of Word or WPS', async () => {
  const { text } = await readTextFile(strToU8('<html><body><p>收入总预算10.00万元。</p></body></html>'));
  expect(text.blocks.map((block) => block.text).join()).toContain('收入总预算10.00万元');
  expect(ACCEPTED_TEXTS.split(',')).toEqual(
    expect.arrayContaining(['.html', '.htm', '.txt', '.docx', '.doc', '.wps', '.pdf']),
  );
  expect(ACCEPTED_TEXTS).not.toContain('xls');
});

test('a dialogue offers pages as workbooks too; of a folder they are left alone, for reports lie there', () => {
  expect(ACCEPTED.split(',')).toEqual(expect.arrayContaining(['.html', '.htm', '.mht', '.xls']));
  expect(['a.xls', 'a.mht', '检查报告.html'].map(mayHoldBudget)).toEqual([true, true, false]);
});

test('who gives a page as a workbook is told that as a text it can be read', () => {
  expect(refusalOf('html').message).toContain('情况说明请作为文稿给出');
});
