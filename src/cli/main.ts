/** The command line: arguments in, exit code out. */
import { parseArgs } from 'node:util';
import { CliFault } from './fault';
import { forgetInputs } from './files';
import { systemFault } from './system-fault';
import { USAGE } from './usage';

const OPTIONS = {
  template: { type: 'string' },
  year: { type: 'string' },
  unit: { type: 'string' },
  'unit-code': { type: 'string' },
  level: { type: 'string' },
  narrative: { type: 'string', multiple: true },
  departments: { type: 'string' },
  since: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  relations: { type: 'boolean' },
  explain: { type: 'boolean' },
  summary: { type: 'string' },
  jobs: { type: 'string' },
  draft: { type: 'string' },
  with: { type: 'string', multiple: true },
  subjects: { type: 'string' },
  'switch-off': { type: 'string' },
  answers: { type: 'string' },
  questions: { type: 'string' },
  waive: { type: 'string' },
  'last-year': { type: 'string' },
  budget: { type: 'string' },
  pdf: { type: 'boolean' },
  tables: { type: 'string' },
  as: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  overwrite: { type: 'boolean' },
  password: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Arguments = ReturnType<typeof parse>;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: withQuestionsTo(argv), options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'([^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new CliFault(
      `参数${option ? `“${option}”` : ''}不能识别或缺少内容；budget-disclosure --help 显示用法`,
    );
  }
}

/** `--questions` may stand alone: the list then goes to stdout. */
function withQuestionsTo(argv: readonly string[]): string[] {
  return argv.flatMap((one, index) => {
    const alone = one === '--questions' && !/\.(?:json|md)$/i.test(argv[index + 1] ?? '');
    return alone ? ['--questions='] : [one];
  });
}

/** @returns the exit code: 0 no error found, 1 some, 2 the input could not be used */
export async function run(argv: readonly string[]): Promise<number> {
  forgetInputs();
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', notWritten);
  try {
    return await dispatch(parse(argv));
  } catch (error) {
    const fault = error instanceof CliFault ? error : systemFault(error);
    say(fault?.message ?? `程序内部出错，这一次没有做完：${String(error)}`);
    if (!fault && process.env['BUDGET_DISCLOSURE_DEBUG'] && error instanceof Error) say(error.stack ?? '');
    return 2;
  }
}

/** A report that did not arrive (the disk is full, `| head` has read enough) must not pass for a clean one. */
export function notWritten(error: Error): void {
  say(`标准输出：${systemFault(error)?.message ?? error.message}`);
  process.exit(2);
}

/** In a thread of its own: one of those that check many files. */
export async function work(): Promise<void> {
  await import('./check-worker');
}

/** One line on stderr, whatever the message holds. */
function say(message: string): void {
  process.stderr.write(`${message.replace(/\s*\n\s*/g, ' ')}\n`);
}

/** Every option, undefined where it was not given. */
type Options = { readonly [Name in keyof typeof OPTIONS]: Arguments['values'][Name] };

/** Each command, with what it is loaded from: a check must not load a scaffold. */
const COMMANDS: Readonly<Record<string, (values: Options, files: readonly string[]) => Promise<number>>> = {
  async check(values, files) {
    const texts = values.narrative ?? [];
    if (await isForBureau(files, texts, values)) {
      const { bureauCommand } = await import('./command-bureau');
      return bureauCommand({ ...values, switchOff: values['switch-off'], files: [...files, ...texts] });
    }
    const { checkCommand } = await import('./command-check');
    return checkCommand({
      ...values,
      files,
      narrative: texts[0],
      lastYear: values['last-year'],
      switchOff: values['switch-off'],
    });
  },
  async scaffold(values) {
    const { scaffold } = await import('./command-scaffold');
    return scaffold({ ...values, unitCode: values['unit-code'] });
  },
  async recalculate(values, files) {
    const { recalculateCommand } = await import('./command-recalculate');
    return recalculateCommand({ ...values, file: only(files) });
  },
  async derive(values, files) {
    const { deriveCommand } = await import('./command-derive');
    return deriveCommand({ ...values, file: only(files) });
  },
  async convert(values, files) {
    const { convertCommand } = await import('./command-convert');
    return convertCommand({ ...values, file: only(files) });
  },
  async 'last-year'(values, files) {
    const { lastYearCommand } = await import('./command-last-year');
    return lastYearCommand({ ...values, file: only(files) });
  },
  async compare(values, files) {
    const { compareCommand } = await import('./command-compare');
    return compareCommand({ ...values, files });
  },
  async extract(values, files) {
    const { extractCommand } = await import('./command-extract');
    return extractCommand({ ...values, file: only(files) });
  },
  async export(values, files) {
    const { exportCommand } = await import('./command-export');
    return exportCommand({ ...values, file: only(files), lastYear: values['last-year'] });
  },
  async templates(values, files) {
    const { templatesCommand } = await import('./command-templates');
    if (values.draft === undefined) return templatesCommand(only(files));
    const { draftCommand } = await import('./command-draft');
    if (files.length > 0 && values.with === undefined)
      throw new CliFault('templates --draft 只要一个空表文件；填好的工作簿请用 --with 给出');
    return draftCommand({ file: values.draft, filled: [...(values.with ?? []), ...files], out: values.out });
  },
};

async function dispatch({ values, positionals }: Arguments): Promise<number> {
  const [name, ...files] = positionals;
  if (values.help || name === undefined || name === 'help') {
    process.stdout.write(USAGE);
    return values.help || name === 'help' ? 0 : 2;
  }
  if (values.subjects !== undefined) {
    const { loadSubjects } = await import('./subjects-option');
    await loadSubjects(values.subjects);
  }
  const switchOff = values['switch-off'];
  if (switchOff !== undefined) {
    const { loadSwitchedOff } = await import('./switch-off-option');
    await loadSwitchedOff(switchOff);
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new CliFault(`没有“${name}”这个命令；可用的有 ${Object.keys(COMMANDS).join('、')}`);
  return command(values as Options, files);
}

/** Departments, a week before, or texts for several workbooks: then files are put together by department. */
async function isForBureau(
  files: readonly string[],
  texts: readonly string[],
  { departments, since, year, level }: Options,
): Promise<boolean> {
  if ([departments, since, year, level].some((one) => one !== undefined) || texts.length > 1) return true;
  const [text] = texts;
  if (text === undefined) return false;
  const { stat } = await import('node:fs/promises');
  const isFolder = async (path: string) => (await stat(path).catch(() => null))?.isDirectory() ?? false;
  return files.length > 1 || (await isFolder(text)) || (files[0] !== undefined && (await isFolder(files[0])));
}

function only(files: readonly string[]): string | undefined {
  if (files.length > 1) throw new CliFault(`这个命令一次只处理一个文件，却给了 ${files.length} 个`);
  return files[0];
}
