/** Whole texts in manners of eight provinces against one workbook: nothing right is called wrong, and slips are found. */
import { openWorkbook } from '../../src/session/open';
import { buildFacts, type Facts } from '../../src/fact/facts';
import { readPlainText } from '../../src/narrative/read';
import { checkNarrativeDocument } from '../../src/rule/narrative/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { readWorkbook } from '../../src/workbook/read';
import { flowerInstitute } from '../publication/support/flower-institute';
import { PROVINCE_TEXTS } from './corpus/provinces';

let facts: Facts;
beforeAll(async () => {
  facts = buildFacts(openWorkbook(await readWorkbook(await flowerInstitute()), builtInTemplates()).binding);
});

const checked = (text: string) => checkNarrativeDocument(readPlainText(text), facts);
const told = (text: string) =>
  checked(text)
    .drafts.filter(({ severity }) => severity !== 'info')
    .map(({ message }) => message);

describe.each(PROVINCE_TEXTS)('$manner', ({ text, slips }) => {
  test('no sentence is called wrong, and four figures of five are held against something', () => {
    expect(told(text)).toEqual([]);
    const { figures } = checked(text).coverage;
    expect(figures.unbound).toBeLessThanOrEqual(0.2 * figures.total);
  });

  test('each slip stands in its text once', () => {
    for (const [from] of slips) expect(text.split(from)).toHaveLength(2);
  });
});

test('nine slips of ten are found', () => {
  const all = PROVINCE_TEXTS.flatMap(({ manner, text, slips }) =>
    slips.map(([from, to]) => ({ said: `${manner}: ${from} → ${to}`, text: text.replace(from, to) })),
  );
  const silent = all.filter(({ text }) => told(text).length === 0);
  console.info(
    `${all.length - silent.length}/${all.length}${silent.map(({ said }) => `\n  ${said}`).join('')}`,
  );
  expect(silent.length).toBeLessThanOrEqual(0.1 * all.length);
});
