/** One workbook with the whole forms of several units, one behind the other: whose sheets are whose. */
import type { Binding } from '../binding/bound';
import type { Sheet, Workbook } from '../workbook/model';
import { heartOf, plain } from '../lexicon/department-names';
import { taken } from './parts';

/** Fewer tables are no form: 绩效目标表 of a project may name the unit that has it. */
const LEAST_TABLES = 3;
const CAPTION_ROWS = 8;
/** 编制单位：某某局, with the unit of money behind it or not. */
const CAPTION =
  /^\s*(?:(?:预算)?(?:主管)?部门(?:名称)?|单位名称|(?:编制|填报|编报|公开)(?:单位|部门)|预算单位)\s*[：:]\s*([^\s：:]{3,}?)(?=\s|(?:金额)?单位[：:]|$)/;

export interface UnitSheets {
  readonly sheets: readonly string[];
  readonly binding: Binding;
}

/** @returns nothing where the workbook is of one unit */
export async function unitsWithin(
  workbook: Workbook,
  bound: (workbook: Workbook) => Promise<Binding | Error>,
): Promise<UnitSheets[]> {
  const groups = new Map<string, string[]>();
  const before: string[] = [];
  let current: string[] = [];
  let first = '';
  for (const sheet of workbook.sheets) {
    const unit = captioned(sheet);
    const title = firstText(sheet);
    if (unit !== null) {
      const key = heartOf(unit);
      current = groups.get(key) ?? [];
      groups.set(key, current);
      current.push(...before.splice(0), sheet.name);
    } else if (current.length === 0 || before.length > 0 || title === first) {
      // A cover or 单位构成 names no unit in a caption: where the first sheet comes again, the next unit's form begins.
      before.push(sheet.name);
    } else current.push(sheet.name);
    first ||= title;
  }
  current.push(...before);
  const whole = [...groups.values()].filter((sheets) => sheets.length >= LEAST_TABLES);
  if (whole.length < 2 || whole.length < groups.size) return [];
  const found: UnitSheets[] = [];
  for (const sheets of whole) {
    const binding = await bound(taken(workbook, sheets));
    if (binding instanceof Error) return [];
    found.push({ sheets, binding });
  }
  const most = Math.max(...found.map(({ binding }) => binding.tables.length));
  const least = Math.max(LEAST_TABLES, most / 2);
  return found.every(({ binding }) => binding.unit !== null && binding.tables.length >= least) ? found : [];
}

const firstText = ({ rows }: Sheet): string => {
  for (const row of rows)
    for (const cell of row ?? [])
      if (typeof cell?.value === 'string') return plain(cell.value).replace(/\d/g, '');
  return '';
};

function captioned({ rows }: Sheet): string | null {
  for (const row of rows.slice(0, CAPTION_ROWS))
    for (const cell of row ?? []) {
      const [, name] = typeof cell?.value === 'string' ? (CAPTION.exec(cell.value) ?? []) : [];
      if (name !== undefined && !name.endsWith('元')) return name;
    }
  return null;
}
