/** `--switch-off FILE.json`: rules that a bureau does not let speak for now, each with a reason and a date. */
import { dayIn } from '../bureau/dates';
import { useSwitchedOff } from '../rule/switched-off';
import { RULES } from '../rule/rules';
import type { SwitchedOff } from '../template/schema';
import { fileFault } from './fault';
import { readInput } from './files';

const FORM = '[{ "rule": "规则代号", "reason": "理由", "since": "2026-11-01", "by": "谁决定的" }]';

export async function loadSwitchedOff(file: string | undefined): Promise<void> {
  if (file === undefined) return useSwitchedOff([]);
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(await readInput(file)));
  } catch (error) {
    if (error instanceof SyntaxError) throw fileFault(file, `不是 JSON，应为 ${FORM}`);
    throw error;
  }
  if (!Array.isArray(data)) throw fileFault(file, `应为 ${FORM}`);
  useSwitchedOff(data.map((one: unknown, index) => entryOf(one, index + 1, file)));
}

function entryOf(one: unknown, number: number, file: string): SwitchedOff {
  const { rule, reason, since, by } = (typeof one === 'object' && one !== null ? one : {}) as Record<
    string,
    unknown
  >;
  const wrong = (what: string) => fileFault(file, `第 ${number} 条${what}`);
  if (typeof rule !== 'string' || !RULES.some(({ code }) => code === rule))
    throw wrong(`的规则“${String(rule)}”不存在，代号见 docs/checks.md`);
  if (typeof reason !== 'string' || reason.trim() === '') throw wrong('没有写明理由（reason）');
  if (typeof since !== 'string' || dayIn(since, null) !== since)
    throw wrong('没有写明从哪天起（since），如 2026-11-01');
  return {
    rule,
    reason: reason.trim(),
    since,
    ...(typeof by === 'string' && by.trim() !== '' ? { by } : {}),
  };
}
