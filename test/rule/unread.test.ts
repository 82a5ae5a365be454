import { bind } from '../../src/binding/bind';
import type { Workbook } from '../../src/workbook/model';
import { findingKey } from '../../src/publication/waivers';
import { check } from '../../src/rule/check';
import { withUnread } from '../../src/rule/file/unread';
import { mayPublish } from '../../src/session/may-publish';
import { builtInTemplates } from '../../src/templates/built-in';
import { exampleDepartment } from '../support/example-department';

test('a page that nobody read keeps the answer open until somebody has looked at it', async () => {
  const binding = bind(await exampleDepartment(), builtInTemplates());
  expect(mayPublish(check(binding, () => withUnread(undefined, []))).mayPublish).toBe(true);
  const unread = check(binding, () => withUnread(undefined, ['第 3 页是扫描成的图片，没有读取']));
  expect(mayPublish(unread).sentence).toContain('须有人核定');
  expect(unread.summary.relations.notEvaluated.map(({ rule }) => rule)).toContain('file.unread');
  const [finding] = unread.findings.filter(({ rule }) => rule === 'file.unread');
  if (!finding) throw new Error('not told');
  const waivers = { [findingKey(finding)]: { reason: '逐页核对过', by: '办公室' } };
  expect(mayPublish(unread, { waivers }).mayPublish).toBe(true);
});

test('a column that was too narrow to print is one finding, and widening it is the cure', async () => {
  const book = await exampleDepartment();
  const drawn: Workbook = {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name !== '公开表1-2'
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row?.map((cell, column) =>
                column === 6 && typeof cell?.value === 'number' ? { ...cell, value: '###' } : cell,
              ),
            ),
          },
    ),
  };
  const found = check(bind(drawn, builtInTemplates())).findings.filter(
    ({ rule }) => rule === 'table.unreadable',
  );
  expect(found.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^公开表1-2!G 列太窄，G\d+、.*请加宽/),
  ]);
  expect(found[0]?.cells.length).toBeGreaterThan(3);
});
