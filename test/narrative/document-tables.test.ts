/** The tables inside a document against the workbook, cell by cell. */

import { readFileSync } from 'node:fs';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import type { Draft } from '../../src/rule/finding';
import type { Facts } from '../../src/fact/facts';
import { checkNarrative } from '../../src/rule/narrative/check';
import { readDocx, readNarrative } from '../../src/narrative/read';
import { checkDocumentTables } from '../../src/rule/narrative/document-tables';
import { workbookOf } from '../../src/reader/document-workbook';
import { builtInTemplates } from '../../src/templates/built-in';
import { readWorkbook } from '../../src/workbook/read';
import { caseBytes, describeWithCases } from '../support/cases';
import { checkCase } from '../support/check-case';
import { LESHAN_RIGHT, rightCase } from '../support/corrected';
import { docx, paragraph, run } from './support/docx';

const aboutTables = (bytes: Uint8Array, facts: Facts): Draft[] =>
  checkNarrative(bytes, facts).drafts.filter(({ rule }) => rule === 'narrative.table');

describeWithCases('the tables of the published document', (name) => {
  test('are all recognised, and are the workbook’s', async () => {
    const { facts, binding } = await checkCase(name);
    const bytes = caseBytes(name, 'published.docx');
    const theirs = bind(workbookOf(readNarrative(bytes)), [binding.template]);
    const titles = (tables: typeof binding.tables) =>
      [...new Set(tables.map(({ table }) => table.id))].sort();
    expect(titles(theirs.tables)).toEqual(titles(binding.tables));
    expect(aboutTables(bytes, facts)).toEqual([]);
  });

  test('are the workbook’s also where the document has one of them', async () => {
    const { facts } = await checkCase(name);
    const document = readNarrative(caseBytes(name, 'published.docx'));
    for (const number of new Set(document.blocks.flatMap(({ table }) => table?.number ?? []))) {
      const blocks = document.blocks.filter(({ table }) => !table || table.number === number);
      expect(checkDocumentTables({ ...document, blocks }, facts).drafts).toEqual([]);
    }
  });

  if (name === 'leshan-2023')
    test('that were not changed along with the workbook are named, cell by cell', async () => {
      const { facts } = check(bind(await readWorkbook(await rightCase(name)), builtInTemplates()));
      const found = aboutTables(caseBytes(name, 'published.docx'), facts);
      const cells = found.flatMap(({ cells: places }) =>
        places.map((cell) => `${cell.sheet}!${cell.address}`),
      );
      expect(cells.sort()).toEqual(Object.keys(LESHAN_RIGHT).sort());
      expect(found.every(({ severity }) => severity === 'error')).toBe(true);
      expect(found[0]?.message).toMatch(/公开表2!D13（.*）为1,065\.53万元，文稿里为1,055\.76万元。$/);
    });

  if (name === 'liaoyuan-2023')
    test('of another department are one finding a table, and what is missing is said', async () => {
      const { facts } = await checkCase('leshan-2023');
      const { drafts, notEvaluated } = checkNarrative(caseBytes(name, 'published.docx'), facts);
      const tables = drafts.filter(({ rule }) => rule === 'narrative.table');
      expect(tables.length).toBeGreaterThan(0);
      expect(tables.every(({ message }) => message.includes('像是旧稿'))).toBe(true);
      expect(notEvaluated.map(({ reason }) => reason).join('\n')).toContain('没有和工作簿核对');
    });
});

describe('a table of a Word document', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const down = (begins: boolean): string => `<w:vMerge${begins ? ' w:val="restart"' : ''}/>`;

  test('keeps its grid where cells are merged across and down', () => {
    const body = `${paragraph(run('公开表1'))}<w:tbl>${row(
      cell('项目', down(true)),
      cell('预算数', '<w:gridSpan w:val="2"/>'),
    )}${row(cell('', down(false)), cell('合计'), cell('其中'))}${row(cell('工资'), cell('1,234.50'), cell('05'))}</w:tbl>`;
    const [sheet] = workbookOf(readDocx(docx({ body }))).sheets;
    expect(sheet?.rows.map((line) => Array.from(line ?? [], (one) => one?.value ?? null))).toEqual([
      ['公开表1'],
      ['项目', '预算数'],
      [null, '合计', '其中'],
      ['工资', '1,234.50', '05'],
    ]);
    expect(sheet?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 0, bottom: 2, right: 0 },
    ]);
  });

  test('that is none of the workbook’s is passed over', async () => {
    const body = `<w:tbl>${row(cell('姓名'), cell('分工'))}${row(cell('甲'), cell('收发'))}</w:tbl>${paragraph(run('完。'))}`;
    const form = bind(await readWorkbook(readFileSync('samples/sichuan-sample.xlsx')), builtInTemplates());
    expect(aboutTables(docx({ body }), check(form).facts)).toEqual([]);
  });
});
