/** The suite handed to a checker, batch by batch, and its answers scored. */
import { xlsxOf } from '../bytes';
import type { Case } from '../case';
import type { Checker } from './checker';
import { score } from './score';
import type { Score } from './score';
import type { Answer } from './report';
import { count } from './tally';
import type { Tallies } from './tally';

const BATCH = 40;

export interface Scored {
  readonly case: Case;
  readonly answer: Answer;
  readonly score: Score;
}

/** @param each told of every case as it is scored */
export async function run(
  cases: Iterable<Case>,
  checker: Checker,
  each: (scored: Scored) => void = () => {},
) {
  const kinds: Tallies = new Map();
  const groups: Tallies = new Map();
  let batch: Case[] = [];
  const flush = async () => {
    const handed = await Promise.all(
      batch.map(async ({ id, workbook, text }) => ({ id, workbook: await xlsxOf(workbook), text })),
    );
    const answers = await checker.check(handed);
    batch.forEach((one, index) => {
      const answer = answers[index] ?? null;
      const scored = { case: one, answer, score: score(one, answer) };
      if (one.group !== 'pair') count(kinds, `${one.group}: ${one.kind}`, one, scored.score);
      count(groups, one.group, one, scored.score);
      each(scored);
    });
    batch = [];
  };
  for (const one of cases) if (batch.push(one) === BATCH) await flush();
  if (batch.length > 0) await flush();
  return { kinds, groups };
}
