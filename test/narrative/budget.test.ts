/** 年初预算 in a text of final accounts against the budget of the year, where that workbook is at hand. */
import { bind } from '../../src/binding/bind';
import { lastYearFromFacts, lastYearIn } from '../../src/derive/last-year';
import { buildFacts, type Facts } from '../../src/fact/facts';
import type { LastYear } from '../../src/fact/last-year';
import { readPlainText } from '../../src/narrative/read';
import { checkNarrativeDocument } from '../../src/rule/narrative/check';
import { openWorkbook } from '../../src/session/open';
import { builtInTemplates } from '../../src/templates/built-in';
import { readWorkbook } from '../../src/workbook/read';
import { flowerInstitute } from '../publication/support/flower-institute';
import { archives } from './support/archives';

let facts: Facts;
let budget: LastYear;

beforeAll(async () => {
  const templates = builtInTemplates();
  facts = buildFacts(bind(await archives(), templates));
  const planned = buildFacts(
    openWorkbook(await readWorkbook(await flowerInstitute(2025)), templates).binding,
  );
  budget = lastYearIn(lastYearFromFacts(planned), facts.source.unit);
});

const told = (planned: string, from: { budget?: LastYear }): string[] =>
  checkNarrativeDocument(
    readPlainText(
      [
        '第三部分 2025年度部门决算情况说明',
        '（三）一般公共预算财政拨款支出决算具体情况',
        `住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为${planned}万元，支出决算为38.75万元，决算数小于年初预算数的主要原因是人员调出。`,
      ].join('\n'),
    ),
    facts,
    from,
  )
    .drafts.filter(({ severity }) => severity !== 'info')
    .map(({ rule, message }) => `${rule} ${message}`);

test('is silent where the budget says the same', () => {
  expect(told('100.00', { budget })).toEqual([]);
});

test('is told with the amount of the budget where it is another', () => {
  expect(told('110.00', { budget })).toEqual([
    expect.stringMatching(/^narrative\.amount .*110\.00万元.*本年的预算.*100/),
  ]);
});

test('is held against nothing where no budget is at hand', () => {
  expect(told('110.00', {})).toEqual([]);
});

describe('of what was planned', () => {
  const parts = (word: string, visits: string, cars: string): string[] =>
    checkNarrativeDocument(
      readPlainText(
        [
          '第三部分 2025年度部门决算情况说明',
          '（一）“三公”经费支出决算情况',
          `2025年“三公”经费${word}万元，其中：公务接待费${visits}万元，公务用车运行维护费${cars}万元，公务用车2辆，接待12批次、96人次。`,
        ].join('\n'),
      ),
      facts,
    )
      .drafts.filter(({ severity }) => severity === 'error')
      .map(({ rule }) => rule);

  test('are the parts, where their whole is', () => {
    expect(parts('年初预算为8.50', '2.50', '6.00')).toEqual([]);
    expect(parts('年初预算为8.50', '2.80', '6.00')).not.toEqual([]);
  });

  test('are no parts of what was spent, whatever it is called', () => {
    expect(parts('预算支出为7.05', '1.85', '5.20')).toEqual([]);
    expect(parts('预算支出为7.05', '2.50', '5.20')).not.toEqual([]);
  });
});
