/** `compare`: two files of any kinds held against each other, as text, JSON or one HTML page. */
import { compare } from '../compare/compare';
import { buildFacts } from '../fact/facts';
import { compareHtml, compareText } from '../publication/compare-report';
import { withBuiltIn } from '../templates/built-in';
import { CliFault } from './fault';
import { protectInputs, refuseOutputs, writeOutput } from './files';
import { openBound } from './load';
import { chosenTemplates } from './templates-option';

export interface CompareCommand {
  readonly files: readonly string[];
  readonly template: string | undefined;
  readonly format: string | undefined;
  readonly out: string | undefined;
  readonly password: string | undefined;
}

/** @returns 0 where nothing differs, 1 where something does */
export async function compareCommand(command: CompareCommand): Promise<number> {
  const { files, format = 'text', out, password } = command;
  const [a, b] = files;
  if (a === undefined || b === undefined || files.length > 2)
    throw new CliFault('请给出要对照的两个文件，如 budget-disclosure compare 批复.xlsx 公开.pdf');
  if (!['text', 'json', 'html'].includes(format))
    throw new CliFault(`--format 只能是 text、json、html，不能是“${format}”`);
  protectInputs([a, b, command.template]);
  await refuseOutputs([out]);
  const templates = withBuiltIn(await chosenTemplates(command.template));
  const [one, other] = [await openBound(a, templates, password), await openBound(b, templates, password)];
  const comparison = compare(buildFacts(one.binding), buildFacts(other.binding));
  const unread = [one, other].flatMap(({ reading }, index) =>
    reading.unread.map((reason) => `${[a, b][index]}：${reason}`),
  );
  const names = { a, b };
  const report =
    format === 'json'
      ? JSON.stringify({ schema: 1, ...names, ...comparison, unread })
      : format === 'html'
        ? compareHtml(comparison, names)
        : compareText(comparison, names) + unread.map((line) => `${line}\n`).join('');
  if (out === undefined) process.stdout.write(`${report}\n`);
  else await writeOutput(out, `${report}\n`);
  const { differences, onlyInA, onlyInB, tablesOnlyInA, tablesOnlyInB, compared } = comparison;
  const gaps =
    differences.length + onlyInA.length + onlyInB.length + tablesOnlyInA.length + tablesOnlyInB.length;
  return gaps > 0 || compared === 0 || unread.length > 0 ? 1 : 0;
}
