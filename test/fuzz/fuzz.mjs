/**
 * `npm run fuzz -- --minutes 10 [--seed N]`: damaged workbooks, documents, packs and answers through every command.
 * Whatever comes, a command ends within ten seconds of processor time with 0, 1 or 2; with 2 it says why in one Chinese line and leaves
 * nothing behind. What fails is kept, with the command that fails on it.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dice, json, plain, workbook } from './mutate.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const until = Date.now() + Number(values.minutes ?? 10) * 60_000;
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
const only = values.seed !== undefined && values.minutes === undefined;

const COMMAND = path.resolve('bin/budget-disclosure.js');
const LONGEST = 10_000;
/** Says at the end what the processor spent on it: a busy machine is no fault of the command's. */
const METER = path.resolve('test/fuzz/processor.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-'));
const kept = path.resolve('dist/fuzz');

const here = (name) => path.resolve('samples', name);
const cases = ['../shared/cases', 'cases'].map((one) => path.resolve(one)).find(existsSync);
const fromCases = (file) =>
  cases === undefined
    ? []
    : readdirSync(cases)
        .map((name) => path.join(cases, name, file))
        .filter(existsSync);

const WORKBOOKS = [here('sichuan-sample.xlsx'), here('yunling-filled.xlsx'), ...fromCases('workbook.xlsx')];
const DOCUMENTS = fromCases('published.docx');
const PACKS = [here('yunling-pack.json'), path.resolve('src/templates/sichuan/pack.json')];

const TEXT =
  '第三部分 部门预算情况说明\n2024年收入预算总额为809.20万元，比2023年增加12.50万元，增长1.57%。其中：一般公共预算拨款收入809.20万元，占100%。\n';
const ANSWERS = JSON.stringify([
  { id: 'duties', answer: '档案管理' },
  { id: 'staff', answer: 12 },
]);

/** Each: what is written, damaged by what, and the command on it. `out` is where an output may appear. */
const KINDS = [
  { args: (x) => ['check', x.workbook, '--format', x.random.one(['text', 'json', 'html'])] },
  { args: (x) => ['check', x.workbook, '--out', x.out('report.html'), '--format', 'html'], out: true },
  { args: (x) => ['check', x.good, '--narrative', x.document] },
  { args: (x) => ['check', x.document, '--format', 'json'] },
  { args: (x) => ['check', x.good, '--template', x.pack] },
  { args: (x) => ['export', x.workbook, '--out', x.out('package')], out: true },
  { args: (x) => ['export', x.good, '--answers', x.answers, '--out', x.out('package.zip')], out: true },
  { args: (x) => ['recalculate', x.workbook, '--out', x.out('new.xlsx')], out: true },
  { args: (x) => ['derive', x.workbook, '--out', x.out('new.xlsx')], out: true },
  { args: (x) => ['convert', x.workbook, '--to', '元', '--out', x.out('new.xlsx')], out: true },
  { args: (x) => ['compare', x.workbook, x.good] },
  { args: (x) => ['extract', x.workbook, '--out', x.out('new.xlsx')], out: true },
  {
    args: (x) => [
      'scaffold',
      '--template',
      x.pack,
      '--year',
      '2024',
      '--unit',
      '某局',
      '--out',
      x.out('new.xlsx'),
    ],
    out: true,
  },
  { args: (x) => ['templates', '--draft', x.workbook] },
];

function prepare(seed) {
  const random = dice(seed);
  const place = path.join(folder, String(seed));
  mkdirSync(place, { recursive: true });
  const write = (name, content) => {
    const file = path.join(place, name);
    writeFileSync(file, content);
    return file;
  };
  const good = random.one(WORKBOOKS);
  const x = {
    random,
    good,
    out: (name) => path.join(place, 'out', name),
    get workbook() {
      return write('damaged.xlsx', workbook(readFileSync(random.one(WORKBOOKS)), random));
    },
    get document() {
      return DOCUMENTS.length > 0 && random.next() < 0.5
        ? write('damaged.docx', workbook(readFileSync(random.one(DOCUMENTS)), random))
        : write('damaged.txt', plain(Buffer.from(TEXT.repeat(random.below(20) + 1)), random));
    },
    get pack() {
      return write('damaged.json', json(readFileSync(random.one(PACKS)), random));
    },
    get answers() {
      return write('answers.json', json(Buffer.from(ANSWERS), random));
    },
  };
  return { place, args: random.one(KINDS).args(x) };
}

/** What is wrong with how it ended; null where all is well. */
function faultOf({ status, signal, stderr, error, output }, place) {
  const milliseconds = Number(output?.[3] ?? 0);
  if (error || signal) return `ended by ${signal ?? error.message}`;
  if (milliseconds > LONGEST) return `took ${(milliseconds / 1000).toFixed(1)} s`;
  if (![0, 1, 2].includes(status)) return `exit ${status}`;
  if (/程序内部出错|校验时程序出错|TypeError|RangeError/.test(stderr))
    return `an error of the program: ${stderr.slice(0, 300)}`;
  const out = path.join(place, 'out');
  const left = existsSync(out) ? readdirSync(out) : [];
  if (left.some((name) => name.startsWith('.budget-disclosure'))) return 'a staging file is left';
  if (status !== 2) return null;
  const lines = stderr.trimEnd().split('\n');
  if (lines.length !== 1 || !/[\u4e00-\u9fff]/.test(lines[0]))
    return `not one Chinese line: ${stderr.slice(0, 300)}`;
  return left.length > 0 ? `a partial output: ${left.join(', ')}` : null;
}

let runs = 0;
let failed = 0;
for (let seed = first; only ? seed === first : Date.now() < until; seed++) {
  const { place, args } = prepare(seed);
  const ended = spawnSync(process.execPath, ['-r', METER, COMMAND, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    timeout: 30 * LONGEST,
  });
  const fault = faultOf(ended, place);
  runs++;
  if (fault !== null) {
    failed++;
    const copy = path.join(kept, String(seed));
    cpSync(place, copy, { recursive: true });
    console.log(`seed ${seed}: ${fault}\n  ${args.join(' ').replaceAll(place, copy)}`);
  }
  rmSync(place, { recursive: true, force: true });
}
rmSync(folder, { recursive: true, force: true });
console.log(`${runs} runs from seed ${first}, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
