import fc from 'fast-check';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/check/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { sichuanWorkbook } from '../support/sichuan-department';
import type { Department, Leaf } from '../support/sichuan-department';

const sichuan = builtInTemplates().find((template) => template.id === 'sichuan')!;

const leaf = fc
  .record({
    unit: fc.constantFrom('605001', '605002'),
    functional: fc.constantFrom('2070109', '2070104', '2080505', '2101102', '2210201', '2070199'),
    economic: fc.constantFrom('30101', '30102', '30201', '30217', '30231', '30305', '30299', '31002'),
    project: fc.constantFrom(null, null, '免费开放补助', '古籍修复保护', '设备更新（二期）'),
    source: fc.constantFrom<Leaf['source']>('general', 'general', 'general', 'fund', 'undertaking', 'other'),
    carried: fc.boolean(),
    cents: fc.integer({ min: 1, max: 90_000_000 }),
  })
  .map((one): Leaf => ({
    ...one,
    functional: one.source === 'fund' ? '2120899' : one.functional,
    // Own money is not carried over as 财政拨款 is.
    carried: one.carried && (one.source === 'general' || one.source === 'fund'),
  }));

const department: fc.Arbitrary<Department> = fc.record({
  leaves: fc.array(leaf, { minLength: 3, maxLength: 30 }),
  forward: fc.constantFrom(0, 0, 123_45),
  withCarried: fc.boolean(),
});

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
      fc.property(department, (one) => {
        expect(errors(one)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
