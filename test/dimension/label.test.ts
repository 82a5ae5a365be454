import fc from 'fast-check';
import { CATALOGUES, THREE_PUBLIC } from '../../src/lexicon/catalogue';
import { contains, disjoint, parentOf } from '../../src/dimension/dimension';
import type { Label } from '../../src/dimension/dimension';
import { joinLabels, labelContains, labelKey, labelsDisjoint } from '../../src/dimension/label';
import { foldItem, foldSubject } from '../../src/lexicon/fold';

const label: fc.Arbitrary<Label> = fc.record(
  {
    functional: fc.constantFrom('208', '20801', '2080109', '20805', '210'),
    economic: fc.constantFrom('301', '30101', '30217', THREE_PUBLIC),
    nature: fc.constantFrom('basic', 'basic.personnel', 'project'),
    source: fc.constantFrom('fiscal', 'fiscal.general', 'own', 'own.other'),
  },
  { requiredKeys: [] },
);

describe('labels', () => {
  test('contain themselves and what is narrower, and never both ways unless they are the same', () => {
    fc.assert(
      fc.property(label, label, (a, b) => {
        expect(labelContains(a, a)).toBe(true);
        expect(labelContains({}, a)).toBe(true);
        if (labelContains(a, b) && labelContains(b, a)) expect(labelKey(a)).toBe(labelKey(b));
      }),
    );
  });

  test('that are disjoint contain neither the other, and have nothing to join', () => {
    fc.assert(
      fc.property(label, label, (a, b) => {
        if (!labelsDisjoint(a, b)) return;
        expect(labelContains(a, b) || labelContains(b, a)).toBe(false);
        expect(joinLabels(a, b)).toBeNull();
      }),
    );
  });

  test('joined, lie in both', () => {
    fc.assert(
      fc.property(label, label, (a, b) => {
        const joined = joinLabels(a, b);
        if (joined) expect([labelContains(a, joined), labelContains(b, joined)]).toEqual([true, true]);
      }),
    );
  });
});

describe('members', () => {
  test('attach by their digits, known or not', () => {
    expect(CATALOGUES.functional.byCode('2089876')).toBeUndefined();
    expect(parentOf('functional', '2089876')).toBe('20898');
    expect(contains('functional', '208', '2089876')).toBe(true);
  });

  test('of a selection lie in it, and it lies in what contains them all', () => {
    expect(contains('economic', THREE_PUBLIC, '30217')).toBe(true);
    expect(contains('economic', '302', THREE_PUBLIC)).toBe(false);
    expect(disjoint('economic', THREE_PUBLIC, '301')).toBe(true);
  });

  test('of 收 and 支 never meet', () => {
    expect(disjoint('measure', 'income', 'expense')).toBe(true);
  });
});

describe('texts of a form', () => {
  test('are compared without numbering, widths, blanks and lead-ins', () => {
    expect(foldItem('    其中：（1）公务用车运行维护费')).toBe('公务用车运行维护费');
    expect(foldItem('三十一、事业单位结余分配 ')).toBe('事业单位结余分配');
    expect(foldSubject('社会保障和就业（类）支出')).toBe(foldSubject('八、社会保障和就业支出'));
  });
});
