import * as fc from 'fast-check';
import { readXlsx } from 'hucre';
import { strFromU8, unzipSync } from 'fflate';
import { moveFormula, mapReferences } from '../../src/workbook/references';
import { shiftFormula } from '../../src/workbook/apply/row-shift';
import { type Edit } from '../../src/workbook/edit';
import { readWorkbook } from '../../src/workbook/read';
import { openXlsx } from '../../src/workbook/xlsx';
import { caseBytes, describeWithCases } from '../support/cases';
import { minimalParts, minimalXlsx, relationships, sheetXml } from './minimal';

describe('References in a formula', () => {
  test.each<[string, readonly string[]]>([
    ['SUM(A1:B$2,$C3)', ['A1:B$2', '$C3']],
    ["'三公 ''经费'''!$A$1+表1!B2", ["'三公 ''经费'''!$A$1", '表1!B2']],
    ['[1]表1!A1+[2]!名称', ['[1]表1!A1']],
    ['LOG10(A1)&"B2"', ['A1']],
    ['合计A1+A1合计+ABC1D+_A1+A1.5', []],
    ['SUM(A:C)+SUM($1:3)', ['A:C', '$1:3']],
    ['表[A1]+表[[#All],[B2]]+C3', ['C3']],
    ['甲:乙!A1', ['甲:乙!A1']],
    ['A1:INDEX(B:B,3)', ['A1', 'B:B']],
    ['1E3+XFE1+A1048577', []],
    ['-A1^2%', ['A1']],
    ['IF(A1="",C1,D1)', ['A1', 'C1', 'D1']],
  ])('%s', (formula, references) => {
    const found: string[] = [];
    mapReferences(formula, ({ prefix, from, to }) => {
      const print = (corner: typeof from) =>
        (corner.column === undefined
          ? ''
          : (corner.columnFixed ? '$' : '') + String.fromCharCode(65 + corner.column)) +
        (corner.row === undefined ? '' : (corner.rowFixed ? '$' : '') + String(corner.row + 1));
      found.push(prefix + print(from) + (to ? `:${print(to)}` : ''));
      return null;
    });
    expect(found).toEqual(references);
  });

  test('a formula moved off the sheet loses its reference', () => {
    expect(moveFormula('A2+$B$1+C1', -1, 0)).toBe('A1+$B$1+#REF!');
    expect(moveFormula('B1', 0, -2)).toBe('#REF!');
  });
});

describe('Rows inserted and deleted, as formulas see it', () => {
  const insert = { sheet: '表1', at: 4, count: 2, kind: 'insert' } as const;
  const remove = { sheet: '表1', at: 4, count: 2, kind: 'delete' } as const;

  test.each([
    ['A4+A5', 'A4+A7', 'A4+#REF!'],
    ['SUM(A1:A10)', 'SUM(A1:A12)', 'SUM(A1:A8)'],
    ['SUM(A5:A6)', 'SUM(A7:A8)', 'SUM(#REF!)'],
    ['SUM(A4:A5)', 'SUM(A4:A7)', 'SUM(A4:A4)'],
    ['SUM(A6:A9)', 'SUM(A8:A11)', 'SUM(A5:A7)'],
    ['SUM(A1:A4)', 'SUM(A1:A4)', 'SUM(A1:A4)'],
    ["$A$9+表1!B$9+'表1'!C9", "$A$11+表1!B$11+'表1'!C11", "$A$7+表1!B$7+'表1'!C7"],
    ['SUM(A:A)+SUM(5:9)', 'SUM(A:A)+SUM(7:11)', 'SUM(A:A)+SUM(5:7)'],
    ['SUM(A1:A1048576)', 'SUM(A1:A1048576)', 'SUM(A1:A1048574)'],
    ['表2!A9+"A9"+[1]表1!A9', '表2!A9+"A9"+[1]表1!A9', '表2!A9+"A9"+[1]表1!A9'],
  ])('%s', (formula, inserted, deleted) => {
    expect(shiftFormula(insert, formula, '表1')).toBe(inserted);
    expect(shiftFormula(remove, formula, '表1')).toBe(deleted);
  });

  test('a formula of another sheet follows only what names the sheet', () => {
    expect(shiftFormula(insert, 'A9+表1!A9', '表2')).toBe('A9+表1!A11');
  });
});

/** Rows of numbers with sums, merges, a conditional format, a filter, a link, comments' parts and names. */
function busyWorkbook(): Uint8Array {
  const rows = Array.from({ length: 12 }, (_, i) => {
    const r = i + 1;
    return `<row r="${r}" ht="20" customHeight="1"><c r="A${r}" s="1"><v>${r}</v></c><c r="B${r}"><f>SUM(A$1:A${r})</f><v>${(r * (r + 1)) / 2}</v></c></row>`;
  }).join('');
  const after =
    '<autoFilter ref="A1:B12"/><mergeCells count="2"><mergeCell ref="C2:D5"/><mergeCell ref="A9:A10"/></mergeCells>' +
    '<conditionalFormatting sqref="A1:A3 B6:B8"><cfRule type="expression" priority="1"><formula>$A$8&gt;3</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="custom" sqref="A7:A12"><formula1>A7&gt;0</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A11" location="表2!A1"/></hyperlinks><rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks><colBreaks count="3" manualBreakCount="3"><brk id="1" max="1048575" man="1"/><brk id="3" max="1048575" man="1"/><brk id="8" max="1048575" man="1"/></colBreaks><legacyDrawing r:id="rId2"/>';
  const names =
    '<definedName name="区域">表1!$A$1:$B$12</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表1!$1:$2</definedName><definedName name="别处">表2!$A$12</definedName>';
  const parts = minimalParts(
    {
      表1: sheetXml(rows, after),
      表2: sheetXml('<row r="12"><c r="A12"><f>表1!B12+A1</f><v>78</v></c></row>'),
    },
    names,
  );
  return minimalXlsx({
    ...parts,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      '<Relationship Id="rId1" Type="x/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="x/vmlDrawing" Target="../drawings/vml1.vml"/><Relationship Id="rId3" Type="x/drawing" Target="../drawings/drawing1.xml"/>',
    ),
    'xl/comments1.xml':
      '<comments><authors><author>张三</author></authors><commentList><comment ref="A5" authorId="0"><text><t>甲</t></text></comment><comment ref="B12" authorId="0"><text><t>乙</t></text></comment></commentList></comments>',
    'xl/drawings/vml1.vml':
      '<xml><v:shape id="a"><x:ClientData><x:Anchor>1, 15, 4, 2, 3, 31, 8, 4</x:Anchor><x:Row>4</x:Row></x:ClientData></v:shape><v:shape id="b"><br><x:ClientData><x:Anchor>1, 15, 11, 2, 3, 31, 15, 4</x:Anchor><x:Row>11</x:Row></x:ClientData></v:shape></xml>',
    'xl/drawings/drawing1.xml':
      '<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:row>5</xdr:row></xdr:from><xdr:to><xdr:row>9</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>',
    'xl/charts/chart1.xml': '<c:chart><c:f>表1!$A$1:$A$12</c:f><c:f>表2!$A$12</c:f></c:chart>',
  });
}

async function partsAfter(...edits: Edit[]) {
  const file = await openXlsx(busyWorkbook());
  await file.apply(edits);
  const parts = unzipSync(await file.save());
  return (path: string) => strFromU8(parts[path] ?? new Uint8Array());
}

describe('Everything that says where something is moves along', () => {
  test('when rows are inserted', async () => {
    const part = await partsAfter({ kind: 'insertRows', sheet: '表1', at: 4, count: 3 });
    const sheet = part('xl/worksheets/sheet1.xml');
    for (const expected of [
      'autoFilter ref="A1:B15"',
      'mergeCell ref="C2:D8"',
      'mergeCell ref="A12:A13"',
      'sqref="A1:A3 B9:B11"',
      '<formula>$A$11&gt;3</formula>',
      'sqref="A10:A15"',
      '<formula1>A10&gt;0</formula1>',
      'hyperlink ref="A14"',
      'brk id="9"',
      // Breaks between columns stay.
      'brk id="1"',
      'brk id="3"',
      'brk id="8"',
      '<dimension ref="A1:B15"/>',
      '<c r="B15"><f>SUM(A$1:A15)</f>',
      // New rows look like the row above.
      '<row r="5" ht="20" customHeight="1"><c r="A5" s="1"/></row>',
    ]) {
      expect(sheet).toContain(expected);
    }
    expect(part('xl/comments1.xml')).toMatch(/ref="A8".*ref="B15"/);
    expect(part('xl/drawings/vml1.vml')).toMatch(/15, 7, 2, 3, 31, 11, 4<\/x:Anchor><x:Row>7<.*<x:Row>14</);
    expect(part('xl/drawings/drawing1.xml')).toMatch(/<xdr:row>8<.*<xdr:row>12</);
    expect(part('xl/charts/chart1.xml')).toContain('<c:f>表1!$A$1:$A$15</c:f><c:f>表2!$A$12</c:f>');
    expect(part('xl/worksheets/sheet2.xml')).toContain('<f>表1!B15+A1</f>');
    expect(part('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(part('xl/workbook.xml')).toMatch(/>表1!\$A\$1:\$B\$15<.*>表1!\$1:\$2<.*>表2!\$A\$12</);
  });

  test('when rows are deleted', async () => {
    const part = await partsAfter({ kind: 'deleteRows', sheet: '表1', at: 4, count: 6 });
    const sheet = part('xl/worksheets/sheet1.xml');
    for (const expected of [
      'autoFilter ref="A1:B6"',
      '<mergeCells count="1"><mergeCell ref="C2:D4"/></mergeCells>',
      'sqref="A1:A3"',
      '<formula>#REF!&gt;3</formula>',
      'sqref="A5:A6"',
      'hyperlink ref="A5"',
      '<c r="B6"><f>SUM(A$1:A6)</f>',
    ]) {
      expect(sheet).toContain(expected);
    }
    expect(sheet).not.toContain('rowBreaks');
    expect(part('xl/comments1.xml')).not.toContain('甲');
    expect(part('xl/comments1.xml')).toContain('ref="B6"');
    expect(part('xl/drawings/vml1.vml')).not.toContain('id="a"');
    expect(part('xl/drawings/vml1.vml')).toContain('<x:Row>5<');
    expect(part('xl/drawings/drawing1.xml')).toMatch(/<xdr:row>4<.*<xdr:row>4</);
    expect(part('xl/worksheets/sheet2.xml')).toContain('<f>表1!B6+A1</f>');
  });

  test('content is not pushed off the sheet', async () => {
    await expect(
      partsAfter({ kind: 'insertRows', sheet: '表1', at: 0, count: 1_048_570 }),
    ).rejects.toMatchObject({
      code: 'too-large',
    });
  });
});

test('rows inserted and deleted again leave the workbook as it was', async () => {
  const before = await readWorkbook(busyWorkbook());
  await fc.assert(
    fc.asyncProperty(fc.nat(15), fc.integer({ min: 1, max: 5 }), async (at, count) => {
      const file = await openXlsx(busyWorkbook());
      await file.apply([{ kind: 'insertRows', sheet: '表1', at, count }]);
      await file.apply([{ kind: 'deleteRows', sheet: '表1', at, count }]);
      const after = await file.read();
      expect(after).toEqual(before);
      expect(await readWorkbook(await file.save())).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

describeWithCases('A published workbook', (name) => {
  test('survives a row inserted and deleted on every sheet', async () => {
    const bytes = caseBytes(name);
    const before = await readWorkbook(bytes);
    const file = await openXlsx(bytes);
    const on = (kind: 'insertRows' | 'deleteRows') =>
      before.sheets.map(({ name: sheet }) => ({ kind, sheet, at: 3, count: 2 }));
    await file.apply(on('insertRows'));
    expect((await file.read()).sheets.map(({ rows }) => rows.length)).toEqual(
      before.sheets.map(({ rows: { length } }) => (length > 3 ? length + 2 : length)),
    );
    await file.apply(on('deleteRows'));
    const saved = await file.save();
    expect(await readWorkbook(saved)).toEqual(before);
    const styles = async (from: Uint8Array) =>
      (await readXlsx(from, { readStyles: true })).sheets.map(({ cells }) => [...(cells ?? [])]);
    expect(await styles(saved)).toEqual(await styles(bytes));
  });
});
