/** In the manner of 湖南 and 湖北: 一般公共 with its own parts (经费拨款, 专项收入), 工资福利 and 商品服务 as columns, 科目 without levels. */
import type { Books } from '../../../conformance/books/books';
import type { ProvinceTable, Row } from './form';
import { classes, level, printed, projectRows, subjects, total, unitRows } from './lines';

const top = (n: number, title: string) => [`表${n}`, title, '部门：云溪市文化和农业局 单位：万元'];
const general = 'measure=expense source=fiscal.general use=spent';
const ECONOMIC = ['301', '302', '303', '310'].map((code) => `economic=${code}`);
/** Parts of 一般公共 that no catalogue knows: here all of it is 经费拨款. */
const PARTS = (row: Row, books: Books, scope: string): Row => {
  const own = books.entries.filter(
    (one) =>
      one.source === 'fiscal.general' &&
      (!scope || one.carry === 'current') &&
      (row.label?.unit === undefined || one.unit === row.label.unit),
  );
  const yuan = own.reduce((sum, one) => sum + one.yuan, 0);
  const fees = Math.round(yuan / 300) * 100;
  return { ...row, texts: { ...row.texts, grant: (yuan - fees) / 10_000, fees: fees / 10_000 } };
};

export function hunan(books: Books): ProvinceTable[] {
  const [income, expense] = level(
    printed(`
      一、一般公共预算拨款收入: source=fiscal.general carry=current
      二、政府性基金预算拨款收入: source=fiscal.fund carry=current
      三、国有资本经营预算拨款收入: source=fiscal.capital carry=current
      四、财政专户管理资金收入: source=special carry=current
      五、上级补助收入: source=own.superior carry=current
      六、事业收入: source=own.undertaking carry=current
      七、其他收入: source=own.other carry=current
      本年收入合计: carry=current
      八、上年结转: carry=carried
      收入总计:`),
    [...classes(books, 'use=spent'), ...printed('本年支出合计: use=spent\n结转下年: use=forward\n支出总计:')],
    1,
  );
  const natures = ['', 'nature=basic', 'nature=basic.personnel', 'nature=basic.operating', 'nature=project'];
  const rows = (scope: string) => [total(), ...subjects(books, 'functional', { scope })].map(tidy);
  return [
    {
      sheet: '收支总表',
      top: top(1, '2024年收支总表'),
      unit: '万元',
      head: ['收      入 | < | 支     出 | <', '项   目 | 预算数 | 项   目 | 预算数'],
      sides: [
        { scope: 'measure=income', columns: ['@name', ''], rows: income },
        { scope: 'measure=expense', columns: ['@name', ''], rows: expense },
      ],
    },
    {
      sheet: '收入总表',
      top: top(2, '2024年收入总表'),
      unit: '万元',
      head: [
        '部门（单位）代码 | 部门（单位）名称 | 总计 | 一般公共预算 | < | < | 政府性基金预算 | 国有资本经营预算 | 财政专户管理资金 | 单位资金 | < | < | < | 上年结转结余',
        '^ | ^ | ^ | 小计 | 经费拨款 | 专项收入 | ^ | ^ | ^ | 小计 | 事业收入 | 上级补助收入 | 其他收入 | ^',
      ],
      sides: [
        {
          scope: 'measure=income',
          columns: [
            '@unitCode',
            '@unit',
            '',
            'source=fiscal.general carry=current',
            '@grant',
            '@fees',
            ...[
              'fiscal.fund',
              'fiscal.capital',
              'special',
              'own',
              'own.undertaking',
              'own.superior',
              'own.other+own.subordinate',
            ].map((s) => `source=${s} carry=current`),
            'carry=carried',
          ],
          rows: [{ ...total(), texts: { unit: '合计' } }, ...unitRows(books)].map((row) =>
            PARTS(row, books, 'current'),
          ),
        },
      ],
    },
    {
      sheet: '支出总表',
      top: top(3, '2024年支出总表'),
      unit: '万元',
      head: [
        '科目编码 | < | < | 科目名称 | 合计 | 基本支出 | < | < | 项目支出',
        '类 | 款 | 项 | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^',
      ],
      sides: [
        {
          scope: 'measure=expense use=spent',
          columns: ['@类', '@款', '@项', '@name', ...natures],
          rows: rows('use=spent'),
        },
      ],
    },
    {
      sheet: '一般公共预算',
      top: top(5, '2024年一般公共预算支出表'),
      unit: '万元',
      head: [
        '功能科目 | < | < | < | 合计 | 基本支出 | < | < | 项目支出',
        '科目编码 | < | < | 科目名称 | ^ | 小计 | 人员经费 | 公用经费 | ^',
        '类 | 款 | 项 | ^ | ^ | ^ | ^ | ^ | ^',
      ],
      sides: [{ scope: general, columns: ['@类', '@款', '@项', '@name', ...natures], rows: rows(general) }],
    },
    {
      sheet: '基本支出经济',
      top: top(6, '2024年一般公共预算基本支出表（按功能科目，分经济类别）'),
      unit: '万元',
      head: [
        '功能科目 | < | 总计 | 基本支出 | < | < | <',
        '科目编码 | 科目名称 | ^ | 工资福利支出 | 商品和服务支出 | 对个人和家庭的补助 | 资本性支出',
      ],
      sides: [
        {
          scope: `${general} nature=basic`,
          columns: ['@code', '@name', '', ...ECONOMIC],
          rows: rows(`${general} nature=basic`),
        },
      ],
    },
    {
      sheet: '基本支出',
      top: top(7, '2024年一般公共预算基本支出表'),
      unit: '万元',
      head: ['科目编码 | < | 科目名称 | 2024年预算数', '类 | 款 | ^ | ^'],
      sides: [
        {
          scope: `${general} nature=basic`,
          columns: ['@e1', '@e2', '@name', ''],
          rows: [total(), ...subjects(books, 'economic', { scope: `${general} nature=basic` })]
            .map(tidy)
            .map((row) => {
              const code = String(row.texts['code'] ?? '');
              return { ...row, texts: { ...row.texts, e1: code.slice(0, 3), e2: code.slice(3) } };
            }),
        },
      ],
    },
    {
      sheet: '三公',
      top: top(8, '2024年一般公共预算“三公”经费支出表'),
      unit: '万元',
      head: [
        '单位名称 | “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费',
        '^ | ^ | ^ | 小计 | 购置费 | 运行费 | ^',
      ],
      sides: [
        {
          scope: general,
          columns: [
            '@unit',
            ...['30212+30217+30231+31013', '30212', '30231+31013', '31013', '30231', '30217'].map(
              (e) => `economic=${e}`,
            ),
          ],
          rows: [{ ...total(), texts: { unit: '合计' } }, ...unitRows(books)],
        },
      ],
    },
    {
      sheet: '项目支出',
      top: top(10, '2024年项目支出表'),
      unit: '万元',
      head: [
        '单位代码 | 单位名称 | 项目名称 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | 财政专户管理资金 | 单位资金 | < | < | <',
        '^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 小计 | 事业收入 | 上级补助收入 | 其他收入',
      ],
      sides: [
        {
          scope: 'measure=expense nature=project use=spent',
          columns: [
            '@unitCode',
            '@unit',
            '@project',
            '',
            ...[
              'fiscal.general',
              'fiscal.fund',
              'fiscal.capital',
              'special',
              'own',
              'own.undertaking',
              'own.superior',
              'own.other',
            ].map((s) => `source=${s}`),
          ],
          rows: [{ ...total(), texts: { unit: '合计' } }, ...projectRows(books)],
        },
      ],
    },
  ];
}

const tidy = (row: Row): Row => (row.texts['name'] === '合计' ? { ...row, texts: { name: '合计' } } : row);
