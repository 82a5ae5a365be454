/** 部门决算 in the ministry's own form, in the ways that departments print it: known unasked, bound whole, silent. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { department } from '../support/final-atoms';
import { nationalFinalAccounts } from '../support/forms/national/final-accounts';
import { MINISTRY } from '../support/forms/national/style';
import type { NationalStyle } from '../support/forms/national/style';

const STYLES: readonly [string, Partial<NationalStyle>][] = [
  ['with 行次, 栏次 and 公用经费 in two lanes', {}],
  [
    'plain, codes in one column',
    { numbered: false, counted: false, codes: 'one', number: 'none', sheetName: 'title' },
  ],
  ['with 类, 款 and 项 apart', { codes: 'levels', lanes: 2 }],
  ['with whole codes in three columns', { codes: 'full', number: 'beside', sheetName: 'number' }],
  ['in the words of 2019, in 元', { older: true, unit: '元' }],
  ['with 07 without 结转', { carried: false, codes: 'one' }],
];

/** A row of draws that is the same each time. */
export function drawing(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test.each(STYLES)('%s', (_, style) => {
  const workbook = nationalFinalAccounts(department(drawing(1)), { ...MINISTRY, ...style });
  const { binding, findings, summary } = check(bind(workbook, builtInTemplates()));
  expect(binding.template.id).toBe('final-accounts');
  expect(binding.tables).toHaveLength(9);
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual([]);
  expect(summary.relations.held).toBe(summary.relations.evaluated);
  expect(summary.relations.evaluated).toBeGreaterThan(400);
});
