/**
 * Leaving out any one table, column, row or amount of a right workbook is never followed by silence: either there is an
 * error, or what is missing is named, or the answer says that nothing proves the list; and what is offered is what stood
 * there. LEFT_OUT=all tries every one of them, the suite a slice; LEFT_OUT_LIST=1 lists what is not named.
 */
import { readFileSync } from 'node:fs';
import { UnrecognisedError } from '../../src/binding/bind';
import { check, type Check } from '../../src/rule/check';
import { openWorkbook } from '../../src/session/open';
import { mayPublish } from '../../src/session/may-publish';
import type { Template } from '../../src/template/template';
import { Money, ZERO } from '../../src/amount/money';
import { parseAmount } from '../../src/amount/parse';
import { cellAddress } from '../../src/workbook/address';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { openXlsx } from '../../src/workbook/xlsx';
import { describeWithCases } from '../support/cases';
import { rightCase } from '../support/corrected';
import { gapsOf, type Gap } from '../support/left-out';
import { SAMPLE_RIGHT } from '../support/sample';

const EVERY = process.env['LEFT_OUT'] === 'all' ? 1 : Number(process.env['LEFT_OUT'] ?? 29);

/** `unproven`: the answer says that nothing tells whether the list is complete. */
type Outcome = 'named first' | 'named' | 'an error elsewhere' | 'unproven' | 'nothing';

const checked = (workbook: Workbook, templates: readonly Template[]): Check =>
  check(openWorkbook(workbook, templates).binding);

/** Amounts offered, and those of them that are not what the right workbook has there. */
interface Offers {
  all: number;
  readonly wrong: string[];
}

function outcomeOf({ kind, where, workbook, sheet, isNamed }: Gap, right: Check, offers: Offers): Outcome {
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
  const deleted = kind === 'row deleted' || kind === 'sheet';
  if (!deleted) countOffers(left, right, offers, `${kind} ${where}`);
  const [first] = fresh;
  if (first && isNamed(first)) return 'named first';
  if (fresh.some(isNamed)) return 'named';
  if (errors.length > 0) return 'an error elsewhere';
  const isUnproven = mayPublish(left).conditions.some(
    ({ id, says }) => id === 'rows' && says.includes('无从核对') && says.includes(sheet),
  );
  return isUnproven ? 'unproven' : 'nothing';
}

function countOffers({ findings }: Check, { binding }: Check, offers: Offers, where: string): void {
  for (const { fix } of findings)
    for (const { sheet, row, column, value } of fix ? [fix, ...(fix.also ?? [])] : []) {
      const view = binding.tables.find((table) => table.sheet === sheet)?.view;
      const amount = parseAmount(view?.cell(row, column)?.value);
      offers.all++;
      // In the unit of the workbook and in that of the table alike.
      const was = amount.kind === 'amount' ? amount.value : ZERO;
      const off = Money.min(was.minus(value).abs(), was.minus(value.times(10_000)).abs());
      // A sum of printed amounts tells the last digit roughly.
      if (off.gt('0.01'))
        offers.wrong.push(
          `${where}: ${sheet}!${cellAddress(row, column)} ${value.toString()} for ${was.toString()}`,
        );
    }
}

function ratesOf(name: string, workbook: Workbook, start: number): string[] {
  const right = checked(workbook, builtInTemplates());
  const gaps = gapsOf(workbook, right).filter((_, at) => at % EVERY === start % EVERY);
  const offers: Offers = { all: 0, wrong: [] };
  const counts = new Map<string, Record<Outcome, number>>();
  const silent: string[] = [];
  for (const gap of gaps) {
    const outcome = outcomeOf(gap, right, offers);
    const count = counts.get(gap.kind) ?? {
      'named first': 0,
      named: 0,
      'an error elsewhere': 0,
      unproven: 0,
      nothing: 0,
    };
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
  console.log(
    `${name}, ${gaps.length} left out\n${rates.join('\n')}\n  ${offers.all} amounts offered, ${offers.wrong.length} of them wrong\n${offers.wrong.join('\n')}`,
  );
  expect(offers.wrong).toEqual([]);
  return silent;
}

describeWithCases('what is left out of', (name) => {
  test('is missed', async () => {
    const workbook = { ...(await readWorkbook(await rightCase(name))), names: [] };
    expect(ratesOf(name, workbook, name.length)).toEqual([]);
  });
});

/** Whether anything was to be reserved for small firms is the department's to say: a blank column is in order. */
const BY_RIGHT = 'nothing: amounts of a column 公开表8!E';

test('what is left out of the sample is missed', async () => {
  const file = await openXlsx(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
  await file.apply(SAMPLE_RIGHT);
  const silent = ratesOf('sample', await file.read(), 5);
  expect(silent.filter((line) => line !== BY_RIGHT)).toEqual([]);
});
