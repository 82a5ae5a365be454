/** Sentences in eight manners, right and wrong, all made up: no right one is called wrong, and the faults are found. */

import { MANNERS } from './corpus/manners';
import { BY_PARSER } from './corpus/parsers';
import { numbers } from './corpus/numbers';
import { verifyText } from '../../src/rule/narrative';
import { readClaims } from '../../src/narrative/claim';
import { FIGURE_PARSERS } from '../../src/narrative/claim/parsers';
import { REFINERS } from '../../src/narrative/claim/refiners';
import { readPlainText } from '../../src/narrative/read';

interface Said {
  manner: string;
  what: string;
  text: string;
  heading: string;
}

const HEADING = '第三部分 云川县档案馆2024年部门预算情况说明';
const EVERY = 8;
const WRONG = 3;

function corpus(): { right: Said[]; wrong: Said[] } {
  const right: Said[] = [];
  const wrong: Said[] = [];
  for (const [manner, sayings] of Object.entries(MANNERS)) {
    for (const saying of sayings) {
      for (let seed = 0; seed < EVERY; seed += 1) {
        const n = numbers(seed);
        const heading = `第三部分 云川县档案馆${n.year}年部门${manner === '决算式' ? '决算' : '预算'}情况说明`;
        const text = saying.right(n);
        right.push({ manner, what: 'right', text, heading });
        if (seed >= WRONG) continue;
        for (const [what, slip] of Object.entries(saying.wrong))
          wrong.push({ manner, what, text: slip(text, n), heading });
      }
    }
  }
  for (const { right: good, wrong: bad, heading = HEADING } of Object.values(BY_PARSER).flat()) {
    for (const text of good) right.push({ manner: '散句', what: 'right', text, heading });
    for (const text of bad) wrong.push({ manner: '散句', what: 'wrong', text, heading });
  }
  return { right, wrong };
}

/** A section that lacks what the sentence alone cannot have (批次, a reason further down) is no fault of the sentence. */
const OF_THE_WHOLE = new Set(['narrative.incomplete', 'narrative.reason']);

const readingOf = ({ heading, text }: Pick<Said, 'heading' | 'text'>) =>
  readClaims(readPlainText([heading, '一、情况说明', text].join('\n')));

const found = (said: Said): string[] =>
  verifyText(readingOf(said))
    .filter(({ rule, severity }) => severity !== 'info' && !OF_THE_WHOLE.has(rule))
    .map(({ rule, message }) => `${rule} ${message}`);

const { right, wrong } = corpus();

test('there are four hundred sentences, a third of them wrong', () => {
  expect(right.length + wrong.length).toBeGreaterThanOrEqual(400);
  expect(wrong.length).toBeGreaterThanOrEqual((right.length + wrong.length) / 3);
});

test.each([...FIGURE_PARSERS, ...REFINERS].map(({ name }) => name))('%s has sentences of its own', (name) => {
  expect(BY_PARSER[name]?.flatMap((pair) => pair.right).length ?? 0).toBeGreaterThan(0);
});

test.each(FIGURE_PARSERS.map(({ name }) => name))('%s speaks in each of its sentences', (name) => {
  const silent = (BY_PARSER[name] ?? []).flatMap(({ right: good, wrong: bad, heading = HEADING }) =>
    [...good, ...bad].filter((text) => !readingOf({ heading, text }).claims.some(({ by }) => by === name)),
  );
  expect(silent).toEqual([]);
});

test('no right sentence is called wrong', () => {
  const called = right.flatMap((said) =>
    found(said).map((fault) => `${said.manner}: ${said.text} → ${fault}`),
  );
  expect(called).toEqual([]);
});

test('97 faults of 100 are found', () => {
  const silent = wrong.filter((said) => found(said).length === 0);
  console.info(
    `${wrong.length - silent.length}/${wrong.length}${silent.map(({ manner, what, text }) => `\n  ${manner} ${what}: ${text}`).join('')}`,
  );
  expect(silent.length).toBeLessThanOrEqual(0.03 * wrong.length);
});
