import fc from 'fast-check';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { anyDepartment, sichuanWorkbook } from '../support/sichuan-department';
import type { Department } from '../support/sichuan-department';

const sichuan = builtInTemplates().find((template) => template.id === 'sichuan')!;

function errors(one: Department): string[] {
  const { findings } = check(bind(sichuanWorkbook(sichuan, one), builtInTemplates()));
  return findings
    .filter(
      ({ severity, class: kind }) =>
        severity === 'error' && ['imbalance', 'cross-table', 'missing'].includes(kind),
    )
    .map(({ message }) => message);
}

describe('the tables of Sichuan, filled by whatever department', () => {
  test('hold: several units, funds, 事业收入, money carried over and carried forward', () => {
    fc.assert(
      fc.property(anyDepartment, (one) => {
        expect(errors(one)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
