import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { readWorkbook } from '../../src/workbook/read';
import { describeWithCases } from '../support/cases';
import { rightCase } from '../support/corrected';
import { faultsOf, harmless, subjectRows } from '../support/structural-faults';

/** Rows tried in each published workbook: enough for rates, few enough to be quick. */
const ROWS = Number(process.env['STRUCTURE_ROWS'] ?? 6);

describeWithCases('faults of structure', (name) => {
  test('are found, the row named first', async () => {
    const workbook = await readWorkbook(await rightCase(name));
    const right = check(bind({ ...workbook, names: [] }, builtInTemplates()));
    const template = [right.binding.template];
    const told = new Set(right.findings.map(({ message }) => message));
    const spots = subjectRows(right);
    const step = Math.max(1, spots.length / ROWS);
    const tried = Array.from(
      { length: Math.min(ROWS, spots.length) },
      (_, n) => spots[Math.floor(n * step)]!,
    );
    const count = new Map<string, { tried: number; found: number; first: number }>();
    const missed: string[] = [];
    for (const fault of tried.flatMap((spot) => faultsOf(workbook, spot))) {
      const { findings } = check(bind(fault.workbook, template));
      const errors = findings.filter(({ severity, message }) => severity === 'error' && !told.has(message));
      const found = errors.length > 0;
      const first = found && fault.isNamed(errors[0]!);
      const rate = count.get(fault.kind) ?? { tried: 0, found: 0, first: 0 };
      count.set(fault.kind, {
        tried: rate.tried + 1,
        found: rate.found + Number(found),
        first: rate.first + Number(first),
      });
      if (!first)
        missed.push(
          `${fault.kind} ${fault.where}: ${errors[0]?.message.slice(0, 140) ?? 'nothing'} (${errors.length})`,
        );
    }
    const sum = (what: 'tried' | 'found' | 'first') =>
      [...count.values()].reduce((total, rate) => total + rate[what], 0);
    const rates = [...count].map(([kind, { tried: n, found, first }]) => `${kind} ${found}/${first} of ${n}`);
    console.log(`${name}: found/first ${rates.join(', ')}\n${missed.join('\n')}`);
    expect(sum('found') / sum('tried')).toBeGreaterThan(0.82);
    expect(sum('first') / sum('tried')).toBeGreaterThan(0.82);
  });

  test('are none where the same is told in another way', async () => {
    const workbook = await readWorkbook(await rightCase(name));
    const right = check(bind({ ...workbook, names: [] }, builtInTemplates()));
    const errorsOf = (one: typeof workbook) =>
      check(bind(one, [right.binding.template]))
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ message }) => message);
    for (const { kind, workbook: other } of harmless(workbook, right)) {
      expect([kind, ...errorsOf(other)]).toEqual([kind, ...errorsOf({ ...workbook, names: [] })]);
    }
  });
});
