import { readFileSync } from 'node:fs';
import { bind } from '../../src/binding/bind';
import { resolveSubjects } from '../../src/binding/subject-names';
import { Registry } from '../../src/binding/registry';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Area, Cell, CellValue, Sheet, Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { cellValue } from '../../src/workbook/read-sheet';

type Line = readonly (CellValue | Cell | undefined)[];

function sheetOf(name: string, lines: readonly Line[], merges: readonly Area[] = []): Sheet {
  const cellOf = (cell: CellValue | Cell | undefined): Cell | undefined =>
    cell === undefined || cell === null || cell === ''
      ? undefined
      : typeof cell === 'object' && 'value' in cell
        ? cell
        : { value: cell };
  return { name, hidden: false, protected: false, rows: lines.map((line) => line.map(cellOf)), merges };
}

const SPENDING: readonly Line[] = [
  ['部门支出总表'],
  ['部门：青禾县档案中心', '', '', '', '', '', '', '', '金额单位：万元'],
  ['项目', '', '', '', '', '合计', '基本支出', '项目支出', '上缴上级支出', '对附属单位补助支出'],
  ['科目编码', '', '', '单位代码', '单位名称（科目）'],
  ['类', '款', '项'],
  ['', '', '', '', '合计', 100, 80, 20],
  ['201', '03', '50', '316002', '事业运行', 80, 80],
  ['201', '03', '99', '316002', '其他政府办公厅（室）及相关机构事务支出', 20, '', 20],
];

function errorsOf(lines: readonly Line[], merges: readonly Area[] = []): string[] {
  const workbook: Workbook = { sheets: [sheetOf('公开表1-2', lines, merges)], names: [] };
  return check(bind(workbook, builtInTemplates()))
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

function withRow(index: number, line: Line): Line[] {
  return SPENDING.map((one, at) => (at === index ? line : one));
}

test('tables headed 部门：某局 whose money is one unit’s are the 部门’s', () => {
  const unit = ['', '', '', '316002', '青禾县图书馆', 100, 80, 20];
  const GENERAL = SPENDING.map((line, row) =>
    row === 0
      ? ['一般公共预算支出预算表']
      : row === 2
        ? [...line.slice(0, 5), '合计', '当年财政拨款安排', '上年结转安排']
        : line,
  );
  const headed = (name: string, department: string, [title, caption, ...rest]: readonly Line[]) => {
    const above = [`部门：${department}`, ...(caption ?? []).slice(1)];
    return sheetOf(name, [title ?? [], above, ...rest.slice(0, 4), unit, ...rest.slice(4)]);
  };
  const named = (first: string, second: string) =>
    bind(
      { sheets: [headed('公开表1-2', first, SPENDING), headed('公开表3', second, GENERAL)], names: [] },
      builtInTemplates(),
    ).unit;
  expect(named('青禾县文化局', '青禾县文化局')).toBe('青禾县文化局');
  // One line left over from another form, or the unit's own name spelt shorter, is not believed against the list.
  expect(named('青禾县文化局', '青禾县档案局')).toBe('青禾县图书馆');
  expect(named('图书馆', '图书馆')).toBe('青禾县图书馆');
});

describe('a row told in an unusual way is read as it is meant', () => {
  test('as the form has it', () => expect(errorsOf(SPENDING)).toEqual([]));

  test.each<[string, Line]>([
    ['codes stored as numbers', [201, 3, 50, 316002, '事业运行', 80, 80]],
    ['codes shown with leading zeros', [201, { value: 3, format: '00' }, 50, 316002, '事业运行', 80, 80]],
    ['blanks behind code and name', ['201 ', '03\u3000', '50 ', '316002 ', '事业运行 ', 80, 80]],
    ['a visible apostrophe', ["'201", "'03", "'50", '316002', '事业运行', 80, 80]],
    ['the whole code in each column', ['201', '20103', '2010350', '316002', '事业运行', 80, 80]],
    ['a name by reference', ['201', '03', '50', '316002', { value: '事业运行', formula: '底稿!A1' }, 80, 80]],
  ])('%s', (_, line) => expect(errorsOf(withRow(6, line))).toEqual([]));

  test('合计 merged over code and name', () => {
    const merged = [{ top: 5, left: 0, bottom: 5, right: 4 }];
    const lines = withRow(5, ['合计', '', '', '', '', 100, 80, 20]);
    expect(errorsOf(lines, merged)).toEqual([]);
    expect(errorsOf(withRow(5, ['合计', '', '', '', '', 101, 80, 20]), merged)).not.toEqual([]);
  });

  test('合计 after the rows with codes', () => {
    const [total, ...rest] = SPENDING.slice(5);
    const lines = [...SPENDING.slice(0, 5), ...rest, total!];
    expect(errorsOf(lines)).toEqual([]);
    expect(errorsOf([...lines.slice(0, -1), ['', '', '', '', '合 计', 101, 81, 20]])).not.toEqual([]);
  });

  test.each(['-', '—', '——', '/', '0.00'])('a blank row struck through with %s', (dash) =>
    expect(errorsOf([...SPENDING, [dash, dash, dash, dash, dash, dash, dash, dash]])).toEqual([]),
  );
});

describe('a code and a name of two 科目', () => {
  test('are told before any amount is blamed, with the code that the name has', () => {
    const [error, ...more] = errorsOf(withRow(6, ['201', '03', '01', '316002', '事业运行', 80, 80]));
    expect(more).toEqual([]);
    expect(error).toContain('公开表1-2 第 7 行的编码与名称不是同一个科目：编码 2010301 是“行政运行”');
    expect(error).toContain('编码应为 2010350');
  });

  test('a 类 cut short is told with the whole code', () => {
    const [error, ...more] = errorsOf(withRow(6, ['2', '03', '50', '316002', '事业运行', 80, 80]));
    expect(more).toEqual([]);
    expect(error).toContain('编码应为 2010350');
  });
});

test('a row that stands twice is told as that', () => {
  const [error, ...more] = errorsOf([...SPENDING, SPENDING[7]!]);
  expect(more).toEqual([]);
  expect(error).toContain('公开表1-2 第 9 行“其他政府办公厅（室）及相关机构事务支出”与第 8 行完全相同');
});

test('no sum is asserted past a row that could not be read', () => {
  const lines = [...SPENDING, ['', '', '', '', '某某', 5, 5]];
  lines[5] = ['', '', '', '', '合计', 105, 85, 20];
  expect(errorsOf(lines)).toEqual([]);
});

test('the department above its units may bear the name of the first', () => {
  const lines: Line[] = [
    ...SPENDING.slice(0, 5),
    ['', '', '', '', '合计', 100, 80, 20],
    ['', '', '', '', '青禾县档案局', 100, 80, 20],
    ['201', '26', '01', '316001', '行政运行', 60, 50, 10],
    ['', '', '', '', '青禾县档案中心', 40, 30, 10],
    ['201', '26', '04', '316002', '档案馆', 40, 30, 10],
  ];
  expect(errorsOf(lines)).toEqual([]);
});

test('行政运行 without a code is the 款’s that it stands under, known or not', () => {
  const registry = new Registry();
  const codesOf = (name: string) => registry.subjectCodes('functional', name);
  const read = (...names: string[]) =>
    resolveSubjects(
      'functional',
      names.map((name) => ({ name, figures: [] })),
      codesOf,
    );
  const [, heading, first, second] = read('农林水支出', '某某新款', '行政运行', '一般行政管理事务');
  expect(first?.startsWith(`${heading}~`)).toBe(true);
  expect(second?.startsWith(`${heading}~`)).toBe(true);
  const [own, item] = read('某某新款', '行政运行', '一般行政管理事务');
  expect(item?.startsWith(`${own}~`)).toBe(true);
});

test('a shared string without an index is a blank cell', () => {
  const raw = { row: 0, column: 0, style: 0, formula: null, inline: '' };
  expect(cellValue({ ...raw, type: 's', value: '' } as Parameters<typeof cellValue>[0], ['标题'])).toBeNull();
});

test('a workbook of several units is its department’s', async () => {
  const workbook = await readWorkbook(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
  const bound = bind({ ...workbook, names: [] }, builtInTemplates());
  expect(bound.unit).toBe('云溪市档案服务中心');
});
