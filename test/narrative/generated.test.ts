/** A text written from the tables, read back: understood whole, found right, and found out once a figure is changed. */

import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import type { Draft } from '../../src/rule/finding';
import type { Facts } from '../../src/fact/facts';
import { checkNarrative, type NarrativeCheck, type NarrativeSources } from '../../src/rule/narrative/check';
import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read';
import { narrativeText, writeNarrative, type Question } from '../../src/narrative/write';
import { builtInTemplates } from '../../src/templates/built-in';
import { outlineOf } from '../../src/templates/narrative';
import { readWorkbook } from '../../src/workbook/read';
import { describeWithCases } from '../support/cases';
import { rightCase } from '../support/corrected';
import { slice, WHOLE } from '../support/slice';
import { anyDepartment, sichuanWorkbook } from '../support/sichuan-department';
import { mutationsOf } from './support/mutations';
import { answered } from './write/answers';

interface Written {
  facts: Facts;
  text: string;
  sources: NarrativeSources;
}

const outlineFor = (facts: Facts) => outlineOf(facts.source.binding.template)!;

/** As it is before the officer has answered anything. */
function drafted(facts: Facts): Written {
  const outline = outlineFor(facts);
  return { facts, text: narrativeText(writeNarrative({ facts, outline })), sources: { outline } };
}

function finished(facts: Facts, answer?: (question: Question) => string): Written {
  const outline = outlineFor(facts);
  const { document, answers } = answered({ facts, outline }, answer);
  return { facts, text: narrativeText(document), sources: { outline, answers } };
}

const readBack = ({ facts, text, sources }: Written): NarrativeCheck =>
  checkNarrative(strToU8(text), facts, sources);

const all = (drafts: readonly Draft[]): Draft[] =>
  drafts.flatMap((draft) => [draft, ...all(draft.follows ?? [])]);
const findings = (written: Written): string[] =>
  all(readBack(written).drafts).map(({ rule, message, quote }) => `${rule} ${message} ${quote}`);

/** Changes of one figure, unit, year or direction each, and those that nobody noticed. */
function changesIn(written: Written, pick: (count: number) => number[]): { tried: number; silent: string[] } {
  const before = new Set(findings(written));
  const changes = mutationsOf(written.text, readClaims(readPlainText(written.text)));
  const tried = pick(changes.length).flatMap((index) => changes[index] ?? []);
  const silent = tried.filter(({ text }) => findings({ ...written, text }).every((one) => before.has(one)));
  return { tried: tried.length, silent: silent.map(({ what }) => what) };
}

const oneInSix = (count: number): number[] => [
  ...slice(
    Array.from({ length: count }, (_, index) => index),
    6,
  ),
];

/** Changes of all cases together: a slice of one case is too few for a rate. */
const tally = { tried: 0, silent: 0 };

describeWithCases('a text written from the tables as they should be', (name) => {
  let facts: Facts;
  beforeAll(async () => {
    const binding = bind(await readWorkbook(await rightCase(name)), builtInTemplates());
    facts = check(binding).facts;
  });

  test('is understood whole and has no fault', () => {
    const written = finished(facts);
    const { coverage } = readBack(written);
    expect(coverage.unbound).toEqual([]);
    expect(coverage.figures.bound).toBe(coverage.figures.total);
    expect(findings(written)).toEqual([]);
  });

  test('has one fault while it is a draft: that it is one', () => {
    const written = drafted(facts);
    expect(readBack(written).coverage.unbound).toEqual([]);
    expect(findings(written)).toEqual([
      expect.stringMatching(/^text\.residue .*还是草稿，共有 \d+ 处没有填写/),
    ]);
  });

  test('shows changes of one figure, unit, year or direction', () => {
    const { tried, silent } = changesIn(finished(facts), oneInSix);
    console.info(`${name}: ${tried - silent.length} of ${tried} changes found\n${silent.join('\n')}`);
    tally.tried += tried;
    tally.silent += silent.length;
    expect(silent.length).toBeLessThanOrEqual(Math.max(2, 0.01 * tried));
  });
});

test('of all changes of the cases 99 of 100 are shown', () => {
  expect(tally.silent).toBeLessThanOrEqual(0.01 * tally.tried);
});

/** 款 that no table names. */
const SECTIONS: Readonly<Record<string, string>> = {
  '科目·20701': '文化和旅游',
  '科目·20805': '行政事业单位养老支出',
  '科目·21011': '行政事业单位医疗',
  '科目·21208': '国有土地使用权出让收入安排的支出',
  '科目·22102': '住房改革支出',
};

describe('a text written for whatever department', () => {
  const sichuan = builtInTemplates().find((template) => template.id === 'sichuan')!;
  const answers = fc.record({
    amount: fc.integer({ min: 0, max: 500_000 }).map((cents) => (cents / 100).toFixed(2)),
    number: fc.integer({ min: 0, max: 40 }).map(String),
    // Reasons that go with either direction.
    text: fc.constantFrom('工作任务变化', '按标准重新核定', '结构调整'),
    lines: fc.constant('承担公共文化服务。\n完成交办的其他任务。'),
    choice: fc.nat(),
  });
  // From 10.00万元 up: cents among themselves are all alike.
  const departments = anyDepartment.map((one) => ({
    ...one,
    leaves: one.leaves.map((leaf) => ({ ...leaf, cents: leaf.cents + 1000 })),
  }));
  type Said = typeof answers extends fc.Arbitrary<infer T> ? T : never;
  const writtenFor = (department: Parameters<typeof sichuanWorkbook>[1], said: Said): Written =>
    finished(
      check(bind(sichuanWorkbook(sichuan, department), builtInTemplates())).facts,
      ({ id, kind, options }) => {
        if (kind === 'choice') return options?.[said.choice % options.length] ?? '';
        // No more than there is for 公用经费.
        if (id === '机关运行经费') return '0';
        // Five kinds of cars, as many of each.
        if (id === '车辆总数') return String(5 * Number(said.number));
        return SECTIONS[id] ?? said[kind];
      },
    );

  test('is understood whole and has no fault', () => {
    fc.assert(
      fc.property(departments, answers, (department, said) => {
        const written = writtenFor(department, said);
        expect(readBack(written).coverage.unbound).toEqual([]);
        expect(findings(written)).toEqual([]);
      }),
      { numRuns: WHOLE ? 40 : 10 },
    );
  });

  test('shows 99 of 100 changes', () => {
    let tried = 0;
    const silent: string[] = [];
    fc.assert(
      fc.property(
        departments,
        answers,
        fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
        (department, said, picks) => {
          const found = changesIn(writtenFor(department, said), (count) => picks.map((pick) => pick % count));
          tried += found.tried;
          silent.push(...found.silent);
        },
      ),
      { numRuns: WHOLE ? 40 : 10 },
    );
    console.info(`${tried - silent.length} of ${tried} changes found\n${silent.join('\n')}`);
    expect(silent.length).toBeLessThanOrEqual(0.01 * tried);
  });
});
