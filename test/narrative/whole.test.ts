/** Whole texts in manners of twenty-eight provinces: nothing right is called wrong, and slips are found. */
import { bind } from '../../src/binding/bind';
import { openWorkbook } from '../../src/session/open';
import { buildFacts, type Facts } from '../../src/fact/facts';
import { readClaims } from '../../src/narrative/claim';
import { readNarrative } from '../../src/narrative/read';
import { checkNarrativeDocument } from '../../src/rule/narrative/check';
import { verifyText } from '../../src/rule/narrative';
import { builtInTemplates } from '../../src/templates/built-in';
import { readWorkbook } from '../../src/workbook/read';
import { flowerInstitute } from '../publication/support/flower-institute';
import { WHOLE_TEXTS } from './corpus/whole';
import type { WholeText } from './corpus/whole/whole-text';
import { slice } from '../support/slice';
import { archives } from './support/archives';
import { handedIn } from './support/hand-in';

const facts: Partial<Record<WholeText['of'], Facts>> = {};

beforeAll(async () => {
  const templates = builtInTemplates();
  facts.budget = buildFacts(openWorkbook(await readWorkbook(await flowerInstitute()), templates).binding);
  facts.accounts = buildFacts(bind(await archives(), templates));
});

/** Errors and warnings of the text by itself and against its workbook. */
function told({ of, form }: WholeText, text: string): string[] {
  const document = readNarrative(handedIn(text, form));
  const against = facts[of];
  const found = against ? checkNarrativeDocument(document, against).drafts : verifyText(readClaims(document));
  return found.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule} ${message}`);
}

describe.each(WHOLE_TEXTS)('$manner', (whole) => {
  test('no sentence is called wrong', () => {
    expect(told(whole, whole.text)).toEqual([]);
  });

  if (whole.of !== 'alone')
    test('three figures of four are held against something', () => {
      const { coverage } = checkNarrativeDocument(
        readNarrative(handedIn(whole.text, whole.form)),
        facts[whole.of]!,
      );
      expect(coverage.figures.unbound).toBeLessThanOrEqual(0.25 * coverage.figures.total);
    });

  test('each slip stands in its text once', () => {
    for (const [from] of whole.slips) expect([from, whole.text.split(from).length]).toEqual([from, 2]);
  });
});

test('nineteen slips of twenty are found', () => {
  const all = slice(
    WHOLE_TEXTS.flatMap((whole) => whole.slips.map((slip) => ({ whole, slip }))),
    3,
  );
  const silent = all.filter(
    ({ whole, slip: [from, to] }) => told(whole, whole.text.replace(from, to)).length === 0,
  );
  console.info(
    `${all.length - silent.length}/${all.length}${silent.map(({ whole, slip }) => `\n  ${whole.manner}: ${slip.join(' → ')}`).join('')}`,
  );
  expect(silent.length).toBeLessThanOrEqual(0.06 * all.length);
});
