/** `check`: findings of one file or many, as text, JSON Lines or one HTML page. */
import { check } from '../check/check';
import type { Check } from '../check/check';
import { reportJson } from '../publication/report-json';
import { CliFault } from './fault';
import { writeOutput } from './files';
import { loadWorkbook } from './load';
import type { NarrativeFile } from './narrative';
import { Progress } from './progress';
import { chosenTemplates } from './templates-option';

export interface CheckCommand {
  readonly files: readonly string[];
  readonly template: string | undefined;
  readonly narrative: string | undefined;
  readonly format: string | undefined;
  readonly out: string | undefined;
}

const FORMATS = ['text', 'json', 'html'] as const;
type Format = (typeof FORMATS)[number];

export async function checkCommand(command: CheckCommand): Promise<number> {
  const { files, out } = command;
  if (files.length === 0) throw new CliFault('请给出要校验的工作簿，如 budget-disclosure check 公开表.xlsx');
  const format = (command.format ?? 'text') as Format;
  if (!FORMATS.includes(format))
    throw new CliFault(`--format 只能是 ${FORMATS.join('、')}，不能是“${command.format}”`);
  if (command.narrative !== undefined && files.length > 1)
    throw new CliFault(`--narrative 只能和一个工作簿一起用，却给了 ${files.length} 个工作簿`);
  const templates = await chosenTemplates(command.template);
  const narrative = command.narrative === undefined ? undefined : await openNarrative(command.narrative);
  const progress = new Progress(files.length);
  const parts: string[] = [];
  let worst = 0;
  for (const file of files) {
    progress.begin(file);
    try {
      const result = check((await loadWorkbook(file, templates)).binding, narrative?.check);
      parts.push(await render(result, file, format, narrative));
      if (result.summary.errors > 0) worst = Math.max(worst, 1);
    } catch (error) {
      if (files.length === 1 || !(error instanceof CliFault)) throw error;
      progress.say(error.message);
      worst = 2;
    }
  }
  progress.end();
  const text = `${parts.join('\n')}\n`;
  if (out === undefined) process.stdout.write(text);
  else await writeOutput(out, text);
  return worst;
}

/** The reader of texts is loaded only where there is one to read. */
async function openNarrative(file: string): Promise<NarrativeFile> {
  const { NarrativeFile } = await import('./narrative');
  return NarrativeFile.open(file);
}

async function render(
  result: Check,
  file: string,
  format: Format,
  narrative: NarrativeFile | undefined,
): Promise<string> {
  if (format === 'json') return JSON.stringify(reportJson(result, file));
  const { reportHtml, reportText } = await import('./reports');
  return format === 'html' ? reportHtml(result, file, narrative?.section()) : reportText(result, file);
}
