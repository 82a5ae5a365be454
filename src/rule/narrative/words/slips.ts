/** Slips of the pen that no amount is needed for: a cut year, a word twice, both directions left, no unit, no mark. */

import { DOUBLED_WORDS, DIRECTIONS_LEFT } from '../../../lexicon/slips';
import type { Reading } from '../../../narrative/claim';
import { originalSpan } from '../../../narrative/read/clean';
import { sentencesOf, type Sentence } from '../../../narrative/read/sentence';
import type { Stamp } from '../../rule';
import { directionLeftRule } from '../../text/direction-left';
import { doubledWordRule } from '../../text/doubled-word';
import { punctuationRule } from '../../text/punctuation';
import { changedAndSameRule } from '../changed-and-same';
import { faultOn, type TextFault } from '../fault';
import { rateRule } from '../rate';
import { unitMissingRule } from '../unit-missing';
import { yearRule } from '../year';

interface Slip {
  readonly pattern: RegExp;
  /** Null where it is none after all. */
  readonly found: (match: RegExpExecArray) => (Stamp & { readonly message: string }) | null;
  /** Looked for in 目录 and headings too. */
  readonly anywhere?: true;
}

const BARE_WAN = /\d\.\d{1,2}万(?=[，。；、）（])/;

const SLIPS: readonly Slip[] = [
  {
    pattern: /(?:^|[^\d.])((?:20\d|2\d|20)年度|20\d年|20\d{3}年)/g,
    anywhere: true,
    found: (match) => yearRule.found({ message: `年度“${match[1]}”漏写或多写了数字。` }),
  },
  {
    pattern: DOUBLED_WORDS,
    found: (match) => doubledWordRule.found({ message: `“${match[0]}”连写了两遍，应删去一个。` }),
  },
  {
    pattern: DIRECTIONS_LEFT,
    found: (match) =>
      directionLeftRule.found({ message: `“${match[0]}”两种说法同时保留，应按实际删去一个。` }),
  },
  {
    // 占76.23，: nothing else can follow 占 and a number with decimals.
    pattern: /(?:占|占比(?:为)?|比重为)[^，。；\d]{0,16}\d{1,3}\.\d{1,2}(?=[，。；、）])/g,
    found: (match) => unitMissingRule.found({ message: `“${match[0]}”后面缺“%”。` }),
  },
  {
    pattern: /(?:下降|减少|降低|降幅|减幅|压减)(?:了|为|约)?([1-9]\d{2,4}(?:\.\d+)?)%/g,
    found: (match) =>
      Number(match[1]) > 100 ? rateRule.found({ message: `“${match[0]}”：最多下降100%，请核对。` }) : null,
  },
  {
    // 增长7.02，: an amount would have its unit, so what is missing is the sign.
    pattern: /(?:增长|下降|增幅|降幅|上升|降低)(?:了|为|约)?\d{1,4}\.\d{1,2}(?=[，。；、）]|$)/g,
    found: (match) => unitMissingRule.found({ message: `“${match[0]}”后面缺“%”。` }),
  },
  {
    pattern:
      /(?:预算数?|决算数?|支出|收入|经费|费|增加|减少|安排|结转|下年|[合总共]计|总额|总数|为)\d[\d,]*\.\d{2}(?=[，。；、）]|[比较与]|其中)/g,
    found: (match) => unitMissingRule.found({ message: `“${match[0]}”后面缺“万元”等单位。` }),
  },
  {
    // A text that says 万 more than once means 万元.
    pattern: new RegExp(BARE_WAN, 'g'),
    found: (match) =>
      match.input.includes('万元') && match.input.split(BARE_WAN).length === 2
        ? unitMissingRule.found({ message: `“${match[0]}”后面缺“元”。` })
        : null,
  },
  {
    pattern:
      /(?:增加|减少|增长|下降|降低)(?:了|额)?(?:为|到|至)?0(?:\.0+)?(?:万?元|%)[^，。；]{0,4}，[^。；，\d]{0,8}(?:\d{4}年度?)?[^。；，\d]{0,10}(?:持平|一致|相同)/g,
    found: () =>
      changedAndSameRule.found({ message: '既写了增减，又写了持平，两种说法不能并存，请只留一种。' }),
  },
];

export function* checkSlips(reading: Reading): Generator<TextFault> {
  for (const sentence of sentencesOf(reading.document)) {
    const { block } = sentence;
    if (block.kind === 'cell') continue;
    for (const { pattern, found, anywhere } of SLIPS) {
      if (block.kind === 'contents' && !anywhere) continue;
      for (const match of sentence.clean.text.matchAll(pattern)) {
        const words = found(match);
        if (words) yield at(reading, sentence, match, words);
      }
    }
  }
  yield* quotes(reading);
}

function at(
  reading: Reading,
  { clean, place }: Sentence,
  match: RegExpExecArray,
  words: Stamp & { readonly message: string },
): TextFault {
  return faultOn(reading, originalSpan(clean, match.index, match.index + match[0].length), place, words);
}

/** “ without ”: an odd quotation mark leaves open what is quoted. Once a paragraph. */
function* quotes(reading: Reading): Generator<TextFault> {
  for (const block of reading.document.blocks) {
    if (block.kind === 'cell' || block.kind === 'contents' || block.part === 'tables') continue;
    const count = (mark: string): number => block.text.split(mark).length - 1;
    // Some typists use one of the two for both.
    const [open, close] = [count('“'), count('”')];
    if (open === close || open === 0 || close === 0 || (open + close) % 2 === 0) continue;
    const message = `引号不成对：“有 ${open} 个，”有 ${close} 个。`;
    const place = { path: block.path, paragraph: block.number, span: block.span };
    yield faultOn(reading, block.span, place, punctuationRule.found({ message }));
  }
}
