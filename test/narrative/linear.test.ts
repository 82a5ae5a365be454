/**
 * Texts are read in linear time, whatever is repeated in them. Not seconds are counted but steps: how often each piece
 * of the grammar's code ran (V8's own counters), and how many characters were handed to its patterns.
 */

import { Session, type Profiler } from 'node:inspector';
import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read';
import { verifyText } from '../../src/rule/narrative';
import { againstTables } from './support/archive';
import { WHOLE } from '../support/slice';

const UNITS = [
  [
    '1万元',
    'a',
    '1',
    '其中：',
    '（',
    '）',
    '（类）',
    '比上年增加1万元，',
    '占5%，',
    '；',
    '、',
    '1万元、',
    '2024年',
  ],
  [
    '“',
    '主要原因是',
    '增加',
    '1，',
    '1，000，',
    '没有',
    '不予公开',
    '基本支出中，',
    '1个',
    '1.',
    '一、',
    '（1）',
  ],
  [
    '收入包括：',
    '-',
    '教育支出（类）1万元，',
    '1万元。',
    '1\n',
    '一、情况说明\n',
    '支出1.00万元，占1.00%；',
    '\t1',
  ],
  [
    '与上年持平，',
    '合计1万元，',
    '其中：支出1万元，',
    '。',
    '按此说明',
    '（请填写',
    '×',
    '_',
    '20年度',
    '请参照',
  ],
  [
    '指市级财政',
    '因公出国0组，',
    '第一部分\n',
    '1,000',
    '分别为1万元、',
    '此外，1元',
    '用车辆',
    'A-B',
    '、项目1',
    '（1万元）',
  ],
].flat();

const SMALL = 4_000;
const LARGE = WHOLE ? 40_000 : 12_000;

const OPENING = '第三部分 云川县档案馆2024年部门预算情况说明\n';

const session = new Session();

const post = (method: string, parameters: object = {}): unknown => {
  let answer: unknown;
  session.post(method, parameters, (_, result) => {
    answer = result;
  });
  return answer;
};

/** Every function and every block of it, as often as it ran. */
function counted(): number {
  const { result } = post('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;
  return result
    .filter(({ url }) => /src\/(?:narrative|rule|passage|amount|dimension|lexicon)\//.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

let offered = 0;
const exec = RegExp.prototype.exec;

beforeAll(() => {
  session.connect();
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  // test, match, matchAll and replace go through exec once it is not the built-in one.
  // oxlint-disable-next-line no-extend-native -- counts, and is put back
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    // Where a sticky one does not match it has looked no further.
    const seen = this.sticky ? from + 1 : text.length;
    offered += (found ? found.index + found[0].length : seen) - from;
    return found;
  };
});

afterAll(() => {
  // oxlint-disable-next-line no-extend-native
  RegExp.prototype.exec = exec;
  post('Profiler.stopPreciseCoverage');
  session.disconnect();
});

const byWords = (text: string) => verifyText(readClaims(readPlainText(text)));

function steps(unit: string, length: number, read: (text: string) => unknown): number {
  const text = OPENING + unit.repeat(Math.ceil(length / unit.length));
  counted();
  offered = 0;
  read(text);
  return counted() + offered;
}

test.each(UNITS)('%j, many times as often, takes a tenth more steps than that at most', (unit) => {
  const small = steps(unit, SMALL, byWords);
  expect(steps(unit, LARGE, byWords)).toBeLessThan(1.1 * (LARGE / SMALL) * small + 100_000);
});

test.each([
  '其中：基本支出10.00万元，占5.00%，',
  '基本支出10万元，占支出的5%；比2023年增加1万元；',
  '基本支出10万元，比2022年增加1万元，增长11%。\n',
])('%j is held against the tables in as few', (unit) => {
  againstTables(unit);
  const small = steps(unit, SMALL, againstTables);
  expect(steps(unit, LARGE, againstTables)).toBeLessThan(1.1 * (LARGE / SMALL) * small + 100_000);
});
