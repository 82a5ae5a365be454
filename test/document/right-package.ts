/** The package of a published case with its faulty cells set right, as `export --pdf` makes it. */
import { blockingFindings, findingKey, type Waivers } from '../../src/publication/waivers';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import type { Check } from '../../src/rule/check';
import { findSoffice, Soffice } from '../../src/cli/soffice';
import { buildPackage } from '../../src/publication/package';
import { PUBLISHED } from '../../src/publication/parts';
import type { PackageInput, PackageResult } from '../../src/publication/package';
import { printTables } from '../../src/publication/print-table';
import type { PrintTable } from '../../src/publication/print-table';
import { builtInTemplates } from '../../src/templates/built-in';
import { outlineOf } from '../../src/templates/narrative';
import { readWorkbook } from '../../src/workbook/read';
import { answered } from '../narrative/write/answers';
import { rightCase } from '../support/corrected';

export interface RightPackage {
  readonly input: PackageInput;
  readonly check: Check;
  readonly tables: readonly PrintTable[];
  readonly result: Extract<PackageResult, { ok: true }>;
  /** Of the published part, by the end of its path. */
  file(ending: string): Uint8Array;
}

export async function rightPackage(name: string): Promise<RightPackage> {
  const workbook = await rightCase(name);
  const checked = check(bind(await readWorkbook(workbook), builtInTemplates()));
  const outline = outlineOf(checked.binding.template);
  if (!outline) throw new Error('every built-in pack has an outline');
  const { answers } = answered({ facts: checked.facts, outline });
  const input = { check: checked, file: `内部-${name}.xlsx`, workbook, outline, answers };
  const program = await findSoffice();
  const press = program === null ? null : await Soffice.start(program);
  try {
    const result = await buildPackage({
      ...input,
      waivers: signed(input.check),
      ...(press ? { press } : {}),
    });
    if (!result.ok) throw new Error(`blocked: ${result.blocking.map(({ message }) => message).join('\n')}`);
    const file = (ending: string) => {
      const found = result.files.find(
        ({ path }) => path.startsWith(`${PUBLISHED}/`) && path.endsWith(ending),
      );
      if (!found) throw new Error(`no ${ending}`);
      return found.bytes;
    };
    return { input, check: checked, tables: printTables(checked.facts), result, file };
  } finally {
    await press?.close();
  }
}

/** What a person has to decide before anything is published; errors are not signed away. */
function signed(check: Check): Waivers {
  const open = blockingFindings(check).filter(({ severity }) => severity !== 'error');
  return Object.fromEntries(open.map((one) => [findingKey(one), { reason: '已经核定', by: '李审核' }]));
}
