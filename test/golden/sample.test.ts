import { readFileSync } from 'node:fs';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { readWorkbook } from '../../src/workbook/read';
import { recalculate } from '../../src/formula/recalculate';

/** The sample is made by `npm run sample`, formulas and all; three faults are planted in it. */
async function checkSample() {
  const workbook = await readWorkbook(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
  const { changes, workbook: calculated } = recalculate(workbook);
  return { changes, result: check(bind(calculated, builtInTemplates())) };
}

describe('the sample workbook', () => {
  test('is stored with the results of its formulas', async () => {
    expect((await checkSample()).changes).toEqual([]);
  });

  test('has the three planted faults as causes, each told by its shape, and no other error', async () => {
    const { result } = await checkSample();
    const causes = result.findings.filter((one) => one.severity === 'error' && one.cause === null);
    expect(
      causes.map((one) => [one.rule, one.cells[0]?.sheet, one.cells[0]?.address, one.expected]).sort(),
    ).toEqual([
      ['fact.missing-row', '公开表3', 'E13', '22.15'],
      ['fact.rollup', '公开表2-1', 'H18', '67.15'],
      ['fact.rollup', '公开表3-1', 'F12', '187.65'],
    ]);
    const told = causes.map((one) => one.message).join();
    expect(told).toContain('30229 福利费');
    expect(told).toContain('写颠倒');
    expect(told).toContain('少一行：2101102 事业单位医疗，22.15');
  });

  test('offers both wrong amounts', async () => {
    const { result } = await checkSample();
    const causes = result.findings.filter((one) => one.severity === 'error' && one.cause === null);
    expect(
      causes
        .flatMap(({ fix }) => fix ?? [])
        .map(({ value }) => value.toFixed(2))
        .sort(),
    ).toEqual(['187.65', '67.15']);
  });

  test('hangs the totals that formulas carried along under their causes', async () => {
    const { result } = await checkSample();
    const followers = result.findings.filter((one) => one.severity === 'error' && one.cause !== null);
    expect(followers.length).toBeGreaterThan(10);
  });
});
