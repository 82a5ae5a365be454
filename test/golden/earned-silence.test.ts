/** What was once called right, or mended into something wrong, and must never be again. */
import { readFileSync } from 'node:fs';
import { bind } from '../../src/binding/bind';
import { readPlainText } from '../../src/narrative/read/plain';
import { check, type Check } from '../../src/rule/check';
import { mayPublish } from '../../src/session/may-publish';
import { openWorkbook } from '../../src/session/open';
import { checkText } from '../../src/session/text';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Sheet, Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { openXlsx } from '../../src/workbook/xlsx';
import { documentBytes, suiteWithDocument } from '../support/documents';

const sample = async () => readWorkbook(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
const checked = (workbook: Workbook): Check => check(openWorkbook(workbook, builtInTemplates()).binding);
const rootErrors = ({ findings }: Check) =>
  findings.filter(({ severity, cause }) => severity === 'error' && cause === null);

const without = (workbook: Workbook, name: string): Workbook => ({
  sheets: workbook.sheets.filter((sheet) => sheet.name !== name),
  names: [],
});

function withValue(workbook: Workbook, name: string, row: number, column: number, value: number): Workbook {
  const changed = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((cells, at) =>
      at === row ? cells?.map((cell, index) => (index === column ? { ...cell, value } : cell)) : cells,
    ),
  });
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? changed(sheet) : sheet)),
  };
}

test('a workbook from which a whole table was deleted may not be published, and the table is named', async () => {
  const answer = mayPublish(checked(without(await sample(), '公开表2-1')), {});
  expect(answer.mayPublish).toBe(false);
  expect(answer.conditions.map(({ says }) => says).join()).toContain('缺 1 张表');
});

test('a text whose 编制说明 stands before 其他相关情况说明 is read whole, and what is left out is counted', async () => {
  const { facts } = checked(await sample());
  const { coverage } = checkText(
    readPlainText(
      [
        '2024年部门预算编制说明',
        '2024年收入预算809.20万元，支出预算809.20万元。',
        '其他相关情况说明',
        '2024年“三公”经费预算3.00万元。',
      ].join('\n'),
    ),
    facts,
    {},
    null,
  );
  const { total, bound, arithmetic, unbound } = coverage.figures;
  expect([total, bound + arithmetic + unbound]).toEqual([3, 3]);
});

test('a caption’s year is mended where it names the year of the table, and nowhere else', async () => {
  const file = await openXlsx(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
  const note = '注：依据财预〔2022〕15号，本部门2022年政府采购预算2022.50万元。';
  const { sheets } = await file.read();
  const last = sheets.find(({ name }) => name === '公开表8')?.rows.length ?? 0;
  await file.apply([{ kind: 'write', sheet: '公开表8', top: last + 1, left: 0, cells: [[note]] }]);
  const { findings } = check(bind(await file.read(), builtInTemplates()));
  const fixes = findings
    .filter(({ rule }) => rule === 'text.caption-year')
    .flatMap(({ textFixes }) => textFixes ?? []);
  expect(fixes).not.toEqual([]);
  for (const { text } of fixes) expect(text).toMatch(/〔2022〕15号.*2024年.*2022\.50万元/);
});

suiteWithDocument('shanghai-2025/workbook.xlsx', 'a workbook of Shanghai', () => {
  test('is not taken for one of 青海, and a total whose name is merged over code and name is read', async () => {
    const workbook = await readWorkbook(documentBytes('shanghai-2025/workbook.xlsx'));
    const right = checked(workbook);
    expect(right.binding.template.pack.jurisdiction).toBe('上海市');
    expect(rootErrors(right)).toEqual([]);
    const stated = workbook.sheets.find(({ name }) => name === '部门支出预算总表')?.rows[35]?.[4]?.value;
    const wrong = checked(withValue(workbook, '部门支出预算总表', 35, 4, Number(stated) + 786));
    expect(rootErrors(wrong)[0]?.cells[0]).toMatchObject({ sheet: '部门支出预算总表', address: 'E36' });
  });
});
