/** `export`: the whole package in a folder or a zip; where errors block it, what an officer needs to put them right. */
import { withUnread } from '../rule/file/unread';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hiddenTables } from '../binding/hidden-tables';
import { check } from '../rule/check';
import type { Check } from '../rule/check';
import { writeNarrative } from '../narrative/write';
import type { NarrativeDocument, Question } from '../narrative/write';
import { buildInternal, buildPackage, PACKAGE_STEPS } from '../publication/package';
import type { PackageInput } from '../publication/package';
import { INTERNAL, PUBLISHED, REASONS } from '../publication/parts';
import { reasonsAstray, type Waivers } from '../publication/waivers';
import type { PackageFile } from '../publication/zip';
import { mayPublish } from '../session/may-publish';
import { packageInput } from '../session/package';
import { CliFault } from './fault';
import { writeOutput } from './files';
import { collectSooner } from './heap';
import { explain } from './system-fault';
import { questionsJson, questionsMarkdown, readAnswers, readWaivers } from './fill-in';
import { loadLastAmounts } from './last-amounts';
import { loadWorkbook } from './load';
import { Progress } from './progress';
import { fontsSentence } from './pdf-fonts';
import { findSoffice, Soffice } from './soffice';
import { chosenTemplates } from './templates-option';
import { writePackage } from './write-package';
import type { Earlier } from './write-package';

export interface ExportCommand {
  readonly file: string | undefined;
  readonly template: string | undefined;
  readonly out: string | undefined;
  readonly answers: string | undefined;
  /** Where the open questions go; empty: to stdout. */
  readonly questions: string | undefined;
  readonly waive: string | undefined;
  readonly lastYear: string | undefined;
  readonly pdf: boolean | undefined;
  /** To open the file. */
  readonly password?: string | undefined;
}

export async function exportCommand(command: ExportCommand): Promise<number> {
  const { file, out, questions } = command;
  if (file === undefined)
    throw new CliFault('请给出要导出的工作簿，如 budget-disclosure export 公开表.xlsx --out 报送');
  if (out === undefined && questions === undefined)
    throw new CliFault('请用 --out 指明导出到哪个文件夹或 .zip 文件');
  collectSooner();
  const input = await inputOf(file, command);
  if (questions !== undefined) await writeQuestions(questions, input, command.answers);
  if (out === undefined) return 0;
  try {
    return await exportTo(out, input, command);
  } catch (error) {
    throw explain(file, error);
  }
}

async function inputOf(file: string, command: ExportCommand): Promise<PackageInput> {
  const answers = command.answers === undefined ? {} : await readAnswers(command.answers);
  const waivers = command.waive === undefined ? {} : await readWaivers(command.waive);
  const templates = await chosenTemplates(command.template);
  const { bytes, binding, reading } = await loadWorkbook(file, templates, command.password);
  const checked = check(binding, () => withUnread(undefined, reading.unread));
  if (command.waive !== undefined) warnOfWaivers(command.waive, waivers, checked);
  const last = command.lastYear === undefined ? null : await loadLastAmounts(command.lastYear, templates);
  return packageInput({
    check: checked,
    file: basename(file),
    workbook: bytes,
    answers,
    waivers,
    last: last && last.beforeYearOf(checked.facts),
  });
}

async function exportTo(out: string, input: PackageInput, { pdf, waive }: ExportCommand): Promise<number> {
  const { check: checked, waivers } = input;
  const answer = mayPublish(checked, { waivers, written: true });
  if (!answer.mayPublish) {
    const form = join(out, INTERNAL, REASONS);
    const written = await reasonsIn(form);
    const own = [...(written ? [form] : []), ...(waive === undefined ? [] : [waive])];
    const earlier = await writePackage(
      out,
      await buildInternal({ ...input, ...(written ? { written } : {}) }),
      own,
    );
    tell(
      `${answer.sentence}没有生成公开部分，检查报告和报送表在 ${out} 的“${INTERNAL}”里；确认无误的，在其中的“${REASONS}”里写明理由，用 --waive 带上它再导出。`,
    );
    if (waive === undefined && Object.values(written ?? {}).some(({ reason }) => reason.trim() !== ''))
      tell(`“${REASONS}”里已经写了的理由还在，这次没有采用：用 --waive ${form} 带上。`);
    if (existsSync(join(out, PUBLISHED)))
      tell(`${out} 的“${PUBLISHED}”是以前导出的，同这次的表不是一回事，不要报送。`);
    warnOfEarlier(earlier);
    return 1;
  }
  const soffice = pdf ? await findSoffice() : null;
  if (pdf && soffice === null)
    process.stderr.write('没有找到 LibreOffice（soffice），不生成 PDF；其余文件照常导出。\n');
  const press = soffice === null ? null : await Soffice.start(soffice);
  const progress = new Progress(PACKAGE_STEPS.length);
  try {
    const result = await buildPackage({
      ...input,
      ...(press ? { press } : {}),
      onProgress: (step) => progress.begin(step),
    });
    progress.end();
    if (!result.ok) return 1;
    const earlier = await writePackage(out, result.files, waive === undefined ? [] : [waive]);
    tell(summary(out, checked, result.files, waivers));
    tellHidden(checked);
    if (checked.binding.year === null) tell(NO_YEAR);
    if (press?.replaced) tell(fontsSentence(press.replaced));
    if (result.missing.length > 0) tell(openQuestions(result.missing));
    warnOfEarlier(earlier);
    return result.missing.length === 0 && (await tellFaultsOf(result.narrative, input)) ? 1 : 0;
  } finally {
    progress.end();
    await press?.close();
  }
}

/** Errors of the text that was written; true where there are any. */
async function tellFaultsOf(narrative: NarrativeDocument, { check: checked, ...sources }: PackageInput) {
  const { faultsOfWritten } = await import('../session/text');
  const faults = faultsOfWritten(narrative, checked.facts, sources);
  if (faults.length === 0) return false;
  tell(`情况说明里有 ${faults.length} 处错误，出在填写的答复，请改正答复再导出，改好以前不要公开：`);
  for (const { message } of faults) tell(`  · ${message}`);
  return true;
}

const NO_YEAR =
  '表里没有写明年度，文档写作“本年度”：请把年度写进表的标题、封面或文件名（如 2025年度部门决算.xlsx），再导出一次。';

/** Somebody has signed that it stays hidden: what was exported is not all tables, and says so. */
function tellHidden({ binding }: Check): void {
  const names = hiddenTables(binding).map(({ table }) => `“${table.title}”`);
  if (names.length > 0)
    tell(`公开的工作簿里没有${names.join('、')}，因为所在的工作表是隐藏的；要公开的请取消隐藏再导出。`);
}

const tell = (line: string) => process.stdout.write(`${line}\n`);

function summary(out: string, checked: Check, files: readonly PackageFile[], waivers: Waivers | undefined) {
  const { sentence, conditions } = mayPublish(checked, { waivers, written: true });
  const lines = conditions.map(({ says, cure }) => `  · ${says}：${cure}`);
  return [`已导出到 ${out}，共 ${files.length} 个文件；${sentence}`, ...lines].join('\n');
}

function openQuestions(missing: readonly Question[]): string {
  const faults = missing.filter(({ fault }) => fault !== undefined);
  const unusable = faults.map(({ prompt, fault }) => `“${prompt}”${fault}`).join('；');
  return `情况说明还有 ${missing.length} 项待填，文档标为草稿；用 --questions 列出，填好后用 --answers 带回。${unusable}`;
}

/** What an earlier export wrote for somebody to fill in; null where there is none. @throws CliFault where it cannot be read */
async function reasonsIn(form: string): Promise<Waivers | null> {
  return existsSync(form) ? readWaivers(form) : null;
}

const MOST_NAMED = 5;

function warnOfEarlier({ others, changed }: Earlier): void {
  const named = (paths: readonly string[]) =>
    `${paths.slice(0, MOST_NAMED).join('、')}${paths.length > MOST_NAMED ? ' 等' : ''}`;
  if (changed.length > 0)
    tell(
      `有 ${changed.length} 个文件导出以后改动过，没有丢，改名放在原处：${named(changed)}；要用的请并到新的里面。`,
    );
  if (others.length > 0)
    tell(`文件夹里另有 ${others.length} 个以前的文件，不属于这次导出：${named(others)}。`);
}

function warnOfWaivers(file: string, waivers: Waivers, checked: Check): void {
  const astray = reasonsAstray(checked.findings, waivers);
  if (astray !== null) process.stderr.write(`${file}：${astray}\n`);
}

async function writeQuestions(to: string, input: PackageInput, from: string | undefined): Promise<void> {
  const { outline } = input;
  if (!outline) throw new CliFault('这个模板没有情况说明的提纲，没有要回答的问题');
  const isList = to !== '' && !/\.md$/i.test(to);
  // Asked again, the list goes on with what has been answered in it.
  const before = isList && existsSync(to) ? await readAnswers(to) : null;
  const answers = { ...before, ...input.answers };
  const { title, questions, missing } = writeNarrative({
    facts: input.check.facts,
    outline,
    answers,
    ...(input.lastYear ? { lastYear: input.lastYear } : {}),
  });
  const markdown = questionsMarkdown(`${title}：情况说明待填事项`, missing);
  if (to === '') {
    process.stdout.write(markdown);
    return;
  }
  const own = [...(before ? [to] : []), ...(from === undefined ? [] : [from])];
  await writeOutput(to, isList ? questionsJson(questions, answers) : markdown, { own });
  tell(`问题写在 ${to}：共 ${questions.length} 项，${missing.length} 项待填。`);
}
