import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { bind } from '../../src/binding/bind';
import type { Collapse } from '../../src/fact/collapse';
import { coordinateKey } from '../../src/fact/coordinate';
import { Coordinates } from '../../src/fact/coordinates';
import { buildFacts } from '../../src/fact/facts';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Dimension, Label } from '../../src/dimension/dimension';
import { readWorkbook } from '../../src/workbook/read';

const MEMBERS: Readonly<Partial<Record<Dimension, readonly string[]>>> = {
  measure: ['income', 'expense', 'debt'],
  unit: ['101', '101001'],
  project: ['〔专项〕/甲', '甲'],
  functional: ['208', '20805', '2080505', '20805~其他养老支出'],
  nature: ['basic', 'basic.staff', 'project'],
  source: ['fiscal', 'fiscal.general', 'own'],
  carry: ['current', 'carried'],
  year: ['2023', '2023~上年'],
};

const label: fc.Arbitrary<Label> = fc.record(
  Object.fromEntries(
    Object.entries(MEMBERS).map(([dimension, members]) => [dimension, fc.constantFrom(...members)]),
  ),
  { requiredKeys: [] },
);

describe('the number of a coordinate', () => {
  let collapse: Collapse;

  beforeAll(async () => {
    const workbook = await readWorkbook(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
    ({ collapse } = buildFacts(bind(workbook, builtInTemplates())));
  });

  test('is the same just where the key is', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 2, maxLength: 30 }), (labels) => {
        const coordinates = new Coordinates(collapse);
        const byKey = new Map<string, number>();
        for (const one of labels) {
          const number = coordinates.of(one);
          expect(coordinates.find(one)).toBe(number);
          const key = coordinateKey(one, collapse);
          expect(byKey.get(key) ?? number).toBe(number);
          byKey.set(key, number);
        }
        expect(new Set(byKey.values()).size).toBe(byKey.size);
      }),
    );
  });

  test('is found by another member of one dimension as by the label that has it', () => {
    fc.assert(
      fc.property(
        label,
        label,
        fc.constantFrom(...(Object.keys(MEMBERS) as Dimension[])),
        (a, b, dimension) => {
          const coordinates = new Coordinates(collapse);
          const wider = { ...a, [dimension]: b[dimension] };
          const number = coordinates.of(wider);
          expect(coordinates.findWith(a, dimension, b[dimension])).toBe(number);
        },
      ),
    );
  });
});
