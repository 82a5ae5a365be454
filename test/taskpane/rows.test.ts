/** A row for a 科目 in any list that the forms have: with codes or without, in its order, with what is above it. */
import { createCore } from '../../src/taskpane/core/core';
import type { Core, TableView } from '../../src/taskpane/core/contract';
import { planScaffold } from '../../src/scaffold/scaffold';
import { builtInTemplates } from '../../src/templates/built-in';
import { createXlsx, type XlsxFile } from '../../src/workbook/xlsx';

async function scaffolded(id: string): Promise<{ file: XlsxFile; core: Core; tables: readonly TableView[] }> {
  const template = builtInTemplates().find((one) => one.id === id);
  if (!template) throw new Error(id);
  const [file, core] = [createXlsx(), createCore()];
  await file.apply(planScaffold(template, { year: 2024, unit: { name: '某某局', code: '101' } }));
  const tables = (await core.inspect(await file.read()))?.tables ?? [];
  return { file, core, tables };
}

/** As the pane does: what is above first, each with an amount, and the workbook read anew each time. */
async function put(file: XlsxFile, core: Core, table: TableView, code: string, name: string): Promise<void> {
  const { above } = await core.planSubject(table.key, { code, name });
  for (const row of [...above, { code, name }]) {
    const { edits, cell } = await core.planSubject(table.key, row);
    await file.apply(edits);
    await file.apply([{ kind: 'write', sheet: cell.sheet, top: cell.row, left: cell.column, cells: [[1]] }]);
    await core.inspect(await file.read());
  }
}

async function texts(file: XlsxFile, { sheet, row }: TableView): Promise<string[]> {
  const { sheets } = await file.read();
  const rows = sheets.find(({ name }) => name === sheet)?.rows.slice(row) ?? [];
  return rows.flatMap((cells) =>
    (cells ?? []).flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value.trim()] : [])),
  );
}

const inOrder = (all: readonly string[], wanted: readonly string[]) =>
  all.filter((text) => wanted.includes(text));

it.each(['jilin-city', 'sichuan', 'hebei'])(
  '%s: every table that lists 科目 takes one more, in the order of the codes',
  async (id) => {
    const { file, core, tables } = await scaffolded(id);
    const functional = tables.filter(({ subjects }) => subjects === 'functional');
    expect(functional.length).toBeGreaterThan(1);
    for (const table of functional.slice(0, 2)) {
      await put(file, core, table, '2101102', '事业单位医疗');
      await put(file, core, table, '2080505', '机关事业单位基本养老保险缴费支出');
      const wanted = ['机关事业单位基本养老保险缴费支出', '事业单位医疗'];
      expect(inOrder(await texts(file, table), wanted)).toEqual(wanted);
    }
  },
);

it('brings the 类 and 款 along that the list prints above its rows and lacks for this one', async () => {
  const { file, core, tables } = await scaffolded('qinghai');
  const table = tables.find(({ subjects }) => subjects === 'functional');
  if (!table) throw new Error('no list');
  await put(file, core, table, '208', '社会保障和就业支出');
  await put(file, core, table, '20805', '行政事业单位养老支出');
  const { above } = await core.planSubject(table.key, { code: '2101102', name: '事业单位医疗' });
  expect(above.map(({ code }) => code)).toEqual(['210', '21011']);
  await put(file, core, table, '2101102', '事业单位医疗');
  const wanted = [
    '社会保障和就业支出',
    '行政事业单位养老支出',
    '卫生健康支出',
    '行政事业单位医疗',
    '事业单位医疗',
  ];
  expect(inOrder(await texts(file, table), wanted)).toEqual(wanted);
});

it('offers 科目 of its own money first: of 政府性基金, of 国有资本经营, and neither of them elsewhere', async () => {
  const { core, tables } = await scaffolded('sichuan');
  const first = async (number: string, query: string) => {
    const table = tables.find((one) => one.id === number);
    return (await core.searchSubjects(table?.key ?? '', query))[0]?.code;
  };
  expect(await first('4', '其他')).toMatch(/^(?:2\d{4})/);
  expect(await first('4', '212')).toBe('21208');
  expect(await first('5', '其他')).toMatch(/^223/);
  expect(await first('3', '212')).toBe('212');
});
