/** Tables (Ctrl+T) in a file: what Excel would repair is refused, what it would not is done. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Edit } from '../../src/workbook/edit';
import { WorkbookError } from '../../src/workbook/model';
import { openXlsx } from '../../src/workbook/xlsx';
import { minimalParts, minimalXlsx, sheetXml } from './minimal';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** 项目 and 金额 over three rows, at B2:C5. */
function withTable(): Uint8Array {
  const rows =
    `<row r="2">${text('B2', '项目')}${text('C2', '金额')}</row>` +
    [3, 4, 5]
      .map((row) => `<row r="${row}">${text(`B${row}`, '甲')}<c r="C${row}"><v>1</v></c></row>`)
      .join('');
  const sheet = sheetXml(
    rows,
    `<tableParts count="1"><tablePart xmlns:r="${OFFICE}" r:id="rId1"/></tableParts>`,
  );
  const parts = unzipSync(minimalXlsx(minimalParts({ 甲: sheet }, '')));
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  parts['[Content_Types].xml'] = strToU8(
    types.replace(
      '</Types>',
      '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
    ),
  );
  parts['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
  );
  parts['xl/tables/table1.xml'] = strToU8(
    `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="B2:C5"><autoFilter ref="B2:C5"/><tableColumns count="2"><tableColumn id="1" name="项目"/><tableColumn id="2" name="金额"/></tableColumns></table>`,
  );
  return zipSync(parts);
}

const done = async (edit: Edit) => {
  const file = await openXlsx(withTable());
  await file.apply([edit]);
  return strFromU8(unzipSync(await file.save())['xl/tables/table1.xml'] ?? new Uint8Array());
};

test.each<[string, Edit]>([
  ['a header written over', { kind: 'write', sheet: '甲', top: 0, left: 1, cells: [[], ['名称']] }],
  ['a header cleared', { kind: 'write', sheet: '甲', top: 1, left: 2, cells: [[null]] }],
  ['a merge within it', { kind: 'merge', sheet: '甲', area: { top: 2, left: 0, bottom: 3, right: 1 } }],
  ['its header deleted', { kind: 'deleteRows', sheet: '甲', at: 1, count: 1 }],
  ['all its rows deleted', { kind: 'deleteRows', sheet: '甲', at: 2, count: 3 }],
])('%s is refused with the way out', async (_, edit) => {
  const error = await done(edit).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WorkbookError);
  expect(String(error)).toMatch(/“甲”的 [BC]\d|“甲”的 A3/);
  expect(String(error)).toMatch(/没有改动。请.*转换为区域/);
});

test('amounts are written, the same header again, and rows that are inserted or deleted move it', async () => {
  expect(
    await done({
      kind: 'write',
      sheet: '甲',
      top: 1,
      left: 1,
      cells: [
        ['项目', undefined],
        ['乙', 2],
      ],
    }),
  ).toContain('ref="B2:C5"');
  const grown = await done({ kind: 'insertRows', sheet: '甲', at: 3, count: 2 });
  expect(grown.match(/ref="B2:C7"/g)).toHaveLength(2);
  const moved = await done({ kind: 'insertRows', sheet: '甲', at: 0, count: 1 });
  expect(moved.match(/ref="B3:C6"/g)).toHaveLength(2);
  expect(await done({ kind: 'deleteRows', sheet: '甲', at: 3, count: 1 })).toContain('ref="B2:C4"');
});
