/**
 * The package: what is published, and apart from it what stays inside. Errors block it; each may be waived with a
 * reason, which goes to the internal part only.
 */
import { strToU8 } from 'fflate';
import { NAME_PREFIX } from '../binding/names';
import type { Check } from '../check/check';
import type { Finding } from '../check/finding';
import type { Facts } from '../fact/facts';
import { writeNarrative } from '../narrative/write';
import type { Answers, NarrativeDocument, Overrides, Question } from '../narrative/write';
import type { LastYear } from '../narrative/write';
import type { NarrativeOutline } from '../template/narrative-schema';
import { submissionCopy } from '../workbook/submission';
import { openXlsx } from '../workbook/xlsx';
import { dataset } from './dataset';
import { documentDocx } from './document';
import { fileName } from './file-name';
import { pageHtml } from './page';
import { printTables } from './print-table';
import { reportHtml } from './report-html';
import { reportJson } from './report-json';
import { sha256 } from './sha256';
import { zipFiles } from './zip';
import type { PackageFile } from './zip';

export interface Waiver {
  readonly reason: string;
  /** Who decided; stays inside. */
  readonly by?: string;
}

export interface PackageInput {
  readonly check: Check;
  /** Name of the file that was checked; stays inside. */
  readonly file: string;
  /** Bytes of the workbook; a clean copy of it is published. */
  readonly workbook: Uint8Array;
  /** Null where the pack has no 情况说明: then only the tables are published. */
  readonly outline: NarrativeOutline | null;
  readonly answers?: Answers;
  readonly overrides?: Overrides;
  readonly lastYear?: LastYear;
  /** By `findingKey`. */
  readonly waivers?: Readonly<Record<string, Waiver>>;
  /** Versions of the program and what else made the package; stays inside. */
  readonly versions?: Readonly<Record<string, string>>;
  /** Pages of the headings, where the document has been laid out before. */
  readonly pages?: ReadonlyMap<string, number>;
  readonly onProgress?: (step: PackageStep) => void;
  readonly signal?: AbortSignal;
}

export const PACKAGE_STEPS = [
  '情况说明',
  '文档',
  '网页',
  '报送表',
  '开放数据',
  '检查报告',
  '校验和',
] as const;
export type PackageStep = (typeof PACKAGE_STEPS)[number];

export type PackageResult =
  | {
      readonly ok: true;
      /** Published and internal files, with their paths in the package. */
      readonly files: readonly PackageFile[];
      readonly narrative: NarrativeDocument;
      /** What is still to be filled in: the package is a draft until nothing is. */
      readonly missing: readonly Question[];
      /** The same input gives the same bytes. */
      zip(): Uint8Array;
    }
  | { readonly ok: false; readonly blocking: readonly Finding[] };

export const PUBLISHED = '公开';
export const INTERNAL = '内部资料（不公开）';

/** A finding known again after another check: by its rule and the cell to look at. */
export function findingKey({ rule, cells, quote }: Finding): string {
  const [cell] = cells;
  return `${rule}|${cell ? `${cell.sheet}!${cell.address}` : (quote ?? '')}`;
}

/** Errors that nobody has given a reason for. What follows from another finding falls with it. */
export function blockingFindings(check: Check, waivers: PackageInput['waivers'] = {}): Finding[] {
  return check.findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      finding.cause === null &&
      (waivers[findingKey(finding)]?.reason.trim() ?? '') === '',
  );
}

/** @throws WorkbookError where no clean copy of the workbook can be made, and the signal's reason when cancelled */
export async function buildPackage(input: PackageInput): Promise<PackageResult> {
  const { check, waivers = {}, outline, signal } = input;
  const blocking = blockingFindings(check, waivers);
  if (blocking.length > 0) return { ok: false, blocking };
  const step = async (name: PackageStep) => {
    signal?.throwIfAborted();
    input.onProgress?.(name);
    // Lets a pane draw its progress and take the click on 取消.
    await new Promise((resolve) => setTimeout(resolve, 0));
  };

  await step('情况说明');
  const narrative = narrativeOf(check.facts, outline, input);
  const tables = printTables(check.facts);
  const base = fileName(narrative.title);
  const published: PackageFile[] = [];

  await step('文档');
  const pages = input.pages ? { pages: input.pages } : {};
  published.push({ path: `${base}.docx`, bytes: await documentDocx({ narrative, tables, ...pages }) });
  await step('网页');
  published.push({ path: `${base}.html`, bytes: strToU8(pageHtml({ narrative, tables })) });
  await step('报送表');
  const clean = submissionCopy(await openXlsx(input.workbook), { namePrefix: NAME_PREFIX });
  published.push({ path: `${base}.xlsx`, bytes: await clean.save() });
  await step('开放数据');
  for (const { path, bytes } of dataset(check, tables)) published.push({ path: `开放数据/${path}`, bytes });
  await step('检查报告');
  const internal = internalFiles(input, narrative);
  await step('校验和');
  const files = [
    ...(await withManifest(PUBLISHED, published, about(check, narrative))),
    ...(await withManifest(INTERNAL, internal, {})),
  ];
  return { ok: true, files, narrative, missing: narrative.missing, zip: () => zipFiles(files) };
}

function narrativeOf(facts: Facts, outline: NarrativeOutline | null, input: PackageInput): NarrativeDocument {
  const { answers, overrides, lastYear } = input;
  return writeNarrative({
    facts,
    outline: outline ?? TABLES_ONLY,
    ...(answers ? { answers } : {}),
    ...(overrides ? { overrides } : {}),
    ...(lastYear ? { lastYear } : {}),
  });
}

const TABLES_ONLY: NarrativeOutline = {
  title: '{单位}{年度}年部门预算',
  sections: [{ id: '预算表', heading: '{年度}年部门预算表', body: [{ id: '表', tables: 'all' }] }],
};

function about({ binding }: Check, narrative: NarrativeDocument) {
  return {
    title: narrative.title,
    unit: binding.unit,
    year: binding.year,
    template: { id: binding.template.id, version: binding.template.version },
    draft: narrative.missing.length > 0,
  };
}

function internalFiles(input: PackageInput, narrative: NarrativeDocument): PackageFile[] {
  const { check, file, waivers = {}, versions = {} } = input;
  const waived = check.findings.flatMap((finding) => {
    const waiver = waivers[findingKey(finding)];
    return waiver && finding.severity === 'error' && finding.cause === null
      ? [{ finding: finding.id, key: findingKey(finding), message: finding.message, ...waiver }]
      : [];
  });
  const record = {
    schema: 1,
    file,
    template: { id: check.binding.template.id, version: check.binding.template.version },
    versions,
    relations: check.summary.relations,
    waived,
    narrative: {
      edited: narrative.edited,
      missing: narrative.missing.map(({ id, prompt }) => ({ id, prompt })),
      unstated: narrative.unstated,
    },
  };
  const json = (data: unknown) => strToU8(`${JSON.stringify(data, null, 2)}\n`);
  return [
    { path: '检查报告.html', bytes: strToU8(reportHtml(check, file)) },
    { path: '检查报告.json', bytes: json(reportJson(check, file)) },
    { path: '审核记录.json', bytes: json(record) },
  ];
}

/** A list of a part's files with their sums; it names nothing of the other part. */
async function withManifest(
  folder: string,
  files: readonly PackageFile[],
  more: Readonly<Record<string, unknown>>,
): Promise<PackageFile[]> {
  const listed = await Promise.all(
    files.map(async ({ path, bytes }) => ({ path, bytes: bytes.length, sha256: await sha256(bytes) })),
  );
  const manifest = { schema: 1, ...more, files: listed };
  return [
    ...files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
    { path: `${folder}/manifest.json`, bytes: strToU8(`${JSON.stringify(manifest, null, 2)}\n`) },
  ];
}
