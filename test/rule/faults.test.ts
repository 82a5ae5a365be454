/** Departments kept by their books, right and with one thing wrong: what is found, where, and what is offered. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import type { Finding } from '../../src/rule/finding';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Template } from '../../src/template/template';
import type { Workbook } from '../../src/workbook/model';
import { booksOf } from '../../conformance/books/books';
import type { Books } from '../../conformance/books/books';
import { drawFrom } from '../../conformance/books/draw';
import { placesOf, printBooks } from '../../conformance/books/print';
import { FAULT_KINDS } from '../../conformance/faults/fault';
import type { Fault, FaultKind } from '../../conformance/faults/fault';
import { FaultMaker } from '../../conformance/faults/maker';
import { placeOf } from '../../conformance/faults/place';

/** More with `FAULT_SEEDS=20`. */
const SEEDS = Number(process.env.FAULT_SEEDS ?? 1);

/** Kinds that the relations of one table alone may not tell, or that are another part's to find: rates only. */
const TOLD_ONLY: ReadonlySet<FaultKind> = new Set([
  'missing row',
  'doubled row',
  'wrong code',
  'renamed subject',
]);

/** The layouts whose reading of the books the generator knows; 上海's two and 决算 have departments of their own elsewhere. */
const LAYOUTS = builtInTemplates().filter(({ id }) =>
  ['sichuan', 'jilin-province', 'jilin-city', 'qinghai', 'hebei'].includes(id),
);

function booksFor(template: Template, seed: number): Books {
  return booksOf(seed, { rounding: seed % 3 === 0, ...placesOf(template) });
}

function findingsIn(workbook: Workbook, template: Template): readonly Finding[] {
  return check(bind(workbook, [template])).findings;
}

interface Rate {
  tried: number;
  found: number;
  first: number;
  offered: number;
  right: number;
}

const RATES = new Map<FaultKind, Rate>();

function note(maker: FaultMaker, fault: Fault, clean: ReadonlySet<string>, template: Template): void {
  const fresh = findingsIn(fault.workbook, template).filter((one) => !clean.has(one.rule + one.message));
  const roots = fresh.filter(({ cause, severity }) => cause === null && severity !== 'info');
  const cell = roots[0]?.cells[0];
  const offers = fresh.flatMap(({ fix }) => (fix ? [fix, ...(fix.also ?? [])] : []));
  const right = offers.filter(
    (one) => Math.round(one.value.toNumber() * 100) === (maker.at(placeOf(one)) ?? 0),
  );
  const rate = RATES.get(fault.kind) ?? { tried: 0, found: 0, first: 0, offered: 0, right: 0 };
  RATES.set(fault.kind, rate);
  rate.tried += 1;
  rate.found += roots.length > 0 ? 1 : 0;
  rate.first += cell && fault.places.has(`${cell.sheet}!${cell.address}`) ? 1 : 0;
  rate.offered += offers.length;
  rate.right += right.length;
}

function total(of: (rate: Rate) => number, kinds: (kind: FaultKind) => boolean = () => true): number {
  return [...RATES].filter(([kind]) => kinds(kind)).reduce((sum, [, rate]) => sum + of(rate), 0);
}

describe('a department whose tables are printed from its books', () => {
  test.each(LAYOUTS.map((template) => [template.id, template] as const))(
    'has no false error in the form of %s',
    (_, template) => {
      for (let seed = 1; seed <= 3 * SEEDS; seed++) {
        const { workbook } = printBooks(template, booksFor(template, seed));
        const errors = findingsIn(workbook, template).filter(
          ({ rule, severity }) => severity === 'error' && rule.startsWith('fact.'),
        );
        expect(errors.map(({ rule, message }) => `${seed} ${rule} ${message}`)).toEqual([]);
      }
    },
  );
});

describe('one thing wrong in it', () => {
  beforeAll(() => {
    for (const template of LAYOUTS) {
      for (let seed = 200; seed < 200 + SEEDS; seed++) {
        const maker = new FaultMaker(template, booksFor(template, seed), drawFrom(seed));
        const clean = new Set(findingsIn(maker.right, template).map((one) => one.rule + one.message));
        for (const kind of FAULT_KINDS) {
          let fault: Fault | null = null;
          for (let tries = 0; tries < 12 && !fault; tries++) fault = maker.make(kind);
          if (fault) note(maker, fault, clean, template);
        }
      }
    }
    const lines = [...RATES].map(
      ([kind, { tried, found, first, offered, right }]) =>
        `${kind}: ${tried} tried, ${found} found, ${first} named first; ${right} of ${offered} offered amounts right`,
    );
    console.log(lines.join('\n'));
  }, 300_000);

  test('is found, where amounts tell it', () => {
    const ours = (kind: FaultKind) => !TOLD_ONLY.has(kind);
    expect(total(({ found }) => found, ours) / total(({ tried }) => tried, ours)).toBeGreaterThanOrEqual(
      0.97,
    );
  });

  test('is named first', () => {
    const ours = (kind: FaultKind) => !TOLD_ONLY.has(kind);
    expect(total(({ first }) => first, ours) / total(({ tried }) => tried, ours)).toBeGreaterThanOrEqual(
      0.92,
    );
  });

  // A slice of five departments: one amount is two in a hundred.
  test('is offered the amount that was there', () => {
    expect(total(({ right }) => right) / total(({ offered }) => offered)).toBeGreaterThanOrEqual(0.98);
  });
});
