/** A finding says what it is before it is opened: cell, amounts and difference, or a sentence that is read at a glance. */
import { readFileSync } from 'node:fs';
import { createCore } from '../../src/taskpane/core/core';
import type { FindingView, Inspection } from '../../src/taskpane/core/contract';
import { groupsOf, sectionsOf, sinceOf, rootsOf } from '../../src/taskpane/state/findings';
import { LONGEST } from '../../src/taskpane/core/brief';
import { ledgerOf } from '../../src/taskpane/state/ledger';
import { readWorkbook } from '../../src/workbook/read';
import { caseBytes, caseNames } from '../support/cases';

const SAMPLE = 'samples/sichuan-sample.xlsx';
/** One in the suite, all where asked for. */
const CASES = process.env['ALL_CASES'] ? caseNames : caseNames.filter((name) => name.startsWith('leshan'));

async function inspected(bytes: Uint8Array): Promise<Inspection> {
  const inspection = await createCore().inspect(await readWorkbook(bytes));
  if (!inspection) throw new Error('nothing was recognised');
  return inspection;
}

const line = (finding: FindingView) => {
  const { place, found, expected, difference, says } = ledgerOf(finding);
  return [
    place,
    ...(expected === undefined ? [] : [`${found ?? '空'} → ${expected ?? '空'}`, `差 ${difference}`]),
    says,
  ].join('　');
};

describe('the sample', () => {
  let inspection: Inspection;
  beforeAll(async () => {
    inspection = await inspected(new Uint8Array(readFileSync(SAMPLE)));
  });

  it('reads like a ledger', () => {
    const lines = groupsOf(inspection, { hidden: ['info'], sheet: null }).map(({ finding }) => line(finding));
    expect(lines).toEqual([
      '公开表3　空 → 22.15　差 −22.15　2101102 事业单位医疗：少一行，在第 12、13 行之间',
      '公开表3-1!F12　178.65 → 187.65　差 −9.00　绩效工资：8 与 7 写颠倒',
      '公开表2-1!H18　58.75 → 67.15　差 −8.40　商品和服务支出：像是漏计 福利费',
    ]);
  });

  it('says of a table that lacks the row what it is held against', () => {
    const [{ follows } = { follows: [] }] = groupsOf(inspection, { hidden: [], sheet: null });
    expect(follows.slice(0, 2).map(line)).toEqual([
      '公开表3　空 → 22.15　差 −22.15　2101102 事业单位医疗：没有这一行，公开表1!D14 是 22.15',
      '公开表3　空 → 22.15　差 −22.15　2101102 事业单位医疗：没有这一行，公开表1-2!F13 是 22.15',
    ]);
  });

  it('is searched by words, cells and amounts, and left out by kind', () => {
    const found = (change: object) => groupsOf(inspection, { hidden: [], sheet: null, ...change }).length;
    expect(found({ query: '绩效工资' })).toBeGreaterThan(0);
    expect(found({ query: '187.65 公开表2-1!h12' })).toBe(1);
    expect(found({ query: '没有这样的字' })).toBe(0);
    expect(found({ kinds: ['money'] })).toBe(found({}) - 3);
  });

  it('stands under its sheets where that is wanted', () => {
    const groups = groupsOf(inspection, { hidden: [], sheet: null, order: 'sheet' });
    expect(sectionsOf(groups, 'sheet').map(({ title }) => title)).toEqual([
      '公开表3',
      '公开表3-1',
      '公开表2-1',
      '公开表6',
    ]);
  });

  it('counts what is gone and what is new since another check', () => {
    const [first, ...others] = rootsOf(inspection).map(({ key }) => key);
    expect(sinceOf([first ?? '', ...others, 'was here'], inspection)).toEqual({ gone: 1, added: 0 });
    expect(sinceOf(others, inspection)).toEqual({ gone: 0, added: 1 });
  });
});

(CASES.length > 0 ? describe.each(CASES) : describe.skip.each(['a case']))('%s', (name) => {
  it('has no line that must be opened to be understood', async () => {
    const { findings } = await inspected(caseBytes(name));
    for (const finding of findings) {
      const { place, says, expected, difference } = ledgerOf(finding);
      expect(says.length).toBeLessThanOrEqual(LONGEST + 2);
      expect(place).not.toBe('');
      expect(says !== '' || (expected !== undefined && difference !== undefined)).toBe(true);
      // No program's words: blanks of a template, keys of a budget system.
      expect(says).not.toMatch(/[{}]|undefined|null|(?=\D*\d)[\dA-Z]{12,}-/);
    }
  });
});

(caseNames.includes('liaoyuan-2023') ? describe : describe.skip)('liaoyuan', () => {
  let inspection: Inspection;
  beforeAll(async () => {
    inspection = await inspected(caseBytes('liaoyuan-2023'));
  });

  it('says where an amount belongs that stands a row too low, and leaves its cell blank', () => {
    const moved = inspection.findings.find(({ move }) => move !== undefined);
    expect(moved && line(moved)).toBe(
      '收支总表!B18　5,266.13 → 空　差 +5,266.13　财政拨款结转：填低了一行，应在 B17',
    );
    expect(moved?.move).toEqual({ from: 'B18', to: 'B17' });
    expect([moved?.fix?.value, ...(moved?.fix?.also ?? []).map(({ value }) => value)]).toEqual([
      '',
      '5266.13',
    ]);
  });

  it('tells the same sentence of two places once, wherever it is not sorted by place', () => {
    const doubled = (order: 'weight' | 'sheet') =>
      groupsOf(inspection, { hidden: [], sheet: null, order })
        .filter(({ finding }) => finding.rule === 'text.punctuation')
        .map(({ alike }) => 1 + alike.length);
    expect(doubled('weight')).toEqual([2]);
    expect(doubled('sheet')).toEqual([1, 1]);
  });
});
