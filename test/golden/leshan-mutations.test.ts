import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { casePath } from '../support/cases';
import { correctedCase, LESHAN_RIGHT } from '../support/corrected';
import { mutateWorkbook, mutationReport } from '../support/mutations';

const suite = casePath('leshan-2023') === null ? describe.skip : describe;

suite('leshan-2023 with its four wrong amounts set right', () => {
  test('has no arithmetical error left', async () => {
    const workbook = await (await correctedCase('leshan-2023', LESHAN_RIGHT)).read();
    const { findings } = check(bind(workbook, builtInTemplates()));
    expect(findings.filter((one) => ['imbalance', 'cross-table', 'rounding'].includes(one.class))).toEqual(
      [],
    );
  });

  test('names every amount that is changed, as a cause or as what follows', async () => {
    const workbook = await (await correctedCase('leshan-2023', LESHAN_RIGHT)).read();
    const result = mutateWorkbook(workbook);
    console.log(mutationReport('leshan-2023', result));
    expect(result.tried.length).toBeGreaterThan(100);
    expect(result.missed).toEqual([]);
  }, 300_000);
});
