/** A slice of the conformance suite: its bytes do not vary, and what docs/truth.md says of the whole holds of the slice. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineOf } from '../../conformance/case';
import type { Case, Group } from '../../conformance/case';
import { commandChecker } from '../../conformance/run/command';
import { ours } from '../../conformance/run/ours';
import { ruleList } from '../../conformance/run/rule-list';
import { run } from '../../conformance/run/run';
import type { Checker } from '../../conformance/run/checker';
import type { Tally } from '../../conformance/run/tally';
import { casesOf } from '../../conformance/suite';
import { writeSuite } from '../../conformance/write';

/** Every nth case; all with `CONFORMANCE=all`, which takes minutes. */
const WHOLE = process.env['CONFORMANCE'] === 'all';
const SLICE = WHOLE ? 1 : 41;
/** What the whole suite must reach; a slice of a dozen cases may miss one or two. */
const least = (share: number): number => (WHOLE ? share : share - 0.15);

const slices = new Map<Group, readonly Case[]>();
const sliceOf = (group: Group): readonly Case[] => {
  const known = slices.get(group) ?? [...casesOf([group], SLICE)];
  slices.set(group, known);
  return known;
};

const tallies = new Map<string, Promise<Tally>>();

function tallied(group: Group, checker = ours): Promise<Tally> {
  const key = `${checker.name} ${group}`;
  const known = tallies.get(key) ?? talliedBy(group, checker);
  tallies.set(key, known);
  return known;
}

async function talliedBy(group: Group, checker: Checker): Promise<Tally> {
  const tally = (await run(sliceOf(group), checker)).groups.get(group);
  if (!tally) throw new Error(`no case of ${group}`);
  return tally;
}

test('one fault in a table is found, named first and told with its amount where the books determine it', async () => {
  const { shown, found, located, first } = await tallied('one-cell');
  expect(found / shown).toBeGreaterThanOrEqual(least(0.95));
  expect(first / located).toBeGreaterThanOrEqual(least(0.9));
});

test('two faults are both named', async () => {
  const { located, first } = await tallied('pair');
  expect(first / located).toBeGreaterThanOrEqual(least(0.9));
});

test('a fault in 绩效目标 is found', async () => {
  const { shown, found } = await tallied('goal');
  expect(found / shown).toBeGreaterThanOrEqual(least(0.7));
});

test('a fault in a text is found', async () => {
  const { shown, found } = await tallied('text');
  expect(found / shown).toBeGreaterThanOrEqual(least(0.9));
});

test('what is right has no error', async () => {
  const { false: errors } = await tallied('clean');
  expect(errors).toBe(0);
});

test('a list of equalities finds less of the same', async () => {
  const [floor, own] = [await tallied('one-cell', ruleList), await tallied('one-cell')];
  expect(floor.found).toBeLessThan(own.found);
});

test('the command line answers as the program in this process does', async () => {
  const cases = [...sliceOf('one-cell').slice(0, 2), ...sliceOf('text').slice(0, 1)];
  const [here, there] = [
    await run(cases, ours),
    await run(cases, commandChecker('node bin/budget-disclosure.js')),
  ];
  expect(there.groups).toEqual(here.groups);
});

test('two runs write the same bytes, a case a line', async () => {
  const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'conformance-')));
  try {
    const digests: string[] = [];
    for (const folder of folders) {
      const cases = [...casesOf(['one-cell'], 90), ...casesOf(['text'], 60)];
      digests.push((await writeSuite(cases, folder)).digest);
      const lines = readFileSync(join(folder, 'cases.jsonl'), 'utf8').trimEnd().split('\n');
      expect(lines).toEqual(cases.map(lineOf));
    }
    expect(digests[0]).toBe(digests[1]);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
});
