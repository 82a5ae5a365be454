/** `derive`: tables that follow from those already filled in. */
import { planDerivation } from '../derive/plan';
import type { Derivation } from '../derive/plan';
import { collectFacts } from '../fact/source';
import { settleReadings } from '../fact/reading';
import { CliFault, requireWorkbookName } from './fault';
import { loadWorkbook } from './load';
import { previewText } from './preview-text';
import { chosenTemplates } from './templates-option';
import { writePlan } from './write-plan';

export interface DeriveCommand {
  readonly file: string | undefined;
  readonly template: string | undefined;
  readonly out: string | undefined;
  readonly tables: string | undefined;
  readonly as: string | undefined;
  readonly overwrite: boolean | undefined;
  /** To open the file. */
  readonly password?: string | undefined;
}

export async function deriveCommand(command: DeriveCommand): Promise<number> {
  const { file, out, as = 'formulas', overwrite = false } = command;
  if (file === undefined)
    throw new CliFault('请给出要填的工作簿，如 budget-disclosure derive 公开表.xlsx --out 已填.xlsx');
  if (out === undefined) throw new CliFault('请用 --out 指明填好的工作簿写到哪里');
  requireWorkbookName(out);
  if (as !== 'formulas' && as !== 'values')
    throw new CliFault(`--as 只能是 formulas（公式）或 values（数值），不能是“${as}”`);
  const { bytes, binding } = await loadWorkbook(
    file,
    await chosenTemplates(command.template),
    command.password,
  );
  const tables = command.tables
    ?.split(/[,，、]/)
    .flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  let plan: Derivation;
  try {
    plan = planDerivation(settleReadings(collectFacts(binding)), {
      as,
      overwrite,
      ...(tables ? { tables } : {}),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new CliFault(`${file}：${error.message}`);
    throw error;
  }
  await writePlan(bytes, plan.edits, out);
  const kept = overwrite ? 0 : plan.preview.filter(({ conflict }) => conflict).length;
  const names = plan.derived.map(({ table }) => `${table.number} ${table.title}`.trim());
  const lines = [
    names.length === 0
      ? '没有可以由其他表推出的空表。'
      : `由其他表填出 ${names.length} 张表：${names.join('、')}；写入 ${plan.preview.length - kept} 格。`,
    ...previewText(plan.preview, overwrite),
    ...plan.open.map(({ sheet, address, what, reason }) => `  ${sheet}!${address} 没有填：${what}${reason}`),
    ...plan.refused.map(({ table, reason }) => `  ${table} 没有填：${reason}`),
    ...(kept > 0 ? [`有 ${kept} 格已有别的数，没有改；确要改，请加 --overwrite。`] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return kept > 0 ? 1 : 0;
}
