import { strToU8 } from 'fflate';
import type { Check } from '../../../src/rule/check';
import { checkNarrative } from '../../../src/rule/narrative/check';
import { narrativeText } from '../../../src/narrative/write';
import type { NarrativeDocument } from '../../../src/narrative/write';
import { narrativeSchema } from '../../../src/template/narrative-schema';
import { OUTLINES, outlineOf } from '../../../src/templates/narrative';
import { builtInTemplates } from '../../../src/templates/built-in';
import { caseBytes } from '../../support/cases';
import { checkCase } from '../../support/check-case';
import { describeCases } from '../../publication/support/published-cases';
import { answered } from './answers';
import { changes, divisions, hundredths, partsOf } from './figures';

// Whole documents, on machines that do other things too.
jest.setTimeout(180_000);

test.each(builtInTemplates().map((template) => template.id))('%s has an outline that is sound', (id) => {
  const template = builtInTemplates().find((one) => one.id === id);
  expect(OUTLINES[id]).toBeDefined();
  expect(narrativeSchema.safeParse(OUTLINES[id]).error?.issues).toBeUndefined();
  expect(template && narrativeSchema.safeParse(outlineOf(template)).error?.issues).toBeUndefined();
});

describeCases('the text of a published budget, written anew', (name) => {
  let checked: Check;
  let document: NarrativeDocument;
  let text: string;
  /** Every figure of the case's tables, in hundredths, as somebody else took them from the document. */
  let printed: Set<bigint>;

  beforeAll(async () => {
    checked = await checkCase(name);
    const outline = outlineOf(checked.binding.template);
    if (!outline) throw new Error('no outline');
    ({ document } = answered({ facts: checked.facts, outline }));
    text = narrativeText(document);
    const { tables } = JSON.parse(new TextDecoder().decode(caseBytes(name, 'tables.json'))) as {
      tables: { grid: string[][] }[];
    };
    printed = new Set(
      tables
        .flatMap((table) => table.grid.flat())
        .map((cell) => cell.replace(/[\s,]/g, ''))
        .filter((cell) => /^\d+(\.\d+)?$/.test(cell))
        .map(hundredths),
    );
  });

  test('leaves nothing to fill in once everything is answered, and no amount unstated', () => {
    expect(text).not.toMatch(/[{}〔〕]|undefined|NaN/);
    expect(document.missing).toEqual([]);
    expect(document.unstated).toEqual([]);
  });

  test('every amount bound to a cell is what that table prints', () => {
    const amounts = document.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.runs.filter((run) => run.kind === 'amount') : [],
    );
    expect(amounts.length).toBeGreaterThan(15);
    for (const run of amounts) {
      if (run.kind !== 'amount' || run.cells.length !== 1) continue;
      expect([run.token, run.text, printed.has(hundredths(run.text)) || hundredths(run.text) === 0n]).toEqual(
        [run.token, run.text, true],
      );
    }
  });

  test('parts with shares add up to their total, and shares to 100 %', () => {
    const shared = divisions(text).filter(({ parts }) => parts.every((part) => part.share !== null));
    expect(shared.length).toBeGreaterThan(0);
    for (const { total, parts } of shared) {
      expect(parts.reduce((sum, part) => sum + part.amount, 0n)).toBe(total);
      expect(parts.reduce((sum, part) => sum + (part.share ?? 0n), 0n)).toBe(10_000n);
      for (const { amount, share } of parts) {
        // Apportioning moves a share by less than a hundredth of a per cent.
        const exact = amount * 10_000n;
        const off = (share ?? 0n) * total - exact;
        expect(off < total && off > -total).toBe(true);
      }
    }
  });

  test('one paragraph a 项 or 类 adds up to the whole', () => {
    const lines = text.split('\n').filter((line) => /（(?:项|类)）(?:：|\d|\d{4}年预算数为)/.test(line));
    const amounts = lines.flatMap((line) => {
      const [first] = partsOf(line.replace(/^\d+\. /, '').replaceAll('：', ''));
      return first ? [first.amount] : [];
    });
    const whole = /一般公共预算(?:当年拨款|支出)(\d[\d,]*\.\d{2})万元/.exec(text)?.[1];
    if (lines.length === 0 || whole === undefined) return;
    const sums = name === 'haidong-2024' ? 2n : 1n;
    expect(amounts.reduce((sum, one) => sum + one, 0n)).toBe(hundredths(whole) * sums);
  });

  test('a change is this year less the 100.00 of last year, its rate on last year, its words by its sign', () => {
    const found = changes(text).filter((change) => !/“三公”|出国|接待|用车/.test(change.quote));
    for (const change of found) {
      if (name === 'haidong-2024' && change.difference === 250n) continue;
      const before =
        change.direction === '增加' ? change.now - change.difference : change.now + change.difference;
      if (before !== 10_000n) continue;
      expect(change.direction).toBe(change.now > before ? '增加' : '减少');
      if (change.rate === null) continue;
      expect(change.rise).toBe(change.now > before ? '增长' : '下降');
      const twice = change.rate * 2n * before - change.difference * 2n * 10_000n;
      expect(twice <= before && twice >= -before).toBe(true);
    }
    expect(found.length).toBeGreaterThan(0);
  });

  test('our own reader finds nothing wrong with it', () => {
    const { drafts } = checkNarrative(strToU8(text), checked.facts);
    const wrong = drafts.filter((draft) => draft.severity === 'error' && !/^residue/.test(draft.rule));
    expect(wrong.map((draft) => [draft.rule, draft.message, draft.quote])).toEqual([]);
  });
});
