/** `recalculate`: every formula evaluated exactly, and the results written back. */
import type { CellValue } from '../workbook/model';
import { openXlsx } from '../workbook/xlsx';
import { keptReasons } from '../formula/kept';
import { resultEdits } from '../formula/results';
import { subtotalNotes } from '../scaffold/subtotals';
import { cellAddress } from '../workbook/address';
import { CliFault, requireWorkbookName } from './fault';
import { writeOutput } from './files';
import { explain } from './system-fault';
import { loadWorkbook } from './load';
import { chosenTemplates } from './templates-option';

export interface RecalculateCommand {
  readonly file: string | undefined;
  readonly template: string | undefined;
  readonly out: string | undefined;
  /** To open the file. */
  readonly password?: string | undefined;
}

export async function recalculateCommand({
  file,
  template,
  out,
  password,
}: RecalculateCommand): Promise<number> {
  if (file === undefined)
    throw new CliFault('请给出要重算的工作簿，如 budget-disclosure recalculate 公开表.xlsx --out 重算.xlsx');
  if (out === undefined) throw new CliFault('请用 --out 指明重算后的工作簿写到哪里');
  requireWorkbookName(out);
  const { bytes, recalculation, binding } = await loadWorkbook(
    file,
    await chosenTemplates(template),
    password,
  );
  const edits = resultEdits(recalculation);
  try {
    if (edits.length === 0) await writeOutput(out, bytes);
    else {
      const workbook = await openXlsx(bytes);
      await workbook.apply(edits);
      await writeOutput(out, await workbook.save());
    }
  } catch (error) {
    throw explain(out, error);
  }
  const stale = recalculation.changes.filter((change) => change.before !== null && change.before !== 0);
  const kept = recalculation.kept.length;
  const lines = [
    `重算完成：${edits.length} 个公式的结果已更新${kept > 0 ? `，${kept} 个公式不在重算范围内（${keptReasons(recalculation.kept)}），保留原结果` : ''}。`,
    ...stale.map(
      ({ sheet, row, column, before, after }) =>
        `  ${sheet}!${cellAddress(row, column)} 保存的结果 ${shown(before)} 已过时，更新为${spaced(shown(after))}`,
    ),
    ...subtotalNotes(binding).map((note) => `  ${note}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function shown(value: CellValue): string {
  if (value === null || value === '') return '空';
  return typeof value === 'object' ? value.error : String(value);
}

const spaced = (text: string): string => (text === '空' ? text : ` ${text}`);
