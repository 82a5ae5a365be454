/** The record of a run as JSON Lines: a line a department, then one about the whole. `--since` reads it next week. */
import { z } from '../template/zod';
import type { Cover } from './cover';
import { PastRecord, movementOf, type Past } from './since';
import type { Department, Standing } from './standing';
import { STATES, type State } from './state';

const FORMAT = 'bureau-1';
/** What it is called, wherever it is written. */
export const RECORD = '检查记录.json';

function departmentLine(department: Department): string {
  const { standing, causes } = department;
  const { since, state, ...rest } = standing;
  return JSON.stringify({
    schema: 1,
    record: FORMAT,
    department: standing.name,
    ...rest,
    state,
    stateName: STATES[state].name,
    since,
    movement: movementOf(department),
    findings: causes,
  });
}

const coverLine = (cover: Cover): string => JSON.stringify({ schema: 1, record: FORMAT, bureau: cover });

/** Piece by piece: a line each. @param load a department's causes, kept outside the memory */
export async function* recordOf(
  cover: Cover,
  standings: readonly Standing[],
  load: (standing: Standing) => Promise<Department>,
): AsyncGenerator<string> {
  for (const standing of standings) yield `${departmentLine(await load(standing))}\n`;
  yield `${coverLine(cover)}\n`;
}

const waiver = z.object({ reason: z.string(), by: z.string().optional() });
const cause = z.looseObject({
  key: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  class: z.string(),
  message: z.string(),
  since: z.string(),
  value: z.string().optional(),
  expected: z.string().optional(),
  difference: z.string().optional(),
  accepted: waiver.nullable(),
});
const line = z.union([
  z.looseObject({ record: z.literal(FORMAT), bureau: z.looseObject({ day: z.string() }) }),
  z.looseObject({
    record: z.literal(FORMAT),
    department: z.string(),
    code: z.string(),
    state: z.string().refine((state) => state in STATES),
    findings: z.array(cause),
  }),
]);

export class RecordFault extends Error {
  override readonly name = 'RecordFault';
}

/** @throws RecordFault with a Chinese sentence */
export function readRecord(text: string): PastRecord {
  const departments: Past[] = [];
  let day: string | null = null;
  for (const [index, source] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (source.trim() === '') continue;
    const read = line.safeParse(jsonOf(source));
    if (!read.success)
      throw new RecordFault(
        `第 ${index + 1} 行不是本程序的检查记录；请给出上次用 --departments 检查时写出的“检查记录.json”`,
      );
    const { data } = read;
    if ('bureau' in data) day = (data.bureau as { day: string }).day;
    else {
      const { department, code, state, findings } = data;
      departments.push({
        name: department,
        code,
        state: state as State,
        causes: findings as unknown as Past['causes'],
      });
    }
  }
  if (day === null) throw new RecordFault('检查记录不完整（没有最后一行），请给出上次写出的完整文件');
  return new PastRecord(day, departments);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
