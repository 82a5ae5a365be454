/** `convert`: 元 → 万元 with every total kept. */
import { planConversion } from '../derive/convert-unit';
import type { MoneyUnit } from '../amount/unit';
import { buildFacts } from '../fact/facts';
import { CliFault, requireWorkbookName } from './fault';
import { loadWorkbook } from './load';
import { columns } from './preview-text';
import { chosenTemplates } from './templates-option';
import { writePlan } from './write-plan';

export interface ConvertCommand {
  readonly file: string | undefined;
  readonly template: string | undefined;
  readonly out: string | undefined;
  readonly to: string | undefined;
  /** To open the file. */
  readonly password?: string | undefined;
}

const UNITS: readonly string[] = ['元', '千元', '万元', '亿元'] satisfies MoneyUnit[];

export async function convertCommand({ file, template, out, to, password }: ConvertCommand): Promise<number> {
  if (file === undefined)
    throw new CliFault(
      '请给出要换算的工作簿，如 budget-disclosure convert 公开表.xlsx --to 万元 --out 万元.xlsx',
    );
  if (to === undefined || !UNITS.includes(to))
    throw new CliFault(`请用 --to 指明换算成什么单位：${UNITS.join('、')}`);
  if (out === undefined) throw new CliFault('请用 --out 指明换算后的工作簿写到哪里');
  requireWorkbookName(out);
  const { bytes, binding, recalculation } = await loadWorkbook(
    file,
    await chosenTemplates(template),
    password,
  );
  const unit = to as MoneyUnit;
  const plan = planConversion(recalculation.workbook, buildFacts(binding), { to: unit });
  await writePlan(bytes, plan.edits, out);
  const adjusted = plan.adjustments.map(({ sheet, address, own, printed, by }) => [
    `${sheet}!${address}`,
    own,
    printed,
    by,
  ]);
  const lines = [
    plan.converted.length === 0
      ? `各表已经以${to}为单位，没有要换算的。`
      : `${plan.converted.length} 张表换算成${to}，共 ${plan.preview.length} 格；为使各项之和等于合计、各表相互一致，有 ${plan.adjustments.length} 格没有按各自的四舍五入取数${adjusted.length > 0 ? '：' : '。'}`,
    ...(adjusted.length > 0 ? columns([['单元格', '四舍五入', '写入', '调整'], ...adjusted]) : []),
    ...(plan.stretched.length > 0
      ? [`其中 ${plan.stretched.join('、')} 与准确数相差达到末位一个单位，没有更好的取法，请核对。`]
      : []),
    ...(plan.broken > 0 ? [`有 ${plan.broken} 处勾稽关系换算后不能同时保持，请用 check 查看。`] : []),
    ...plan.notes.map((note) => `  ${note}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return plan.broken + plan.stretched.length > 0 ? 1 : 0;
}
