/** In the manner of 云南: 预算01-1表 to 12表, amounts in 元, money of one unit in many columns, tables that tie to nothing. */
import type { Books } from '../../../conformance/books/books';
import type { ProvinceTable, Row } from './form';
import { level, printed, projectRows, subjects, total, unitRows } from './lines';

const top = (n: string, title: string, unit = '元') => [
  `预算${n}表`,
  title,
  `单位名称：云溪市文化和农业局    单位:${unit}`,
];
const OWN = [
  'source=own',
  'source=own.undertaking',
  'source=own.business',
  'source=own.superior',
  'source=own.subordinate',
  'source=own.other',
];
const FISCAL = ['source=fiscal.general', 'source=fiscal.fund', 'source=fiscal.capital'];
const OWN_HEAD = '单位资金 | < | < | < | < | <';
const OWN_SUB = '小计 | 事业收入 | 事业单位经营收入 | 上级补助收入 | 附属单位上缴收入 | 其他收入';
const raw = (texts: Row['texts']): Row => ({ texts, label: null });

export function yunnan(books: Books): ProvinceTable[] {
  const [income, expense] = level(
    printed(`
      一、一般公共预算拨款收入: source=fiscal.general carry=current
      二、政府性基金预算拨款收入: source=fiscal.fund carry=current
      三、国有资本经营预算拨款收入: source=fiscal.capital carry=current
      四、财政专户管理资金收入: source=special carry=current
      五、单位资金: source=own carry=current
      （一）事业收入: source=own.undertaking carry=current
      （二）事业单位经营收入: source=own.business carry=current
      （三）上级补助收入: source=own.superior carry=current
      （四）附属单位上缴收入: source=own.subordinate carry=current
      （五）其他收入: source=own.other carry=current
      本年收入合计: carry=current
      上年结转结余: carry=carried
      收入总计:`),
    [
      ...subjects(books, 'functional', { levels: [3], scope: 'use=spent', label: 'use=spent' }).map(
        (row) => ({ ...row, texts: { ...row.texts, name: row.texts['numbered'] ?? '' } }),
      ),
      ...printed(`
      本年支出合计: use=spent
      年终结转结余: use=forward
      支出总计:`),
    ],
    1,
  );
  const [granted, spent] = level(
    printed(`
      一、本年收入: carry=current
      （一）一般公共预算拨款: source=fiscal.general carry=current
      （二）政府性基金预算拨款: source=fiscal.fund carry=current
      （三）国有资本经营预算拨款: source=fiscal.capital carry=current
      二、上年结转: carry=carried
      （一）一般公共预算拨款: source=fiscal.general carry=carried
      （二）政府性基金预算拨款: source=fiscal.fund carry=carried
      （三）国有资本经营预算拨款: source=fiscal.capital carry=carried
      收入总计:`),
    [
      ...printed('一、本年支出: use=spent'),
      ...subjects(books, 'functional', {
        levels: [3],
        scope: 'source=fiscal use=spent',
        label: 'use=spent',
      }).map((row, at) => ({
        ...row,
        texts: { ...row.texts, name: `（${'一二三四五六七八九'[at]}）${row.texts['bare']}` },
      })),
      ...printed('二、年终结转结余: use=forward\n支出总计:'),
    ],
    1,
  );
  const general = 'measure=expense source=fiscal.general use=spent';
  return [
    {
      sheet: '01-1财务收支预算总表',
      top: top('01-1', '2024年财务收支预算总表'),
      unit: '元',
      head: ['收        入 | < | 支        出 | <', '项      目 | 预算数 | 项目（按功能分类） | 预算数'],
      sides: [
        { scope: 'measure=income', columns: ['@name', ''], rows: income },
        { scope: 'measure=expense', columns: ['@name', ''], rows: expense },
      ],
    },
    {
      sheet: '01-2部门收入预算表',
      top: top('01-2', '2024年部门收入预算表'),
      unit: '元',
      head: [
        `部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入 | < | < | < | < | < | < | < | < | < | < | 上年结转结余 | <`,
        `^ | ^ | ^ | 小计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | 财政专户管理资金 | ${OWN_HEAD} | 小计 | 一般公共预算`,
        `^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ${OWN_SUB} | ^ | ^`,
      ],
      sides: [
        {
          scope: 'measure=income',
          columns: [
            '@unitCode',
            '@unit',
            '',
            'carry=current',
            ...[...FISCAL, 'source=special', ...OWN].map((s) => `${s} carry=current`),
            'carry=carried',
            'carry=carried source=fiscal.general',
          ],
          rows: [...unitRows(books), { ...total(), texts: { unitCode: '合计' } }],
        },
      ],
    },
    {
      sheet: '01-3部门支出预算表',
      top: top('01-3', '2024年部门支出预算表'),
      unit: '元',
      head: [
        `科目编码 | 科目名称 | 合计 | 财政拨款 | < | < | < | < | 财政专户管理资金 | ${OWN_HEAD}`,
        `^ | ^ | ^ | 一般公共预算 | < | < | 政府性基金预算 | 国有资本经营预算 | ^ | 小计 | 事业支出 | 事业单位经营支出 | 上级补助支出 | 附属单位补助支出 | 其他支出`,
        `^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^`,
      ],
      sides: [
        {
          scope: 'measure=expense use=spent',
          columns: [
            '@code',
            '@name',
            '',
            'source=fiscal.general',
            'source=fiscal.general nature=basic',
            'source=fiscal.general nature=project',
            'source=fiscal.fund',
            'source=fiscal.capital',
            'source=special',
            ...OWN,
          ],
          rows: [
            ...subjects(books, 'functional', { scope: 'use=spent' }),
            { ...total(), texts: { code: '合计' } },
          ],
        },
      ],
    },
    {
      sheet: '02-1财政拨款收支',
      top: top('02-1', '2024年部门财政拨款收支预算总表'),
      unit: '元',
      head: ['收        入 | < | 支        出 | <', '项      目 | 预算数 | 项目（按功能分类） | 预算数'],
      sides: [
        { scope: 'measure=income source=fiscal', columns: ['@name', ''], rows: granted },
        { scope: 'measure=expense source=fiscal', columns: ['@name', ''], rows: spent },
      ],
    },
    {
      sheet: '02-2一般公共预算支出',
      top: top('02-2', '2024年一般公共预算支出预算表（按功能科目分类）'),
      unit: '元',
      head: [
        '部门预算支出功能分类科目 | < | 合计 | 基本支出 | < | < | 项目支出',
        '科目编码 | 科目名称 | ^ | 小计 | 人员经费 | 公用经费 | ^',
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
          rows: [
            ...subjects(books, 'functional', { scope: general }),
            { ...total(), texts: { code: '合计' } },
          ],
        },
      ],
    },
    {
      sheet: '03三公',
      top: top('03', '2024年一般公共预算“三公”经费支出预算表'),
      unit: '元',
      head: [
        '“三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费',
        '^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^',
      ],
      sides: [
        {
          scope: general,
          columns: ['30212+30217+30231+31013', '30212', '30231+31013', '31013', '30231', '30217'].map(
            (e) => `economic=${e}`,
          ),
          rows: [total()],
        },
      ],
    },
    {
      sheet: '04基本支出',
      top: top('04', '2024年基本支出预算表'),
      unit: '元',
      head: [
        '单位名称 | 项目名称 | 功能科目编码 | 功能科目名称 | 部门经济科目编码 | 部门经济科目名称 | 资金来源 | < | < | < | < | <',
        `^ | ^ | ^ | ^ | ^ | ^ | 总计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | 财政专户管理资金 | 单位资金`,
      ],
      sides: [
        {
          scope: 'measure=expense nature=basic use=spent',
          columns: [
            '@unit',
            '@project',
            '@code',
            '@name',
            '@economic',
            '@economicName',
            '',
            ...FISCAL,
            'source=special',
            'source=own',
          ],
          rows: [...basicLines(books), { ...total(), texts: { unit: '合计' } }],
        },
      ],
    },
    {
      sheet: '05-1项目支出',
      top: top('05-1', '2024年项目支出预算表'),
      unit: '元',
      head: [
        `项目分类 | 项目名称 | 单位名称 | 功能科目编码 | 功能科目名称 | 合计 | 本年拨款 | < | < | 财政专户管理资金 | ${OWN_HEAD} | 上年结转`,
        `^ | ^ | ^ | ^ | ^ | ^ | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | ^ | ${OWN_SUB} | ^`,
      ],
      sides: [
        {
          scope: 'measure=expense nature=project use=spent',
          columns: [
            '@kind',
            '@project',
            '@unit',
            '@code',
            '@subject',
            '',
            ...[...FISCAL, 'source=special', ...OWN].map((s) => `${s} carry=current`),
            'carry=carried',
          ],
          rows: [...projectRows(books, '', true), { ...total(), texts: { kind: '合计' } }],
        },
      ],
    },
    {
      sheet: '06政府性基金',
      top: top('06', '2024年部门政府性基金预算支出预算表'),
      unit: '元',
      head: [
        '单位名称 | 科目编码 | 科目名称 | 本年政府性基金预算支出 | < | <',
        '^ | ^ | ^ | 合计 | 基本支出 | 项目支出',
      ],
      sides: [
        {
          scope: 'measure=expense source=fiscal.fund use=spent',
          columns: ['@unit', '@code', '@name', '', 'nature=basic', 'nature=project'],
          rows: [
            ...books.units.flatMap(({ code, name }) =>
              subjects(books, 'functional', { levels: [7], scope: 'source=fiscal.fund', unit: code }).map(
                (row) => ({ ...row, texts: { ...row.texts, unit: name } }),
              ),
            ),
            { ...total(), texts: { unit: '合计' } },
          ],
        },
      ],
    },
    ...apart(),
  ];
}

function basicLines(books: Books): Row[] {
  const keys = new Map<string, Row>();
  for (const entry of books.entries.filter(({ nature }) => nature.startsWith('basic'))) {
    const { unit, functional, economic } = entry;
    const [f] = subjects({ ...books, entries: [entry] }, 'functional', { levels: [7] });
    const [e] = subjects({ ...books, entries: [entry] }, 'economic', { levels: [5] });
    keys.set(`${unit}${functional}${economic}`, {
      texts: {
        unit: books.units.find(({ code }) => code === unit)?.name ?? '',
        project: entry.nature === 'basic.personnel' ? '人员类支出' : '公用经费',
        code: functional,
        name: f?.texts['bare'] ?? '',
        economic,
        economicName: e?.texts['bare'] ?? '',
      },
      label: { unit, functional, economic },
    });
  }
  return [...keys.values()];
}

/** Amounts that take part in no relation across tables. */
function apart(): ProvinceTable[] {
  return [
    {
      sheet: '07政府采购',
      top: top('07', '2024年部门政府采购预算表'),
      unit: '元',
      head: [
        `预算项目 | 采购项目 | 采购品目 | 计量单位 | 数量 | 面向中小企业预留资金 | 合计 | 一般公共预算 | 政府性基金 | 国有资本经营收益 | 财政专户管理资金 | ${OWN_HEAD}`,
        `^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ${OWN_SUB}`,
      ],
      sides: [
        {
          columns: '@p @n @k @u @q @s @t @g @f @c @z @o @o1 @o2 @o3 @o4 @o5'.split(' '),
          rows: [
            raw({
              p: '设备更新改造',
              n: '复印纸采购',
              k: '复印纸',
              u: '箱',
              q: 120,
              s: 24000,
              t: 24000,
              g: 24000,
            }),
            raw({
              p: '设备更新改造',
              n: '便携式计算机',
              k: '便携式计算机',
              u: '台',
              q: 10,
              s: 70000,
              t: 70000,
              g: 50000,
              o: 20000,
              o1: 20000,
            }),
            raw({ p: '合计', s: 94000, t: 94000, g: 74000, o: 20000, o1: 20000 }),
          ],
        },
      ],
    },
    {
      sheet: '08政府购买服务',
      top: top('08', '2024年部门政府购买服务预算表'),
      unit: '元',
      head: [
        '预算项目 | 政府购买服务项目 | 政府购买服务指导性目录代码 | 所属服务类别 | 合计 | 一般公共预算 | 政府性基金 | 单位资金',
      ],
      sides: [
        {
          columns: '@p @n @k @u @t @g @f @o'.split(' '),
          rows: [
            raw({ p: '基层业务培训', n: '培训服务', k: 'B0401', u: '培训服务', t: 60000, g: 60000 }),
            raw({ p: '古籍修复保护', n: '审计服务', k: 'B0302', u: '会计服务', t: 15000, g: 10000, o: 5000 }),
            raw({ p: '合计', t: 75000, g: 70000, o: 5000 }),
          ],
        },
      ],
    },
    {
      sheet: '09-1对下转移支付',
      top: top('09-1', '2024年对下转移支付预算表'),
      unit: '元',
      head: [
        '单位名称（项目） | 资金来源 | < | < | 地区 | < | <',
        '^ | 合计 | 一般公共预算 | 政府性基金 | 青溪县 | 石桥县 | 北塔区',
      ],
      sides: [
        {
          columns: '@p @t @g @f @a @b @c'.split(' '),
          rows: [
            raw({ p: '公共文化服务补助', t: 900000, g: 900000, a: 400000, b: 300000, c: 200000 }),
            raw({ p: '农业生产发展补助', t: 500000, g: 500000, a: 100000, b: 250000, c: 150000 }),
            raw({ p: '合计', t: 1400000, g: 1400000, a: 500000, b: 550000, c: 350000 }),
          ],
        },
      ],
    },
    {
      sheet: '10新增资产配置',
      top: top('10', '2024年新增资产配置表'),
      unit: '元',
      head: [
        '单位名称 | 资产类别 | 资产分类代码.名称 | 资产名称 | 计量单位 | 财政部门批复数（元） | < | <',
        '^ | ^ | ^ | ^ | ^ | 数量 | 单价 | 金额',
      ],
      sides: [
        {
          columns: '@p @k @c @n @u @q @e @t'.split(' '),
          rows: [
            raw({
              p: '云溪市文化馆',
              k: '设备',
              c: 'A02010108 便携式计算机',
              n: '便携式计算机',
              u: '台',
              q: 10,
              e: 7000,
              t: 70000,
            }),
            raw({
              p: '云溪市图书馆',
              k: '家具',
              c: 'A05010501 书架',
              n: '钢制书架',
              u: '组',
              q: 40,
              e: 600,
              t: 24000,
            }),
            raw({ p: '合计', q: 50, t: 94000 }),
          ],
        },
      ],
    },
    {
      sheet: '12中期规划',
      top: top('12', '2024年部门项目中期规划预算表'),
      unit: '元',
      head: [
        '单位名称 | 项目类别 | 项目名称 | 项目级次 | 金额 | < | <',
        '^ | ^ | ^ | ^ | 2024年 | 2025年 | 2026年',
      ],
      sides: [
        {
          columns: '@p @k @n @l @a @b @c'.split(' '),
          rows: [
            raw({
              p: '云溪市文化馆',
              k: '特定目标类',
              n: '免费开放补助',
              l: '本级',
              a: 80000,
              b: 90000,
              c: 100000,
            }),
            raw({
              p: '云溪市图书馆',
              k: '特定目标类',
              n: '古籍修复保护',
              l: '本级',
              a: 50000,
              b: 50000,
              c: 40000,
            }),
            raw({ p: '合计', a: 130000, b: 140000, c: 140000 }),
          ],
        },
      ],
    },
  ];
}
