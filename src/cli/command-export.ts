/** `export`: the clean submission workbook and the check report, in a folder or a zip. */
import { join } from 'node:path';
import { NAME_PREFIX } from '../binding/names';
import { check } from '../check/check';
import { zipFiles } from '../publication/zip';
import { openXlsx } from '../workbook/xlsx';
import { resultEdits } from '../workbook/results';
import { submissionCopy } from '../workbook/submission';
import { CliFault } from './fault';
import { explain, writeOutput } from './files';
import { loadWorkbook } from './load';
import { reportHtml } from './reports';
import { chosenTemplates } from './templates-option';

export interface ExportCommand {
  readonly file: string | undefined;
  readonly template: string | undefined;
  readonly out: string | undefined;
}

export async function exportCommand({ file, template, out }: ExportCommand): Promise<number> {
  if (file === undefined)
    throw new CliFault('请给出要导出的工作簿，如 budget-disclosure export 公开表.xlsx --out 报送');
  if (out === undefined) throw new CliFault('请用 --out 指明导出到哪个文件夹或 .zip 文件');
  const { bytes, binding, recalculation } = await loadWorkbook(file, await chosenTemplates(template));
  const result = check(binding);
  try {
    const workbook = await openXlsx(bytes);
    await workbook.apply(resultEdits(recalculation));
    const clean = await submissionCopy(workbook, { namePrefix: NAME_PREFIX }).save();
    const name = safeName(
      `${binding.year ?? ''}${binding.year === null ? '' : '年'}${binding.unit ?? ''}部门预算公开表`,
    );
    const files = [
      { path: `${name}.xlsx`, bytes: clean },
      { path: '校验报告（内部）.html', bytes: new TextEncoder().encode(reportHtml(result, `${name}.xlsx`)) },
    ];
    if (/\.zip$/i.test(out)) await writeOutput(out, zipFiles(files));
    else for (const one of files) await writeOutput(join(out, one.path), one.bytes);
  } catch (error) {
    throw explain(out, error);
  }
  const { errors, warnings } = result.summary;
  process.stdout.write(
    `已导出到 ${out}${errors + warnings > 0 ? `；校验有 ${errors} 处错误、${warnings} 处提醒，详见校验报告` : '；校验没有发现问题'}。\n`,
  );
  return errors > 0 ? 1 : 0;
}

/** Characters that Windows does not take in a file's name. */
function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 120);
}
