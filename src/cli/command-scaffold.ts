/** `scaffold`: the standard sheets of a province, empty and bound, as a new workbook. */
import { tablesAsked } from '../template/template';
import { freshWorkbook } from '../scaffold/fresh-workbook';
import { CliFault, requireWorkbookName } from './fault';
import { refuseExisting, writeOutput } from './files';
import { explain } from './system-fault';
import { chosenTemplates } from './templates-option';

export interface ScaffoldCommand {
  readonly template: string | undefined;
  readonly year: string | undefined;
  readonly unit: string | undefined;
  readonly unitCode: string | undefined;
  readonly level: string | undefined;
  readonly out: string | undefined;
}

export async function scaffold(command: ScaffoldCommand): Promise<number> {
  const { template: id, unit, out } = command;
  if (id === undefined)
    throw new CliFault(
      '请用 --template 指明模板，如 --template sichuan；budget-disclosure templates 列出全部模板',
    );
  if (unit === undefined || unit.trim() === '') throw new CliFault('请用 --unit 指明单位名称');
  if (out === undefined) throw new CliFault('请用 --out 指明要生成的工作簿，如 --out 公开表.xlsx');
  requireWorkbookName(out);
  const year = Number(command.year);
  if (!/^20\d\d$/.test(command.year ?? '')) throw new CliFault('请用 --year 指明年度，如 --year 2024');
  if (command.unitCode !== undefined && !/^\d{3,12}$/.test(command.unitCode)) {
    throw new CliFault(`单位代码“${command.unitCode}”应为 3 至 12 位数字`);
  }
  if (id === 'auto') throw new CliFault('新建工作簿要有模板，不能用 auto');
  const [template] = await chosenTemplates(id);
  if (!template) throw new CliFault(`没有叫“${id}”的模板`);
  await refuseExisting(out);
  try {
    const file = await freshWorkbook(template, {
      year,
      unit: { name: unit.trim(), code: command.unitCode ?? '' },
      ...(command.level === undefined ? {} : { level: command.level }),
    });
    await writeOutput(out, await file.save());
    process.stdout.write(
      `${template.title}的 ${tablesAsked(template).length} 张空表已写到 ${out}：填好后用 budget-disclosure check ${out} 校验\n`,
    );
  } catch (error) {
    throw explain(out, error);
  }
  return 0;
}
