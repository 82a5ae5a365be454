/** `last-year`: last year's amounts into the 上年 columns. */
import { planLastYear } from '../derive/last-year';
import { buildFacts } from '../fact/facts';
import { CliFault, requireWorkbookName } from './fault';
import { loadLastAmounts } from './last-amounts';
import { loadWorkbook } from './load';
import { previewText } from './preview-text';
import { chosenTemplates } from './templates-option';
import { writePlan } from './write-plan';

export interface LastYearCommand {
  readonly file: string | undefined;
  readonly template: string | undefined;
  readonly out: string | undefined;
  readonly from: string | undefined;
  readonly overwrite: boolean | undefined;
  /** Opens files that have one. */
  readonly password?: string | undefined;
}

export async function lastYearCommand(command: LastYearCommand): Promise<number> {
  const { file, out, from, overwrite = false } = command;
  if (file === undefined)
    throw new CliFault(
      '请给出要填上年数的工作簿，如 budget-disclosure last-year 公开表.xlsx --from 上年.xlsx --out 已填.xlsx',
    );
  if (from === undefined)
    throw new CliFault(
      '请用 --from 指明上年的工作簿或公开文件（Excel、Word、PDF）、公开包（.zip）或 facts.csv',
    );
  if (out === undefined) throw new CliFault('请用 --out 指明填好的工作簿写到哪里');
  requireWorkbookName(out);
  const templates = await chosenTemplates(command.template);
  const { bytes, binding } = await loadWorkbook(file, templates, command.password);
  const facts = buildFacts(binding);
  const last = await loadLastAmounts(from, templates, command.password);
  const plan = planLastYear(facts, last.amounts, overwrite);
  if (plan.cells === 0)
    throw new CliFault(
      `${file}：各表都没有“上年”的栏目，不用填；情况说明中的增减请用 export --last-year 给出上年的工作簿`,
    );
  last.beforeYearOf(facts);
  await writePlan(bytes, plan.edits, out);
  const kept = overwrite ? 0 : plan.preview.filter(({ conflict }) => conflict).length;
  const lines = [
    `上年栏目共 ${plan.cells} 格，填入 ${plan.preview.length - kept} 格。`,
    ...previewText(plan.preview, overwrite),
    ...plan.open.map(({ sheet, address, what, reason }) => `  ${sheet}!${address} 没有填：${what}${reason}`),
    ...(kept > 0 ? [`有 ${kept} 格已有别的数，没有改；确要改，请加 --overwrite。`] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return kept > 0 ? 1 : 0;
}
