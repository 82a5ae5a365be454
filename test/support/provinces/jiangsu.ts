/** In the manner of 江苏: 公开01表, three lists side by side (收入, 功能分类, 支出用途), a nature of its own, 会议费 beside “三公”. */
import type { Books, Entry } from '../../../conformance/books/books';
import { labelOf } from './form';
import type { ProvinceTable, Row } from './form';
import { blanks, classes, printed, subjects, total, unitRows } from './lines';

const top = (n: string, title: string) => [
  `公开${n}表`,
  title,
  '部门：云溪市文化和农业局                单位：万元',
];
const SOURCES = [
  'fiscal.general',
  'fiscal.fund',
  'fiscal.capital',
  'special',
  'own.undertaking',
  'own.superior',
  'own.subordinate',
  'own.business',
  'own.other',
];
const THREE = 'economic=30212+30217+30231+31013';

const long = (rows: readonly Row[], length: number): Row[] => [...rows, ...blanks(length - rows.length)];

/** Some departments hold money back, a nature that only this form knows. */
export function withReserve(books: Books, seed: number): Books {
  const [entry] = books.entries;
  if (!entry || seed % 2 === 0) return books;
  const nature = '~单位预留机动经费' as Entry['nature'];
  return {
    ...books,
    entries: [
      ...books.entries,
      { ...entry, economic: '39907', nature, source: 'own.other', yuan: 4200, last: 0 },
    ],
  };
}

export function jiangsu(books: Books): ProvinceTable[] {
  const income = printed(`
    一、一般公共预算拨款收入: source=fiscal.general carry=current
    二、政府性基金预算拨款收入: source=fiscal.fund carry=current
    三、国有资本经营预算拨款收入: source=fiscal.capital carry=current
    四、财政专户管理资金收入: source=special carry=current
    五、事业收入: source=own.undertaking carry=current
    六、上级补助收入: source=own.superior carry=current
    七、其他收入: source=own.other carry=current`);
  const spent = classes(books, 'use=spent');
  const natures = printed(`
    一、基本支出: nature=basic use=spent
    二、项目支出: nature=project use=spent
    三、单位预留机动经费: nature=~单位预留机动经费 use=spent`);
  const rows = Math.max(income.length, spent.length);
  const ends = (name: string, carried: string, label: string) => [
    ...printed(`${name}: ${label}`),
    ...printed(carried),
    ...printed(name.startsWith('当年收入') ? '收入合计:' : '支出合计:'),
  ];
  const general = 'measure=expense source=fiscal.general use=spent';
  const subject = (scope: string) => [total(), ...subjects(books, 'functional', { scope })];
  return [
    {
      sheet: '收支总表',
      top: top('01', '收支预算总表'),
      unit: '万元',
      head: [
        '收入 | < | 支出 | < | < | <',
        '项目 | 金额 | 功能分类 | < | 支出用途 | <',
        '^ | ^ | 项目 | 金额 | 项目 | 金额',
      ],
      sides: [
        {
          scope: 'measure=income',
          columns: ['@name', ''],
          rows: [
            ...long(income, rows),
            ...ends('当年收入小计', '上年结转资金: carry=carried', 'carry=current'),
          ],
        },
        {
          scope: 'measure=expense',
          columns: ['@name', ''],
          rows: [...long(spent, rows), ...ends('当年支出小计', '结转下年资金: use=forward', 'use=spent')],
        },
        {
          scope: 'measure=expense',
          columns: ['@name', ''],
          rows: [...long(natures, rows), ...ends('当年支出小计', '结转下年资金: use=forward', 'use=spent')],
        },
      ],
    },
    {
      sheet: '收入总表',
      top: top('02', '收入预算总表'),
      unit: '万元',
      head: [
        '部门代码 | 部门名称 | 合计 | 本年收入 | < | < | < | < | < | < | < | < | < | 上年结转结余 | < | < | <',
        '^ | ^ | ^ | 小计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | 财政专户管理资金 | 事业收入 | 上级补助收入 | 附属单位上缴收入 | 事业单位经营收入 | 其他收入 | 小计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算',
      ],
      sides: [
        {
          scope: 'measure=income',
          columns: [
            '@unitCode',
            '@unit',
            '',
            'carry=current',
            ...SOURCES.map((s) => `source=${s} carry=current`),
            'carry=carried',
            ...SOURCES.slice(0, 3).map((s) => `source=${s} carry=carried`),
          ],
          rows: [{ ...total(), texts: { unit: '合计' } }, ...unitRows(books)],
        },
      ],
    },
    {
      sheet: '支出总表',
      top: top('03', '支出预算总表'),
      unit: '万元',
      head: [
        '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 单位预留机动经费 | 事业单位经营支出 | 上缴上级支出 | 对附属单位补助支出',
      ],
      sides: [
        {
          scope: 'measure=expense use=spent',
          columns: [
            '@code',
            '@name',
            '',
            'nature=basic',
            'nature=project',
            'nature=~单位预留机动经费',
            'nature=business',
            'nature=remit',
            'nature=subsidy',
          ],
          rows: [
            { ...total(), texts: { name: '合计' } },
            ...subjects(books, 'functional', { scope: 'use=spent' }),
          ],
        },
      ],
    },
    {
      sheet: '功能科目',
      top: top('05', '财政拨款支出预算表（功能科目）'),
      unit: '万元',
      head: [
        '科目编码 | 科目名称 | 合计 | 基本支出 | < | < | 项目支出',
        '^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^',
      ],
      sides: [
        {
          scope: 'measure=expense source=fiscal use=spent',
          columns: [
            '@code',
            '@name',
            '',
            'nature=basic',
            'nature=basic.personnel',
            'nature=basic.operating',
            'nature=project',
          ],
          rows: subject('source=fiscal use=spent').map(nameTotal),
        },
      ],
    },
    {
      sheet: '经济科目',
      top: top('06', '财政拨款基本支出预算表（经济科目）'),
      unit: '万元',
      head: [
        '部门预算支出经济分类科目 | < | 本年财政拨款基本支出 | < | <',
        '科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费',
      ],
      sides: [
        {
          scope: 'measure=expense source=fiscal nature=basic use=spent',
          columns: ['@code', '@name', '', 'nature=basic.personnel', 'nature=basic.operating'],
          rows: [total(), ...subjects(books, 'economic', { scope: 'source=fiscal nature=basic' })].map(
            nameTotal,
          ),
        },
      ],
    },
    {
      sheet: '一般公共预算',
      top: top('07', '一般公共预算支出预算表'),
      unit: '万元',
      head: [
        '科目编码 | 科目名称 | 合计 | 基本支出 | < | < | 项目支出',
        '^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^',
      ],
      sides: [
        {
          scope: general,
          columns: [
            '@code',
            '@name',
            '',
            'nature=basic',
            'nature=basic.personnel',
            'nature=basic.operating',
            'nature=project',
          ],
          rows: subject(general).map(nameTotal),
        },
      ],
    },
    {
      sheet: '三公',
      top: top('09', '一般公共预算“三公”经费、会议费、培训费支出预算表'),
      unit: '万元',
      head: [
        '“三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 | 会议费 | 培训费',
        '^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ | ^',
      ],
      sides: [
        {
          scope: general,
          columns: [
            THREE,
            ...['30212', '30231+31013', '31013', '30231', '30217', '30215', '30216'].map(
              (e) => `economic=${e}`,
            ),
          ],
          rows: [total()],
        },
      ],
    },
    {
      sheet: '政府性基金',
      top: top('10', '政府性基金预算支出预算表'),
      unit: '万元',
      head: ['科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出'],
      sides: [
        {
          scope: 'measure=expense source=fiscal.fund use=spent',
          columns: ['@code', '@name', '', 'nature=basic', 'nature=project'],
          rows: subject('source=fiscal.fund use=spent').map(nameTotal),
        },
      ],
    },
    {
      sheet: '机关运行经费',
      top: top('12', '一般公共预算机关运行经费支出预算表'),
      unit: '万元',
      head: ['科目编码 | 科目名称 | 机关运行经费支出'],
      sides: [
        {
          columns: ['@code', '@name', '@amount'],
          rows: [
            total(),
            ...subjects(books, 'economic', { scope: 'source=fiscal.general nature=basic.operating' }),
          ].map((row) => {
            const named = nameTotal(row);
            return { texts: { ...named.texts, amount: operating(books, row) }, label: null };
          }),
        },
      ],
    },
    {
      sheet: '政府购买服务',
      top: top('14', '政府购买服务支出预算表'),
      unit: '万元',
      head: ['指导性目录代码 | 指导性目录名称 | 购买内容 | 合计 | 财政拨款 | 其他资金'],
      sides: [
        {
          columns: '@c @n @w @t @f @o'.split(' '),
          rows: [
            { c: '合计', t: 9.5, f: 9, o: 0.5 },
            { c: 'B', n: '政府履职所需辅助性服务', t: 9.5, f: 9, o: 0.5 },
            { c: 'B0302', n: '审计服务', w: '年度审计', t: 3.5, f: 3, o: 0.5 },
            { c: 'B0401', n: '培训服务', w: '业务培训', t: 6, f: 6 },
          ].map((texts): Row => ({ texts: texts as Row['texts'], label: null })),
        },
      ],
    },
  ];
}

/** 合计 stands among the names, its code is blank. */
const nameTotal = (row: Row): Row =>
  row.texts['name'] === '合计' ? { ...row, texts: { name: '合计' } } : row;

function operating({ entries }: Books, { label }: Row): number {
  const code = label?.economic ?? '';
  const own = entries.filter(
    ({ source, nature, economic }) =>
      source === labelOf('source=fiscal.general').source &&
      nature === 'basic.operating' &&
      economic.startsWith(code),
  );
  return own.reduce((sum, { yuan }) => sum + yuan, 0) / 10_000;
}
