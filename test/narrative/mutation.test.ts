/** A correct 情况说明 has no fault; how many single changes show themselves without any table? */

import { readClaims, type Claim } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read';
import { verifyText, type TextFault } from '../../src/rule/narrative';
import { CORRECT } from './support/fixture';

const check = (text: string): TextFault[] => verifyText(readClaims(readPlainText(text)));
const notable = (text: string): TextFault[] => check(text).filter((fault) => fault.severity !== 'info');
const replace = (text: string, { span }: Claim, by: string): string =>
  text.slice(0, span.start) + by + text.slice(span.end);

const figures = readClaims(readPlainText(CORRECT)).claims.filter(
  (claim) => ['amount', 'change', 'share', 'rate'].includes(claim.kind) && /^\d/.test(claim.text),
);

/** What goes wrong in practice: another amount, two digits exchanged, a decimal slip, 元 for 万元. */
const SLIPS: Record<string, (claim: Claim) => string> = {
  'another amount': ({ text, value }) => text.replace(value, (Number(value) + 7.31).toFixed(2)),
  'digits exchanged': ({ text, value }) => text.replace(value, value.replace(/^(\d)(\d)/, '$2$1')),
  'a decimal slip': ({ text, value }) => text.replace(value, (Number(value) * 10).toFixed(2)),
  'another unit': ({ text }) => text.replace('万元', '元'),
};

test('a correct text has no fault and no hint', () => {
  expect(check(CORRECT)).toEqual([]);
});

test.each(Object.entries(SLIPS))('%s is found nearly everywhere without tables', (name, slip) => {
  const changed = figures.filter((claim) => slip(claim) !== claim.text && Number(claim.value) !== 0);
  const silent = changed.filter((claim) => notable(replace(CORRECT, claim, slip(claim))).length === 0);
  console.info(
    `${name}: ${changed.length - silent.length}/${changed.length} found${silent.map((claim) => `\n  silent: ${claim.phrase}${claim.text}`).join('')}`,
  );
  expect(silent.length).toBeLessThanOrEqual(0.1 * changed.length);
});

test('a direction word turned round is found wherever an amount or a rate stands beside it', () => {
  const words = [...CORRECT.matchAll(/增加(?=\d)|减少(?=\d)|增长(?=\d)|下降(?=\d)/g)];
  const turned: Record<string, string> = { 增加: '减少', 减少: '增加', 增长: '下降', 下降: '增长' };
  const silent = words.filter((match) => {
    const text = CORRECT.slice(0, match.index) + turned[match[0]] + CORRECT.slice(match.index + 2);
    return notable(text).length === 0;
  });
  console.info(`direction: ${words.length - silent.length}/${words.length} found`);
  expect(silent.length).toBeLessThanOrEqual(0.1 * words.length);
});

test('a year of comparison changed is found', () => {
  const years = [...CORRECT.matchAll(/(?<=[比与])2023(?=年)/g)];
  for (const match of years) {
    const text = CORRECT.slice(0, match.index) + '2022' + CORRECT.slice(match.index + 4);
    expect(notable(text).map((fault) => fault.rule)).toContain('narrative.year');
  }
});
