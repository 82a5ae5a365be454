/**
 * `export`: time and memory of the whole package beyond start-up, on the workbook as it is, and with 10 and 100 times
 * the rows.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bind } from '../src/binding/bind';
import { check } from '../src/rule/check';
import { blockingFindings, buildPackage, findingKey } from '../src/publication/package';
import { builtInTemplates } from '../src/templates/built-in';
import { outlineOf } from '../src/templates/narrative';
import { readWorkbook } from '../src/workbook/read';
import { recalculate } from '../src/formula/recalculate';
import { grow } from './grow';
import { written } from './written';

/** `bytes`: a workbook that a built-in template knows. Prints; asserts nothing. */
export async function benchExport(bytes: Uint8Array): Promise<void> {
  const workbook = await readWorkbook(bytes);
  const binding = bind(workbook, builtInTemplates());
  console.log('\nexport, from the bytes of the workbook to those of the zip');
  for (const times of [1, 10, 100]) {
    const file = times === 1 ? bytes : await written(grow(binding, workbook, times));
    if (times === 1) await exported(file);
    globalThis.gc?.();
    const before = process.memoryUsage();
    const start = performance.now();
    const zip = await exported(file);
    const milliseconds = performance.now() - start;
    const after = process.memoryUsage();
    const megabytes = (after.heapUsed + after.external - before.heapUsed - before.external) / 1024 / 1024;
    const size = zip.length / 1024;
    console.log(
      `  ${String(times).padStart(3)} × the rows  ${milliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB, zip of ${size.toFixed(0)} KB`,
    );
  }
  command(bytes);
}

/** Errors waived: what is measured is the package, not what is wrong with the workbook. */
async function exported(bytes: Uint8Array): Promise<Uint8Array> {
  const { workbook } = recalculate(await readWorkbook(bytes));
  const checked = check(bind(workbook, builtInTemplates()));
  const waivers = Object.fromEntries(
    blockingFindings(checked).map((finding) => [findingKey(finding), { reason: '基准测试' }]),
  );
  const outline = outlineOf(checked.binding.template);
  const built = await buildPackage({ check: checked, file: '基准.xlsx', workbook: bytes, outline, waivers });
  if (!built.ok) throw new Error('blocked');
  return built.zip();
}

/** The command as it is installed, against the same program doing nothing but start. */
function command(bytes: Uint8Array): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'));
  try {
    const file = join(folder, '1.xlsx');
    writeFileSync(file, bytes);
    const blocked = ['export', file, '--out', join(folder, 'blocked')];
    peak(blocked);
    const waive = join(folder, 'blocked', '内部资料（不公开）', '放行理由.json');
    const reasons = join(folder, 'reasons.json');
    waived(waive, reasons);
    const start = peak(['--help']);
    const all = peak(['export', file, '--out', join(folder, 'all'), '--waive', reasons]);
    console.log(
      `  the command: ${(all.milliseconds - start.milliseconds).toFixed(0)} ms and ${(all.megabytes - start.megabytes).toFixed(0)} MB at the peak, beyond start-up (${start.milliseconds.toFixed(0)} ms, ${start.megabytes.toFixed(0)} MB)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The form for the reasons, filled in; an empty one where nothing blocks. */
function waived(form: string, to: string): void {
  const rows = existsSync(form) ? (JSON.parse(readFileSync(form, 'utf8')) as Record<string, string>[]) : [];
  writeFileSync(to, JSON.stringify(rows.map((row) => ({ ...row, reason: '基准测试' }))));
}

/** Median of three runs, the highest resident memory among them. */
function peak(args: readonly string[]): { milliseconds: number; megabytes: number } {
  const program = resolve('dist/cli/budget-disclosure.cjs');
  // What the kernel noted as the most for this program; resourceUsage() would begin with the most of its parent.
  const most = `/VmHWM:\\s*(\\d+)/.exec(require('fs').readFileSync('/proc/self/status', 'utf8'))[1]`;
  const script = `require(${JSON.stringify(program)}).run(process.argv.slice(1)).then(() => process.stderr.write('\\n' + ${most}))`;
  const runs = [0, 1, 2].map(() => {
    const start = performance.now();
    const { stderr } = spawnSync(process.execPath, ['-e', script, '--', ...args], { encoding: 'utf8' });
    return {
      milliseconds: performance.now() - start,
      megabytes: Number(stderr.trim().split('\n').pop()) / 1024,
    };
  });
  const times = runs.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    milliseconds: times[1] ?? NaN,
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}
