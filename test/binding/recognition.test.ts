import { readFileSync } from 'node:fs';
import { bind, UnrecognisedError } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { loadPack } from '../../src/templates/load-pack';
import type { DefinedName, Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { caseBytes, describeWithCases } from '../support/cases';

const read = (path: string) => readWorkbook(new Uint8Array(readFileSync(path)));
const sample = () => read('samples/sichuan-sample.xlsx');
const FILLED = 'samples/yunling-filled.xlsx';

function refusal(workbook: Workbook): UnrecognisedError {
  try {
    bind(workbook, builtInTemplates());
  } catch (error) {
    if (error instanceof UnrecognisedError) return error;
    throw error;
  }
  throw new Error('it was taken for a template');
}

describe('a template is taken where it explains the workbook', () => {
  test.each([
    ['a filled form of another province', FILLED],
    ['a blank form of another province', 'samples/yunling-form.xlsx'],
  ])('%s is taken for none, and what comes near is told by what differs', async (_, path) => {
    const workbook = await read(path);
    const error = refusal({ ...workbook, names: [] });
    expect(error.message).toContain('这个工作簿不是已有模板中的任何一种，没有校验');
    expect(error.message).toContain('请选用本地区的模板');
    expect(error.message).not.toMatch(/\d%/);
    const [nearest] = error.near;
    expect(nearest?.foreign.map(({ title }) => title)).toEqual(
      expect.arrayContaining([expect.stringContaining('部门收支预算总表')]),
    );
  });

  test('a few tables that fit among as many that resemble none of its own are another province’s', async () => {
    const workbook = await sample();
    const fitting = workbook.sheets.filter(({ name }) => /^公开表[1-4]/.test(name)).slice(0, 4);
    const other = ['处室支出分解表', '县区补助支出表', '重点支出事项表', '资金收入来源表'].map((title) => ({
      ...fitting[0]!,
      name: title,
      rows: [
        [{ value: title }],
        [{ value: '事项' }, { value: '经办' }, { value: '数额' }],
        [{ value: '甲' }, { value: '乙' }, { value: 3 }],
      ],
      merges: [],
    }));
    expect(bind({ sheets: fitting, names: [] }, builtInTemplates()).tables).toHaveLength(4);
    expect(() => refusal({ sheets: [...fitting, ...other], names: [] })).not.toThrow();
  });

  test('one table that fits among several on one sheet does not make the sheet its form', async () => {
    const [table] = (await sample()).sheets.filter(({ name }) => name === '公开表3-1');
    const others = ['部门收支总表', '部门收入总表', '项目支出明细表'].flatMap((title) => [
      [{ value: title }],
      [{ value: '事项' }, { value: '经办' }, { value: '数额' }],
      [{ value: '甲' }, { value: '乙' }, { value: 3 }],
      [],
    ]);
    const sheets = [{ ...table!, name: '全部', rows: [...table!.rows, [], ...others] }];
    expect(bind({ sheets: [table!], names: [] }, builtInTemplates()).template.id).toBe('sichuan');
    expect(() => refusal({ sheets, names: [] })).not.toThrow();
  });

  test('a workbook made with a pack that is not at hand says which', async () => {
    const error = refusal(await read(FILLED));
    expect(error.named).toBe('yunling');
    expect(error.message).toContain('工作簿里记着它用的是模板“yunling”');
  });

  test('a workbook of none of its tables comes near nothing', () => {
    const rows = [[{ value: '张三' }, { value: 3 }]];
    const error = refusal({
      sheets: [{ name: 'Sheet1', hidden: false, protected: false, rows, merges: [] }],
      names: [],
    });
    expect(error.near).toEqual([]);
    expect(error.message).toContain('没有找到预算公开表');
  });

  test('a template chosen by hand is not doubted', async () => {
    const pack = loadPack(readFileSync('samples/yunling-pack.json', 'utf8'));
    const workbook = { ...(await read(FILLED)), names: [] };
    expect(bind(workbook, [pack]).tables).toHaveLength(5);
    expect(bind(workbook, [...builtInTemplates(), pack]).template.pack.id).toBe('yunling');
  });

  test('any one table of the form alone is still its form', async () => {
    const workbook = { ...(await sample()), names: [] };
    for (const sheet of workbook.sheets) {
      const alone = bind({ sheets: [sheet], names: [] }, builtInTemplates());
      expect(`${sheet.name} ${alone.template.id} ${alone.tables.length}`).toBe(`${sheet.name} sichuan 1`);
    }
  });

  test('working sheets beside the tables do not make it another form', async () => {
    const workbook = await sample();
    const [first] = workbook.sheets;
    const working = Array.from({ length: 12 }, (_, index) => ({
      ...first!,
      name: `底稿${index + 1}`,
      rows: [
        [{ value: '工资测算明细表' }],
        [{ value: '姓名' }, { value: '金额' }],
        [{ value: '甲' }, { value: 3 }],
      ],
      merges: [],
    }));
    const both = { sheets: [...working, ...workbook.sheets], names: [] };
    expect(bind(both, builtInTemplates()).tables).toHaveLength(15);
  });
});

describeWithCases('a published workbook', (name) => {
  test('is its template whichever table is left out, and whatever its sheets are called', async () => {
    const { sheets } = await readWorkbook(caseBytes(name));
    const whole = bind({ sheets, names: [] }, builtInTemplates());
    const renamed = sheets.map((sheet, index) => ({ ...sheet, name: `Sheet${index + 1}` }));
    for (const left of [null, ...renamed.map((_, index) => index)]) {
      const some = renamed.filter((_, index) => index !== left);
      const bound = bind({ sheets: some, names: [] }, builtInTemplates());
      expect(bound.template.id).toBe(whole.template.id);
    }
  });
});

describe('names that lead elsewhere than title and header say', () => {
  const moved = (names: readonly DefinedName[], by: number) =>
    names.map((name) =>
      name.refersTo.includes('公开表1-2') && name.name.startsWith('预算公开_')
        ? { ...name, refersTo: name.refersTo.replace(/\$(\d+)/g, (_, row) => `$${Number(row) + by}`) }
        : name,
    );

  test.each([1, 3])('by %d rows are not believed: the table is recognised, the name reported', async (by) => {
    const workbook = await sample();
    const right = check(bind(workbook, builtInTemplates()));
    const { binding, findings } = check(
      bind({ ...workbook, names: moved(workbook.names, by) }, builtInTemplates()),
    );
    const errors = (list: typeof findings) =>
      list.filter((one) => one.severity === 'error').map((one) => one.message);
    expect(errors(findings)).toEqual(errors(right.findings));
    expect(binding.brokenNames).toEqual(['预算公开_1_2_区域']);
    expect(findings.find((one) => one.rule === 'table.broken-name')?.message).toContain('预算公开_1_2_区域');
  });

  test('a header and a title rewritten by the officer are still where the names say', async () => {
    const workbook = await sample();
    const sheets = workbook.sheets.map((sheet) =>
      sheet.name === '公开表1-2'
        ? {
            ...sheet,
            rows: sheet.rows.map((row, index) =>
              index > 4
                ? row
                : row?.map((cell) => cell && { ...cell, value: cell.value === null ? null : '改' }),
            ),
          }
        : sheet,
    );
    const bound = bind({ ...workbook, sheets }, builtInTemplates());
    expect(bound.tables.find(({ sheet }) => sheet === '公开表1-2')?.by).toBe('names');
    expect(bound.brokenNames).toEqual([]);
  });
});
