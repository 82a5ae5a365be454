import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { levelOf } from '../../src/passage/level';
import type { Workbook } from '../../src/workbook/model';
import { loadPack } from '../../src/templates/load-pack';
import { builtInTemplates } from '../../src/templates/built-in';
import { filledForm } from '../support/sheets';
import { checkProjects, findings, project, sichuan } from './support';

const INCOME = [['316002', '某某县交通中心', 100, '', 100, '', '', '', '', '', '', '', '']] as const;

/** 收入总表, and tables of 政府性基金 and 国有资本经营 with these rows under their headers. */
function workbook(
  fund: readonly (readonly (string | number)[])[],
  capital: readonly (readonly (string | number)[])[] = [],
): Workbook {
  return filledForm(
    sichuan(),
    { '1-1': INCOME.map((row) => [...row]), '4': fund, '5': capital },
    { department: '某某县交通中心' },
  );
}

const run = (book: Workbook, rule: string) => findings(check(bind(book, builtInTemplates())), rule);

/** The book with one text in place of another, wherever it stands. */
function retyped(book: Workbook, from: string, to: string): Workbook {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row?.map((cell) =>
          typeof cell?.value === 'string' ? { ...cell, value: cell.value.replaceAll(from, to) } : cell,
        ),
      ),
    })),
  };
}

const EMPTY = [['', '', '', '', '合计', '', '', '']];
const FILLED = [['', '', '', '', '合计', 5, '', 5]];
const NOTE = (text: string) => [[text, '', '', '', '', '', '', '']];

test('a year that the form itself prints is no slip', () => {
  const { pack } = sichuan();
  const dated = structuredClone(pack) as {
    tables: { id: string; title: string; header: { rows: string[][] } }[];
  };
  const fund = dated.tables.find(({ id }) => id === '4');
  if (!fund) throw new Error('公开表4 is gone');
  fund.title = '政府性基金支出预算表（自2027年起执行）';
  fund.header.rows[0] = fund.header.rows[0]?.map((text) => (text === '' ? '' : fund.title)) ?? [];
  const form = loadPack(JSON.stringify(dated));
  const book = filledForm(form, { '1-1': INCOME.map((row) => [...row]), '4': FILLED, '6': [] });
  expect(JSON.stringify(book.sheets)).toContain('2027');
  const result = check(bind(book, [form]));
  expect(result.binding.year).toBe(2024);
  expect(findings(result, 'text.caption-year')).toEqual([]);
});

describe('a note under a table', () => {
  test('may not say that a filled table is empty', () => {
    const note = NOTE('注：本部门2024年没有政府性基金预算支出，故本表无数据。');
    expect(run(workbook([...FILLED, ...note]), 'text.note-filled')).toHaveLength(1);
    expect(run(workbook([...EMPTY, ...note]), 'text.note-filled')).toEqual([]);
  });

  test('names its own fund and its own year', () => {
    const fund = NOTE('注：本部门2024年没有政府性基金预算支出，故本表无数据。');
    expect(run(workbook(EMPTY, [...EMPTY, ...fund]), 'text.note-fund')[0]?.expected).toBe('国有资本经营');
    expect(run(workbook([...EMPTY, ...fund], EMPTY), 'text.note-fund')).toEqual([]);
    const old = NOTE('注：本部门2022年没有政府性基金预算支出，故本表无数据。');
    const book = checkProjects([project()], { '4': [...EMPTY, ...old] });
    expect(findings(book, 'text.caption-year')[0]?.textFixes?.[0]?.text).toContain('2024年');
  });
});

test('a caption in 元 over all of a document is its unit, and no fault (one table’s is another test’s)', () => {
  const book = workbook(EMPTY);
  expect(run(book, 'text.money-unit')).toEqual([]);
  expect(run(retyped(book, '金额单位：万元', '金额单位：元'), 'text.money-unit')).toEqual([]);
});

describe('the level of a unit', () => {
  test.each([
    ['某某省某某市社会保险局', '市级'],
    ['甲乙市社会保险服务局', '市级'],
    ['甲乙市甲乙中区社会保险中心', '区级'],
    ['甲乙市市中区社会保险中心', '区级'],
    ['某某县交通中心', '县级'],
    ['甲乙省社会保险事业管理局', '省级'],
    ['甲乙市社区服务中心', '市级'],
    ['区委部门', '区级'],
    ['交通中心', null],
  ])('%s is %s', (name, level) => expect(levelOf(name)).toBe(level));

  test('is held against the captions', () => {
    const book = workbook(EMPTY);
    expect(run(book, 'text.level')).toEqual([]);
    expect(run(retyped(book, '部门收入总表', '市级部门收入总表'), 'text.level')).toHaveLength(1);
  });
});

describe('what is left behind in cells', () => {
  const goal = (text: string, rule: string) => findings(checkProjects([project({ goal: text })]), rule);

  test.each(['（本项必填）完成养护。', '投入××万元。', '<p>目标1</p>', '养护____公里。', '{部门}完成养护。'])(
    '“%s” is residue of a template',
    (text) => expect(goal(text, 'text.residue')).toHaveLength(1),
  );

  test('doubled marks are mended in one click', () => {
    const [found] = goal('投入12万元，，完成养护。', 'text.punctuation');
    expect(found?.textFixes?.[0]?.text).toBe('投入12万元，完成养护。');
    expect(goal('“甲”，“乙”。完成……养护。', 'text.punctuation')).toEqual([]);
  });

  test('words written twice', () => {
    expect(goal('按时发放发放补贴。', 'text.doubled-word')).toHaveLength(1);
    expect(goal('研究研究，逐项逐项落实，护路人员人员经费。', 'text.doubled-word')).toEqual([]);
  });

  test('blanks behind a text go all at once', () => {
    const [found] = findings(checkProjects([project({ goal: '完成养护。\u3000' })]), 'text.blanks');
    expect(found?.textFixes?.map((fix) => fix.text)).toEqual(['完成养护。']);
  });

  test('names that differ in width alone', () => {
    const names = ['道路养护（一期）', '道路养护(一期)'];
    const rows = [
      ['', '', '', '', '合    计', 12],
      ['214', '01', '06', '316002', '道路养护', 12],
    ];
    const result = checkProjects(
      names.map((name) => project({ name })),
      { '3-2': rows },
    );
    expect(findings(result, 'text.width')).toHaveLength(1);
  });
});

test('a 科目 under last period’s name is told its current one', () => {
  const rows = [
    ['', '', '', '', '合    计', 12],
    ['', '', '', '', '医疗卫生与计划生育支出', 12],
    ['210', '11', '01', '316002', '行政单位医疗', 12],
  ];
  const book = filledForm(sichuan(), { '1-1': [[...INCOME[0]]], '4': rows.map((row) => [...row, '', '']) });
  const [found] = run(book, 'text.subject-name');
  expect(found?.expected).toBe('卫生健康支出');
});
