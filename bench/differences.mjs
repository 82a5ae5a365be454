/**
 * What two builds find differently, by rule: two files of `findings.mjs`. Prints an input in which findings differ,
 * with what each build says alone; then counts by rule. Exit code 1 where any finding differs; an order that differs
 * is counted, and no difference. With `--places` a finding is its rule and its place, however it is worded.
 *   node bench/differences.mjs BEFORE AFTER [--places]
 */
import { readFileSync } from 'node:fs';

const byPlace = process.argv.includes('--places');
const [before, after] = process.argv.slice(2, 4).map((file) => {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => JSON.parse(line)).map(({ input, findings }) => [input, plain(findings)]),
  );
});

function placeOf({ rule, cells, quote, message }) {
  const [first] = cells;
  return [rule, first ? `${first.sheet}!${first.address}` : (quote ?? message)].join(' ');
}

/** A finding by all that it says, its causes by theirs; ids go by the order of the report. */
function plain(findings) {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return findings.map(({ id: _, cause, consequences, ...told }) => ({
    ...told,
    says: byPlace
      ? placeOf(told)
      : JSON.stringify({
          ...told,
          cause: byId.get(cause)?.message ?? null,
          consequences: consequences.map((one) => byId.get(one)?.message).toSorted(),
        }),
  }));
}

/** What stands in the first list and not in the second, as often as it does. */
function less(list, others) {
  const counts = new Map();
  for (const { says } of others) counts.set(says, (counts.get(says) ?? 0) + 1);
  return list.filter(({ says }) => {
    const left = counts.get(says) ?? 0;
    if (left > 0) counts.set(says, left - 1);
    return left === 0;
  });
}

const byRule = new Map();
function tell(sign, side, list) {
  for (const { rule, severity, message } of list) {
    const row = byRule.get(rule) ?? { before: 0, after: 0 };
    byRule.set(rule, { ...row, [side]: row[side] + 1 });
    console.log(`  ${sign} ${severity} ${rule}: ${message}`);
  }
}

let [same, reordered, different] = [0, 0, 0];
for (const [input, now] of after) {
  const old = before.get(input) ?? [];
  const [gone, come] = [less(old, now), less(now, old)];
  if (gone.length + come.length > 0) {
    different += 1;
    console.log(input);
    tell('-', 'before', gone);
    tell('+', 'after', come);
  } else if (old.every(({ says }, at) => says === now[at]?.says)) same += 1;
  else reordered += 1;
}
const total = [...after.values()].reduce((sum, { length }) => sum + length, 0);
console.log(
  `${after.size} inputs, ${total} findings: ${same} the same, ${reordered} in another order, ${different} different`,
);
for (const [rule, { before: gone, after: come }] of [...byRule].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${rule}: ${gone} only before, ${come} only after`);
process.exitCode = different > 0 ? 1 : 0;
