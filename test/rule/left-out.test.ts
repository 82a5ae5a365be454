/**
 * Leaving out any one table, column, row or amount of a right workbook is never followed by silence: either there is an
 * error, or what is missing is named. LEFT_OUT=all tries every one of them, the suite a slice.
 */
import { readFileSync } from 'node:fs';
import { UnrecognisedError } from '../../src/binding/bind';
import { check, type Check } from '../../src/rule/check';
import { openWorkbook } from '../../src/session/open';
import { mayPublish } from '../../src/session/may-publish';
import type { Template } from '../../src/template/template';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { openXlsx } from '../../src/workbook/xlsx';
import { describeWithCases } from '../support/cases';
import { rightCase } from '../support/corrected';
import { gapsOf, type Gap } from '../support/left-out';
import { SAMPLE_RIGHT } from '../support/sample';

const EVERY = process.env['LEFT_OUT'] === 'all' ? 1 : Number(process.env['LEFT_OUT'] ?? 29);

type Outcome = 'named first' | 'named' | 'an error elsewhere' | 'nothing';

const checked = (workbook: Workbook, templates: readonly Template[]): Check =>
  check(openWorkbook(workbook, templates).binding);

function outcomeOf({ kind, where, workbook, isNamed }: Gap, right: Check): Outcome {
  let left: Check;
  try {
    left = checked(workbook, [right.binding.template]);
  } catch (error) {
    if (error instanceof UnrecognisedError) return 'named';
    throw error;
  }
  const told = new Set(right.findings.map(({ message }) => message));
  const fresh = left.findings.filter(({ message }) => !told.has(message));
  const errors = left.findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) expect(mayPublish(left).sentence).toMatch(/已核对 \d+ 个数中的 \d+ 个/);
  if (process.env['LEFT_OUT_LIST'] && !fresh.some(isNamed))
    console.log(
      [
        `${kind} ${where}`,
        ...fresh.slice(0, 5).map(({ rule, message }) => `${rule} ${message.slice(0, 160)}`),
      ].join('\n    '),
    );
  const [first] = fresh;
  if (first && isNamed(first)) return 'named first';
  if (fresh.some(isNamed)) return 'named';
  return errors.length > 0 ? 'an error elsewhere' : 'nothing';
}

function ratesOf(name: string, workbook: Workbook, start: number): string[] {
  const right = checked(workbook, builtInTemplates());
  const gaps = gapsOf(workbook, right).filter((_, at) => at % EVERY === start % EVERY);
  const counts = new Map<string, Record<Outcome, number>>();
  const silent: string[] = [];
  for (const gap of gaps) {
    const outcome = outcomeOf(gap, right);
    const count = counts.get(gap.kind) ?? { 'named first': 0, named: 0, 'an error elsewhere': 0, nothing: 0 };
    counts.set(gap.kind, { ...count, [outcome]: count[outcome] + 1 });
    const line = `${outcome}: ${gap.kind} ${gap.where}`;
    if (outcome === 'nothing') silent.push(line);
  }
  const rates = [...counts].map(
    ([kind, count]) =>
      `  ${kind}: ${Object.entries(count)
        .filter(([, n]) => n > 0)
        .map(([outcome, n]) => `${outcome} ${n}`)
        .join(', ')}`,
  );
  console.log(`${name}, ${gaps.length} left out\n${rates.join('\n')}`);
  return silent;
}

describeWithCases('what is left out of', (name) => {
  test('is missed', async () => {
    const workbook = { ...(await readWorkbook(await rightCase(name))), names: [] };
    ratesOf(name, workbook, name.length);
  });
});

test('what is left out of the sample is missed', async () => {
  const file = await openXlsx(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
  await file.apply(SAMPLE_RIGHT);
  expect(ratesOf('sample', await file.read(), 5)).toEqual([]);
});
