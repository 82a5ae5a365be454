import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { type Edit } from '../../src/workbook/edit';
import { WorkbookError } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { submissionCopy } from '../../src/workbook/submission';
import { createXlsx, openXlsx, type XlsxFile } from '../../src/workbook/xlsx';
import { caseBytes, describeWithCases } from '../support/cases';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';
import { packageFaults } from './package-faults';
import { minimalParts, minimalXlsx, relationships, sheetXml } from './minimal';

const options = { namePrefix: '预算公开_' };

async function submit(file: XlsxFile) {
  const bytes = await submissionCopy(file, options).save();
  expect(packageFaults(bytes)).toEqual([]);
  const parts = unzipSync(bytes);
  const everything = Object.entries(parts)
    .map(([path, content]) => path + strFromU8(content))
    .join('\n');
  return { bytes, everything, workbook: await readWorkbook(bytes) };
}

/** What must not leave the office, all in one workbook. */
function fullWorkbook(): Uint8Array {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="shared" ref="B1:B2" si="0">藏!A1+1</f><v>3.5</v></c><c r="C1" t="str"><f>A1&amp;"_x000D_"</f><v>收入</v></c></row>' +
    '<row r="2"><c r="A2" t="str"><f>""</f><v></v></c><c r="B2"><f t="shared" si="0"/><v>4.5</v></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D2" t="b"><f>TRUE</f><v>1</v></c></row>';
  const after =
    '<mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells><pageSetup paperSize="9" orientation="landscape" r:id="rId4"/><legacyDrawing r:id="rId2"/>';
  const names =
    '<definedName name="预算公开_表1">表1!$A$1</definedName><definedName name="自己的">表1!$A$1:$B$2</definedName><definedName name="坏">#REF!</definedName>' +
    '<definedName name="外">[1]别表!$A$1</definedName><definedName name="藏名">藏!$A$1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">表1!$1:$1</definedName>';
  const parts = minimalParts(
    { 藏: sheetXml('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'), 表1: sheetXml(rows, after) },
    names,
  );
  parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '')
    .replace('name="藏"', 'name="藏" state="veryHidden"')
    .replace(
      '<sheets>',
      '<mc:AlternateContent xmlns:mc="m"><mc:Choice><x15ac:absPath url="C:\\Users\\张三\\"/></mc:Choice></mc:AlternateContent><fileSharing userName="张三"/><sheets>',
    )
    .replace(
      '<definedNames>',
      '<externalReferences><externalReference r:id="rId201"/></externalReferences><definedNames>',
    );
  parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="rId200" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId201" Type="x/externalLink" Target="externalLinks/externalLink1.xml"/><Relationship Id="rId202" Type="x/person" Target="persons/person.xml"/><Relationship Id="rId203" Type="x/vbaProject" Target="vbaProject.bin"/></Relationships>',
  );
  parts['_rels/.rels'] = (parts['_rels/.rels'] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="rId7" Type="x/core-properties" Target="docProps/core.xml"/><Relationship Id="rId8" Type="x/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId9" Type="x/custom-properties" Target="docProps/custom.xml"/><Relationship Id="rId10" Type="x/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>',
  );
  return minimalXlsx({
    ...parts,
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>部门预算公开表</dc:title><dc:creator>张三</dc:creator><cp:lastModifiedBy>张三</cp:lastModifiedBy></cp:coreProperties>',
    'docProps/app.xml': '<Properties><Manager>张三</Manager><Company>张三的电脑</Company></Properties>',
    'docProps/custom.xml': '<Properties><property name="作者">张三</property></Properties>',
    // Where Excel keeps the settings of add-ins: answers and reasons of ours among them.
    'xl/webextensions/taskpanes.xml': '<taskpanes><taskpane/></taskpanes>',
    'xl/webextensions/_rels/taskpanes.xml.rels': relationships(
      '<Relationship Id="rId1" Type="x/webextension" Target="webextension1.xml"/>',
    ),
    'xl/webextensions/webextension1.xml':
      '<webextension><properties><property name="放行理由" value="张三同意"/></properties></webextension>',
    'xl/sharedStrings.xml': '<sst><si><t>项目</t></si><si><r><t>张三的草稿</t></r></si></sst>',
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    'xl/externalLinks/_rels/externalLink1.xml.rels': relationships(
      '<Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///C:/张三/a.xlsx" TargetMode="External"/>',
    ),
    'xl/persons/person.xml': '<personList><person displayName="张三"/></personList>',
    'xl/vbaProject.bin': '张三',
    'xl/worksheets/_rels/sheet2.xml.rels': relationships(
      '<Relationship Id="rId1" Type="x/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="x/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId3" Type="x/threadedComment" Target="../threadedComments/threadedComment1.xml"/><Relationship Id="rId4" Type="x/printerSettings" Target="../printerSettings/printerSettings1.bin"/>',
    ),
    'xl/comments1.xml': '<comments><authors><author>张三</author></authors></comments>',
    'xl/drawings/vmlDrawing1.vml': '<xml>张三</xml>',
    'xl/threadedComments/threadedComment1.xml':
      '<ThreadedComments><threadedComment ref="A1"><text>问张三</text></threadedComment></ThreadedComments>',
    'xl/printerSettings/printerSettings1.bin': '张三的打印机',
  });
}

describe('The workbook to hand in', () => {
  test('holds what the tables show, as values', async () => {
    const { workbook } = await submit(await openXlsx(fullWorkbook()));
    expect(workbook.sheets).toEqual([
      {
        name: '表1',
        hidden: false,
        protected: false,
        merges: [{ top: 3, left: 0, bottom: 3, right: 1 }],
        rows: [
          [{ value: '项目' }, { value: 3.5, format: '0.00' }, { value: '收入' }],
          [undefined, { value: 4.5 }, { value: { error: '#DIV/0!' } }, { value: true }],
        ],
      },
    ]);
  });

  test('keeps an officer’s own names, and neither ours nor those that lead nowhere', async () => {
    const { workbook } = await submit(await openXlsx(fullWorkbook()));
    expect(workbook.names).toEqual([{ name: '自己的', refersTo: '表1!$A$1:$B$2' }]);
  });

  test('says nothing of persons, their comments, folders, printers and drafts', async () => {
    const { everything } = await submit(await openXlsx(fullWorkbook()));
    expect(everything).not.toContain('张三');
    expect(everything).not.toMatch(/comments|vbaProject|externalLink|persons|printerSettings|custom\.xml/);
    expect(everything).toContain('部门预算公开表');
  });

  test('leaves behind the empty sheet that a new workbook came with', async () => {
    const file = createXlsx();
    const plan: Edit[] = [
      { kind: 'addSheet', sheet: 'Sheet1' },
      { kind: 'addSheet', sheet: '公开表1' },
      { kind: 'write', sheet: '公开表1', top: 0, left: 0, cells: [['部门收支总表']] },
    ];
    await file.apply(plan);
    const { workbook } = await submit(file);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['公开表1']);
  });

  test('keeps the print setup', async () => {
    const { bytes } = await submit(await openXlsx(fullWorkbook()));
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      printTitlesRow: '$1:$1',
    });
  });

  test('leaves the workbook that it was made from alone', async () => {
    const file = await openXlsx(fullWorkbook());
    const before = unzipSync(await file.save());
    await submit(file);
    expect(unzipSync(await file.save())).toEqual(before);
  });

  test('has none of our input checks, but those of others', async () => {
    const list =
      '<dataValidations count="1"><dataValidation type="list" sqref="A9"><formula1>"是,否"</formula1></dataValidation></dataValidations>';
    const file = await openXlsx(minimalXlsx(minimalParts({ 表1: sheetXml('', list) })));
    const rule = { kind: 'amount', title: '金额', message: '请填数字。' } as const;
    await file.apply([
      { kind: 'validate', sheet: '表1', area: { top: 0, left: 0, bottom: 3, right: 0 }, rule },
    ]);
    const { bytes } = await submit(file);
    expect((await readXlsx(bytes)).sheets[0]?.dataValidations).toMatchObject([{ type: 'list', range: 'A9' }]);
  });

  test('is refused where a formula was never calculated, and the cell is named', async () => {
    const file = createXlsx();
    const write: Edit = { kind: 'write', sheet: '表1', top: 2, left: 1, cells: [[{ formula: '=A1' }]] };
    await file.apply([{ kind: 'addSheet', sheet: '表1' }, write]);
    expect(() => submissionCopy(file, options)).toThrow(WorkbookError);
    expect(() => submissionCopy(file, options)).toThrow(/“表1”的 B3/);
  });

  test('does not mind formulas on a hidden sheet, which goes', async () => {
    const parts = minimalParts({
      表1: sheetXml(''),
      藏: sheetXml('<row r="1"><c r="A1"><f>1+1</f></c></row>'),
    });
    parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
      'name="藏"',
      'name="藏" state="hidden"',
    );
    const { workbook } = await submit(await openXlsx(minimalXlsx(parts)));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['表1']);
  });
});

describeWithCases('A published workbook', (name) => {
  test('is handed in with the same tables', async () => {
    const bytes = caseBytes(name);
    const { workbook } = await submit(await openXlsx(bytes));
    expect(workbook).toEqual(await readWorkbook(bytes));
  });
});

describeWithLibreOffice('LibreOffice', () => {
  test('opens it', async () => {
    const { bytes, workbook } = await submit(await openXlsx(fullWorkbook()));
    const again = await readWorkbook(convertWithLibreOffice(bytes, 'xlsx'));
    expect(again.sheets.map(({ name }) => name)).toEqual(['表1']);
    expect(again.sheets[0]?.merges).toEqual(workbook.sheets[0]?.merges);
  }, 120_000);
});
