/** The fifteen sheets of Sichuan filled from leaf facts by plain sums, independent of the program's own labels. */
import fc from 'fast-check';
import type { Template } from '../../src/template/template';
import type { Workbook } from '../../src/workbook/model';
import { filledForm } from './sheets';

export type Source = 'general' | 'fund' | 'undertaking' | 'other';

/** One amount in 分 of a 万元 (hundredths), as a department's books would have it. */
export interface Leaf {
  readonly unit: string;
  readonly functional: string;
  readonly economic: string;
  readonly project: string | null;
  readonly source: Source;
  readonly carried: boolean;
  readonly cents: number;
}

export interface Department {
  readonly leaves: readonly Leaf[];
  /** Hundredths of this year's 一般公共预算 that go to next year. */
  readonly forward: number;
  /** Whether tables of one fund count what was carried over. */
  readonly withCarried: boolean;
}

/** Several units, every fund, money carried over, projects with and without amounts. */
const leaf = fc
  .record({
    unit: fc.constantFrom('605001', '605002'),
    functional: fc.constantFrom('2070109', '2070104', '2080505', '2101102', '2210201', '2070199'),
    economic: fc.constantFrom('30101', '30102', '30201', '30217', '30231', '30305', '30299', '31002'),
    project: fc.constantFrom(null, null, '免费开放补助', '古籍修复保护', '设备更新（二期）'),
    source: fc.constantFrom<Leaf['source']>('general', 'general', 'general', 'fund', 'undertaking', 'other'),
    carried: fc.boolean(),
    cents: fc.integer({ min: 1, max: 90_000_000 }),
  })
  .map((one): Leaf => ({
    ...one,
    functional: one.source === 'fund' ? '2120899' : one.functional,
    // Own money is not carried over as 财政拨款 is.
    carried: one.carried && (one.source === 'general' || one.source === 'fund'),
  }));

export const anyDepartment: fc.Arbitrary<Department> = fc.record({
  leaves: fc.array(leaf, { minLength: 3, maxLength: 30 }),
  forward: fc.constantFrom(0, 0, 123_45),
  withCarried: fc.boolean(),
});

type Value = string | number;
type Rows = Value[][];

const UNIT_NAMES: Readonly<Record<string, string>> = { '605001': '云溪市文化馆', '605002': '云溪市图书馆' };
const CLASSES =
  '201 202 203 204 205 206 207 208 209 210 211 212 213 214 215 216 217 219 220 221 222 223 224 227 229 230 231 232 233 234'.split(
    ' ',
  );
const NAMES: Readonly<Record<string, string>> = {
  '301': '工资福利支出',
  '302': '商品和服务支出',
  '303': '对个人和家庭的补助',
  '310': '资本性支出',
  '30101': '基本工资',
  '30102': '津贴补贴',
  '30201': '办公费',
  '30217': '公务接待费',
  '30231': '公务用车运行维护费',
  '30299': '其他商品和服务支出',
  '30305': '生活补助',
  '31002': '办公设备购置',
  '2070104': '图书馆',
  '2070109': '群众文化',
  '2070199': '其他文化和旅游支出',
  '2080505': '机关事业单位基本养老保险缴费支出',
  '2101102': '事业单位医疗',
  '2120899': '其他国有土地使用权出让收入安排的支出',
  '2210201': '住房公积金',
};

export function sichuanWorkbook(template: Template, department: Department): Workbook {
  return filledForm(template, bodies(template, department), { department: '', year: 2024 });
}

function bodies(template: Template, { leaves, forward, withCarried }: Department): Record<string, Rows> {
  const sum = (keep: (leaf: Leaf) => boolean, extra = 0): Value => {
    const cents = leaves.filter(keep).reduce((total, leaf) => total + leaf.cents, extra);
    return cents === 0 ? '' : cents / 100;
  };
  const fiscal = (leaf: Leaf) => leaf.source === 'general' || leaf.source === 'fund';
  const general = (leaf: Leaf) => leaf.source === 'general';
  const current = (leaf: Leaf) => !leaf.carried;
  const inTables = (leaf: Leaf) => withCarried || current(leaf);
  const units = [...new Set(leaves.map((leaf) => leaf.unit))].sort();
  const firstUnit = units[0];
  const forwardOf = (unit: string | null) => (unit === null || unit === firstUnit ? forward : 0);

  const income = (of: (leaf: Leaf) => boolean, unit: string | null): Value[] => {
    const from = (source: Source, more = 0) =>
      sum((leaf) => of(leaf) && leaf.source === source && current(leaf), more);
    const more = forwardOf(unit);
    return [
      sum(of, more),
      sum((leaf) => of(leaf) && leaf.carried),
      from('general', more),
      from('fund'),
      '',
      from('undertaking'),
      '',
      from('other'),
      '',
      '',
      '',
    ];
  };
  const list = (
    columns: (of: (leaf: Leaf) => boolean) => Value[],
    keep: (leaf: Leaf) => boolean,
    key: 'functional' | 'economic',
    headings: boolean,
  ): Rows => {
    const blanks: Value[] = key === 'functional' ? ['', '', '', ''] : ['', '', ''];
    const rows: Rows = [
      [...blanks, '合    计', ...columns(keep)],
      [...blanks, '', ...columns(keep)],
    ];
    for (const unit of units) {
      const ofUnit = (leaf: Leaf) => keep(leaf) && leaf.unit === unit;
      const codes = [...new Set(leaves.filter(ofUnit).map((leaf) => leaf[key]))].sort();
      if (codes.length === 0) continue;
      rows.push([...blanks.slice(0, -1), '', UNIT_NAMES[unit] ?? '', ...columns(ofUnit)]);
      let heading = '';
      for (const code of codes) {
        if (headings && code.slice(0, 3) !== heading) {
          heading = code.slice(0, 3);
          const under = heading;
          rows.push([
            ...blanks,
            ` ${NAMES[heading] ?? ''}`,
            ...columns((leaf) => ofUnit(leaf) && leaf[key].startsWith(under)),
          ]);
        }
        const parts =
          key === 'functional'
            ? [code.slice(0, 3), code.slice(3, 5), code.slice(5)]
            : [code.slice(0, 3), code.slice(3)];
        rows.push([
          ...parts,
          unit,
          `  ${NAMES[code] ?? ''}`,
          ...columns((leaf) => ofUnit(leaf) && leaf[key] === code),
        ]);
      }
    }
    return rows;
  };
  const natures = (of: (leaf: Leaf) => boolean): Value[] => [
    sum((leaf) => of(leaf) && leaf.project === null),
    sum((leaf) => of(leaf) && leaf.project !== null),
  ];
  const ofClass = (code: string) => (leaf: Leaf) => leaf.functional.startsWith(code);
  const classNames = classRows(template);
  const all = () => true;
  const three = (keep: (leaf: Leaf) => boolean): Value[] => {
    const item = (...codes: string[]) => sum((leaf) => keep(leaf) && codes.includes(leaf.economic));
    return [
      item('30212', '30217', '30231', '31013'),
      item('30212'),
      item('30231', '31013'),
      item('31013'),
      item('30231'),
      item('30217'),
    ];
  };
  const incomeTotal = (keep: (leaf: Leaf) => boolean, more = 0) => sum(keep, more);
  const left1: Rows = [
    ['一、一般公共预算拨款收入', incomeTotal((l) => general(l) && current(l), forward)],
    ['二、政府性基金预算拨款收入', sum((l) => l.source === 'fund' && current(l))],
    ['三、国有资本经营预算拨款收入', ''],
    ['四、事业收入', sum((l) => l.source === 'undertaking' && current(l))],
    ['五、事业单位经营收入', ''],
    ['六、其他收入', sum((l) => l.source === 'other' && current(l))],
    ...Array.from({ length: 24 }, (): Value[] => ['', '']),
    ['本 年 收 入 合 计', incomeTotal(current, forward)],
    ['七、用事业基金弥补收支差额', ''],
    ['八、上年结转', sum((l) => l.carried)],
    ['', ''],
    ['收  入  总  计', incomeTotal(all, forward)],
  ];
  const right1: Rows = [
    ...CLASSES.map((code, index): Value[] => [classNames[index] ?? '', sum(ofClass(code))]),
    ['本 年 支 出 合 计', sum(all)],
    ['三十一、事业单位结余分配', ''],
    ['    其中：转入事业基金', ''],
    ['三十二、结转下年', forward === 0 ? '' : forward / 100],
    ['支  出  总  计', sum(all, forward)],
  ];
  const shown = CLASSES.filter((code) => code !== '227' && code !== '230');
  const across = (keep: (leaf: Leaf) => boolean, more = 0): Value[] => [
    sum((l) => keep(l) && fiscal(l), more),
    sum((l) => keep(l) && general(l), more),
    sum((l) => keep(l) && l.source === 'fund'),
    '',
  ];
  const left2: Rows = [
    ['一、本年收入', sum((l) => fiscal(l) && current(l), forward)],
    [' 一般公共预算拨款收入', sum((l) => general(l) && current(l), forward)],
    [' 政府性基金预算拨款收入', sum((l) => l.source === 'fund' && current(l))],
    [' 国有资本经营预算拨款收入', ''],
    ['二、上年结转', sum((l) => fiscal(l) && l.carried)],
    [' 一般公共预算拨款收入', sum((l) => general(l) && l.carried)],
    [' 政府性基金预算拨款收入', sum((l) => l.source === 'fund' && l.carried)],
    [' 国有资本经营预算拨款收入', ''],
    ...Array.from({ length: 22 }, (): Value[] => ['', '']),
    ['收  入  总  计', sum(fiscal, forward)],
  ];
  const right2: Rows = [
    ['一、本年支出', ...across(all)],
    ...shown.map((code): Value[] => [
      (classNames[CLASSES.indexOf(code)] ?? '').replace(/^.*、/, ' '),
      ...across(ofClass(code)),
    ]),
    ['二、结转下年', ...(forward === 0 ? ['', '', '', ''] : [forward / 100, forward / 100, '', ''])],
    ['支  出  总  计', ...across(all, forward)],
  ];
  const projects = [...new Set(leaves.flatMap((leaf) => (leaf.project ? [leaf.project] : [])))].sort();
  const project32 = (l: Leaf) => general(l) && l.project !== null && inTables(l);
  const unitRows = (columns: (of: (leaf: Leaf) => boolean, unit: string | null) => Value[]): Rows => [
    ['', '合    计', ...columns(all, null)],
    ['', '', ...columns(all, null)],
    ...units.map((unit): Value[] => [
      unit,
      UNIT_NAMES[unit] ?? '',
      ...columns((leaf) => leaf.unit === unit, unit),
    ]),
  ];
  return {
    '1': left1.map((row, index) => [...row, ...(right1[index] ?? [])]),
    '1-1': unitRows(income),
    '1-2': list((of) => [sum(of), ...natures(of), '', ''], all, 'functional', false),
    '2': right2.map((row, index) => [...(left2[index] ?? ['', '']), ...row]),
    '2-1': list(
      (of) => [
        sum(of),
        sum((l) => of(l) && current(l)),
        ...[(l: Leaf) => general(l) && current(l)].flatMap((g) => [
          sum((l) => of(l) && g(l)),
          ...natures((l) => of(l) && g(l)),
        ]),
      ],
      fiscal,
      'economic',
      true,
    ),
    '3': list(
      (of) => [sum(of), sum((l) => of(l) && current(l)), sum((l) => of(l) && l.carried)],
      general,
      'functional',
      false,
    ),
    '3-1': list(
      (of) => [
        sum(of),
        sum((l) => of(l) && !l.economic.startsWith('302')),
        sum((l) => of(l) && l.economic.startsWith('302')),
      ],
      (l) => general(l) && l.project === null && inTables(l),
      'economic',
      true,
    ),
    '3-2': [
      ['', '', '', '', '合    计', sum(project32)],
      ...units.flatMap((unit): Rows => [
        ['', '', '', unit, UNIT_NAMES[unit] ?? '', sum((l) => project32(l) && l.unit === unit)],
        ...projects.flatMap((project): Rows => {
          const rows = [
            ...new Set(
              leaves
                .filter((l) => project32(l) && l.unit === unit && l.project === project)
                .map((l) => l.functional),
            ),
          ];
          return rows.map((code): Value[] => [
            code.slice(0, 3),
            code.slice(3, 5),
            code.slice(5),
            unit,
            `  ${project}`,
            sum((l) => project32(l) && l.unit === unit && l.project === project && l.functional === code),
          ]);
        }),
      ]),
    ],
    '3-3': unitRows((of) => three((l) => of(l) && general(l) && current(l))),
    '4': list(
      (of) => [sum(of), ...natures(of)],
      (l) => l.source === 'fund' && inTables(l),
      'functional',
      false,
    ),
  };
}

/** The printed names of 公开表1's 类, in order. */
function classRows(template: Template): string[] {
  const table = template.tables.find(({ id }) => id === '1');
  const items = table?.blocks[1]?.items ?? [];
  return items.flatMap((item) => (item.kind === 'fixed' && item.label?.functional ? [item.text] : []));
}
