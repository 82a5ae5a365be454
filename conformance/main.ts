/** `npm run conformance`: see README.md beside this file. */
import { parseArgs } from 'node:util';
import { GROUPS } from './case';
import type { Case, Group } from './case';
import type { Checker } from './run/checker';
import { commandChecker } from './run/command';
import { libreOffice } from './run/libreoffice';
import { ours } from './run/ours';
import { ruleList } from './run/rule-list';
import { run } from './run/run';
import type { Scored } from './run/run';
import { tableOf } from './run/tally';
import { casesOf, SUITE_VERSION } from './suite';
import { writeSuite } from './write';

const ADAPTERS: Readonly<Record<string, Checker>> = { ours, libreoffice: libreOffice, rules: ruleList };

const { values } = parseArgs({
  options: {
    write: { type: 'string' },
    checker: { type: 'string' },
    adapter: { type: 'string', default: 'ours' },
    only: { type: 'string' },
    slice: { type: 'string', default: '1' },
    case: { type: 'string' },
    missed: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const only = values.only?.split(',').filter((group): group is Group => GROUPS.includes(group as Group));
  const cases = chosen(casesOf(only, Number(values.slice)));
  if (values.write !== undefined) {
    const { cases: number, digest } = await writeSuite(cases, values.write);
    console.log(`${number} cases in ${values.write}, sha256 ${digest}`);
    return;
  }
  const checker = values.checker === undefined ? ADAPTERS[values.adapter] : commandChecker(values.checker);
  if (!checker) throw new Error(`no adapter ${values.adapter}: ${Object.keys(ADAPTERS).join(', ')}`);
  const from = Date.now();
  const { kinds, groups } = await run(cases, checker, values.missed ? tellMissed : undefined);
  const seconds = Math.round((Date.now() - from) / 1000);
  console.log(
    `suite ${SUITE_VERSION}, ${checker.name}, ${seconds} s\n\n${tableOf(kinds)}\n\n${tableOf(groups)}`,
  );
}

function* chosen(cases: Iterable<Case>): Generator<Case> {
  for (const one of cases) if (values.case === undefined || one.id.includes(values.case)) yield one;
}

/** What falls short of what the printed amounts determine, with what was said instead. */
function tellMissed({ case: one, answer, score }: Scored): void {
  const { determined, faults } = one;
  const short = [
    determined.found && !score.found && 'not found',
    determined.cell && !score.first && 'not named first',
    determined.amount && !score.exact && 'amount',
    score.wrongOffers > 0 && 'wrong offer',
    score.false.length > 0 && 'false finding',
  ].filter(Boolean);
  if (short.length === 0) return;
  console.log(`\n${one.id} ${one.layout}: ${short.join(', ')}`);
  for (const { cells, before, after, sentence, was, is, names } of faults)
    console.log(
      `  planted: ${cells.slice(0, 4).join(' ')} ${JSON.stringify(before)} → ${JSON.stringify(after)} ${names.join(' ')}${sentence === undefined ? '' : ` “${sentence}”`}${was === undefined ? '' : ` ${was} → ${is}`}`,
    );
  const roots = (answer ?? []).filter(
    ({ severity, cause }) => severity !== 'info' && (cause ?? null) === null,
  );
  for (const { severity, rule, message, offer } of roots.slice(0, 6))
    console.log(
      `  ${severity} ${rule ?? ''} ${message ?? ''}${offer ? ` [${offer.map(({ address, value }) => `${address}=${value}`).join(' ')}]` : ''}`,
    );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
