/** In the manner of 河南: 总体情况表 by unit and 科目, 人员 divided into 工资福利 and 个人家庭, two economic classifications side by side, “三公” as rows. */
import type { Books } from '../../../conformance/books/books';
import type { ProvinceTable, Row } from './form';
import { classes, level, printed, subjects, total } from './lines';
import { BASIC, general, KINDS, SOURCES, top } from './henan-heads';
import { rest } from './henan-rest';

export function henan(books: Books): ProvinceTable[] {
  return [overall(), income(books), ...expense(books), fiscal(books), ...economic(books), ...rest(books)];
}

function overall(): ProvinceTable {
  const [left, right] = level(
    printed(`
      一、一般公共预算: source=fiscal.general carry=current
      二、政府性基金: source=fiscal.fund carry=current
      三、国有资本经营预算: source=fiscal.capital carry=current
      四、财政专户管理资金: source=special carry=current
      五、事业收入: source=own.undertaking carry=current
      六、上级补助收入: source=own.superior carry=current
      七、附属单位上缴收入: source=own.subordinate carry=current
      八、经营收入: source=own.business carry=current
      九、其他收入: source=own.other carry=current
      本年收入合计: carry=current
      上年结转结余: carry=carried
      收入合计:`),
    [
      ...printed(`
      一、基本支出: nature=basic use=spent
      1、工资福利支出: nature=basic economic=301 use=spent
      2、商品和服务支出: nature=basic economic=302 use=spent
      3、对个人和家庭的补助: nature=basic economic=303 use=spent
      4、资本性支出: nature=basic economic=310 use=spent
      二、项目支出: nature=project use=spent
      本年支出合计: use=spent
      结转下年: use=forward
      支出合计:`),
    ],
    1,
  );
  return {
    sheet: '部门收支总体情况表',
    top: top('预算01表', '2024年部门收支总体情况表'),
    unit: '万元',
    head: ['收          入 | < | 支          出 | <', '项  目 | 金 额 | 项  目 | 金额'],
    sides: [
      { scope: 'measure=income', columns: ['@name', ''], rows: left },
      { scope: 'measure=expense', columns: ['@name', ''], rows: right },
    ],
  };
}

/** Every 项 of every unit below 合计 and the units. */
function unitLists(books: Books, scope: string): Row[] {
  return [
    { ...total(), texts: { unit: '合计' } },
    ...books.units.flatMap(({ code, name }): Row[] => [
      { texts: { unitCode: code, unit: name }, label: { unit: code } },
      ...subjects(books, 'functional', { levels: [7], scope, unit: code }).map((row) => ({
        ...row,
        texts: { ...row.texts, unitCode: code, unit: `  ${row.texts['bare']}` },
      })),
    ]),
  ];
}

function income(books: Books): ProvinceTable {
  const own = ['own.undertaking', 'own.superior', 'own.subordinate', 'own.business', 'own.other'];
  const current = [...SOURCES.slice(0, 4), ...own.map((one) => `source=${one}`)];
  return {
    sheet: '部门收入总体情况表',
    top: top('预算02表', '2024年部门收入总体情况表'),
    unit: '万元',
    head: [
      '科目编码 | < | < | 单位代码 | 单位（科目名称） | 总计 | 本年收入 | < | < | < | < | < | < | < | < | < | 上年结转结余',
      '类 | 款 | 项 | ^ | ^ | ^ | 小计 | 一般公共预算 | 政府性基金 | 国有资本经营预算 | 财政专户管理资金 | 事业收入 | 上级补助收入 | 附属单位上缴收入 | 经营收入 | 其他收入 | ^',
    ],
    sides: [
      {
        scope: 'measure=income',
        columns: [
          '@类',
          '@款',
          '@项',
          '@unitCode',
          '@unit',
          '',
          'carry=current',
          ...current.map((one) => `${one} carry=current`),
          'carry=carried',
        ],
        rows: unitLists(books, ''),
      },
    ],
  };
}

function expense(books: Books): ProvinceTable[] {
  const table = (n: string, title: string, scope: string): ProvinceTable => ({
    sheet: title,
    top: top(n, `2024年${title}`),
    unit: '万元',
    head: [
      '科目编码 | < | < | 单位代码 | 单位（科目名称） | 合计 | 基本支出 | < | < | < | < | 项目支出',
      '类 | 款 | 项 | ^ | ^ | ^ | 小计 | 工资福利支出 | 对个人和家庭的补助 | 商品和服务支出 | 资本性支出 | ^',
    ],
    sides: [
      {
        scope,
        columns: ['@类', '@款', '@项', '@unitCode', '@unit', '', 'nature=basic', ...BASIC, 'nature=project'],
        rows: unitLists(books, scope),
      },
    ],
  });
  return [
    table('预算03表', '部门支出总体情况表', 'measure=expense use=spent'),
    table('预算05表', '一般公共预算支出情况表', general),
    table('预算09表', '政府性基金预算支出情况表', 'measure=expense source=fiscal.fund use=spent'),
  ];
}

function fiscal(books: Books): ProvinceTable {
  const [left, right] = level(
    printed(`
      一、本年收入: carry=current
      （一）一般公共预算: source=fiscal.general carry=current
      （二）政府性基金: source=fiscal.fund carry=current
      （三）国有资本经营预算: source=fiscal.capital carry=current
      二、上年结转: carry=carried
      收入总计:`),
    [
      ...printed('一、本年支出: use=spent'),
      ...classes(books, 'source=fiscal use=spent').map((row, at) => ({
        ...row,
        texts: { name: `（${'一二三四五六七八九'[at]}）${row.texts['bare']}` },
      })),
      ...printed('二、结转下年: use=forward\n支出总计:'),
    ],
    1,
  );
  return {
    sheet: '财政拨款收支总体情况表',
    top: top('预算04表', '2024年财政拨款收支总体情况表'),
    unit: '万元',
    head: [
      '收                    入 | < | 支                        出 | < | < | < | <',
      '项            目 | 金  额 | 项            目 | 合计 | 一般公共预算 | 政府性基金 | 国有资本经营预算',
    ],
    sides: [
      { scope: 'measure=income source=fiscal', columns: ['@name', ''], rows: left },
      { scope: 'measure=expense source=fiscal', columns: ['@name', '', ...SOURCES.slice(0, 3)], rows: right },
    ],
  };
}

function economic(books: Books): ProvinceTable[] {
  const rows = (scope: string): Row[] => [
    { ...total(), texts: { name: '合计' } },
    ...subjects(books, 'economic', { levels: [5], scope }).map(({ texts, label }): Row => ({
      texts: {
        类: texts['类'] ?? '',
        款: texts['款'] ?? '',
        name: texts['bare'] ?? '',
        g1: '505',
        g2: '02',
        government: '商品和服务支出',
      },
      label,
    })),
  ];
  const head = '部门预算经济分类 | < | < | 政府预算经济分类 | < | <';
  const codes = ['@类', '@款', '@name', '@g1', '@g2', '@government'];
  return [
    {
      sheet: '支出经济分类汇总表',
      top: top('预算07表', '2024年支出经济分类汇总表'),
      unit: '万元',
      head: [
        `${head} | 总计 | ${KINDS.join(' | ')}`,
        `类 | 款 | 科目名称 | 类 | 款 | 科目名称 | ^ | ${KINDS.map(() => '^').join(' | ')}`,
      ],
      sides: [
        { scope: 'measure=expense use=spent', columns: [...codes, '', ...SOURCES], rows: rows('use=spent') },
      ],
    },
    {
      sheet: '一般公共预算基本支出表',
      top: top('预算06表', '2024年一般公共预算基本支出情况表'),
      unit: '万元',
      head: [
        `${head} | 一般公共预算基本支出 | < | <`,
        '类 | 款 | 科目名称 | 类 | 款 | 科目名称 | 小计 | 人员经费 | 公用经费',
      ],
      sides: [
        {
          scope: `${general} nature=basic`,
          columns: [...codes, '', 'nature=basic.personnel', 'nature=basic.operating'],
          rows: rows(`${general} nature=basic`),
        },
      ],
    },
  ];
}
