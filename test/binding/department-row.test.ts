import { bind } from '../../src/binding/bind';
import { builtInTemplates } from '../../src/templates/built-in';
import { filledForm } from '../support/sheets';

const qinghai = builtInTemplates().find((template) => template.id === 'qinghai')!;

/** 收入总表 of Qinghai: who stands in which row, and how much they have. */
function incomeRows(units: readonly (readonly [string, number])[]) {
  const body = units.map(([name, amount]) => [name, amount, '', amount, '', '', '', '', '', '', '', '']);
  const binding = bind(filledForm(qinghai, { '2': body }), builtInTemplates());
  return binding.tables[0]?.blocks[0]?.rows.map((row) => [row.kind, row.label?.unit]);
}

describe('a department in the list of its units', () => {
  test('is the total again where its units add up to it', () => {
    expect(
      incomeRows([
        ['合计', 90],
        ['某某局', 90],
        ['某某局本级', 60],
        ['某某中心', 30],
      ]),
    ).toEqual([
      ['fixed', undefined],
      ['total', undefined],
      ['heading', '某某局本级'],
      ['heading', '某某中心'],
    ]);
  });

  test('is the total again above one single unit', () => {
    expect(
      incomeRows([
        ['合计', 90],
        ['某某局', 90],
        ['某某中心', 90],
      ])?.[1],
    ).toEqual(['total', undefined]);
  });

  test('stays so when one of the amounts is wrong', () => {
    expect(
      incomeRows([
        ['合计', 90],
        ['某某局', 91],
        ['某某局本级', 60],
        ['某某中心', 30],
      ])?.[1]?.[0],
    ).toBe('total');
    expect(
      incomeRows([
        ['合计', 80],
        ['某某局', 90],
        ['某某局本级', 60],
        ['某某中心', 30],
      ])?.[1]?.[0],
    ).toBe('total');
  });

  test('is a unit like the others where it has money of its own', () => {
    expect(
      incomeRows([
        ['合计', 90],
        ['某某局', 40],
        ['某某学校', 30],
        ['某某中心', 20],
      ])?.[1],
    ).toEqual(['heading', '某某局']);
  });

  test('is a unit where it is the only one', () => {
    expect(
      incomeRows([
        ['合计', 90],
        ['某某局', 90],
      ])?.[1],
    ).toEqual(['heading', '某某局']);
  });
});
