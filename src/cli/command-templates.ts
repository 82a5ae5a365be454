/** `templates`: what is built in, or one template's tables. */
import { chosenTemplates } from './templates-option';
import { tablesAsked } from '../template/template';
import { builtInTemplates } from '../templates/built-in';

export async function templatesCommand(id: string | undefined): Promise<number> {
  const lines =
    id === undefined
      ? builtInTemplates().map(
          (template) =>
            `${template.id}\t${template.title}\t${template.pack.jurisdiction}\t${tablesAsked(template).length} 张表`,
        )
      : (await chosenTemplates(id)).flatMap(({ title, version, money, tables }) => [
          `${title}（版本 ${version}，金额单位 ${money.unit}）`,
          ...tables.map((table) => `  ${table.number}\t${table.title}\t工作表“${table.sheet}”`),
        ]);
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
