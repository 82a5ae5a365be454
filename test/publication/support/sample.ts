/** A package of the fictional institute, everything answered. */
import { blockingFindings, buildPackage, findingKey } from '../../../src/publication/package';
import type { PackageInput, PackageResult } from '../../../src/publication/package';
import { outlineOf } from '../../../src/templates/narrative';
import { answered } from '../../narrative/write/answers';
import { checkBytes, flowerInstitute } from './flower-institute';

export async function inputOf(bytes: Uint8Array, file: string): Promise<PackageInput> {
  const check = await checkBytes(bytes);
  const outline = outlineOf(check.binding.template);
  if (!outline) throw new Error('every built-in pack has an outline');
  const waivers = Object.fromEntries(
    blockingFindings(check).map((finding) => [findingKey(finding), { reason: '测试：已核对' }]),
  );
  const { answers } = answered({ facts: check.facts, outline });
  return { check, file, workbook: bytes, outline, answers, waivers };
}

export async function sampleInput(): Promise<PackageInput> {
  return inputOf(await flowerInstitute(), '花卉所.xlsx');
}

export type BuiltPackage = Extract<PackageResult, { ok: true }>;

export async function built(input: PackageInput): Promise<BuiltPackage> {
  const result = await buildPackage(input);
  if (!result.ok) throw new Error(`blocked: ${result.blocking.map(({ message }) => message).join('\n')}`);
  return result;
}

export function fileOf({ files }: BuiltPackage, ending: string): Uint8Array {
  const file = files.find(({ path }) => path.endsWith(ending));
  if (!file) throw new Error(`no ${ending} among ${files.map(({ path }) => path).join(', ')}`);
  return file.bytes;
}
