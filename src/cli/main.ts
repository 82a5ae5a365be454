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
  answers: { type: 'string' },
  questions: { type: 'string' },
  waive: { type: 'string' },
  'last-year': { type: 'string' },
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
  // A report that did not arrive (the disk is full, `| head` has read enough) must not pass for a clean one.
  process.stdout.on('error', (error) => {
    say(`标准输出：${systemFault(error)?.message ?? error.message}`);
    process.exit(2);
  });
  try {
    return await dispatch(parse(argv));
  } catch (error) {
    const fault = error instanceof CliFault ? error : systemFault(error);
    say(fault?.message ?? `程序内部出错，这一次没有做完：${String(error)}`);
    if (!fault && process.env['BUDGET_DISCLOSURE_DEBUG'] && error instanceof Error) say(error.stack ?? '');
    return 2;
  }
}

/** In a thread of its own: one of those that check many files. */
export async function work(): Promise<void> {
  await import('./check-worker');
}

/** One line on stderr, whatever the message holds. */
function say(message: string): void {
  process.stderr.write(`${message.replace(/\s*\n\s*/g, ' ')}\n`);
}

async function dispatch({ values, positionals }: Arguments): Promise<number> {
  const [command, ...rest] = positionals;
  if (values.help || command === undefined || command === 'help') {
    process.stdout.write(USAGE);
    return values.help || command === 'help' ? 0 : 2;
  }
  const { template, out } = values;
  if (values.subjects !== undefined) {
    const { loadSubjects } = await import('./subjects-option');
    await loadSubjects(values.subjects);
  }
  switch (command) {
    case 'check': {
      const texts = values.narrative ?? [];
      if (await isForBureau(rest, texts, values)) {
        const { bureauCommand } = await import('./command-bureau');
        return bureauCommand({ ...values, files: [...rest, ...texts], template, out });
      }
      const { checkCommand } = await import('./command-check');
      return checkCommand({
        files: rest,
        template,
        narrative: texts[0],
        answers: values.answers,
        lastYear: values['last-year'],
        format: values.format,
        out,
        relations: values.relations,
        explain: values.explain,
        waive: values.waive,
        summary: values.summary,
        jobs: values.jobs,
        password: values.password,
        subjects: values.subjects,
      });
    }
    case 'scaffold': {
      const { scaffold } = await import('./command-scaffold');
      return scaffold({
        template,
        year: values.year,
        unit: values.unit,
        unitCode: values['unit-code'],
        level: values.level,
        out,
      });
    }
    case 'recalculate': {
      const { recalculateCommand } = await import('./command-recalculate');
      return recalculateCommand({ file: only(rest), template, out });
    }
    case 'derive': {
      const { deriveCommand } = await import('./command-derive');
      const { tables, as, overwrite } = values;
      return deriveCommand({ file: only(rest), template, out, tables, as, overwrite });
    }
    case 'convert': {
      const { convertCommand } = await import('./command-convert');
      return convertCommand({ file: only(rest), template, out, to: values.to });
    }
    case 'last-year': {
      const { lastYearCommand } = await import('./command-last-year');
      const { from, overwrite } = values;
      return lastYearCommand({ file: only(rest), template, out, from, overwrite, password: values.password });
    }
    case 'compare': {
      const { compareCommand } = await import('./command-compare');
      return compareCommand({ files: rest, template, format: values.format, out, password: values.password });
    }
    case 'extract': {
      const { extractCommand } = await import('./command-extract');
      return extractCommand({ file: only(rest), out, password: values.password });
    }
    case 'export': {
      const { exportCommand } = await import('./command-export');
      return exportCommand({
        file: only(rest),
        template,
        out,
        answers: values.answers,
        questions: values.questions,
        waive: values.waive,
        lastYear: values['last-year'],
        pdf: values.pdf,
      });
    }
    case 'templates': {
      const { templatesCommand } = await import('./command-templates');
      if (values.draft === undefined) return templatesCommand(only(rest));
      const { draftCommand } = await import('./command-draft');
      if (rest.length > 0 && values.with === undefined)
        throw new CliFault('templates --draft 只要一个空表文件；填好的工作簿请用 --with 给出');
      return draftCommand({ file: values.draft, filled: [...(values.with ?? []), ...rest], out });
    }
    default:
      throw new CliFault(
        `没有“${command}”这个命令；可用的有 scaffold、check、compare、extract、derive、convert、last-year、recalculate、export、templates`,
      );
  }
}

type Options = Arguments['values'];

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
