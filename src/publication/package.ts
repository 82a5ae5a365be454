/**
 * The package: what is published, and apart from it what stays inside. Errors block it; each may be waived with a
 * reason, which goes to the internal part only.
 */
import { strToU8 } from 'fflate';
import { cleanCopy } from './clean-copy';
import type { Check } from '../rule/check';
import type { Finding } from '../rule/finding';
import type { Facts } from '../fact/facts';
import { writeNarrative } from '../narrative/write';
import type { Answers, NarrativeDocument, Overrides, Question } from '../narrative/write';
import type { LastYear } from '../fact/last-year';
import type { NarrativeOutline } from '../template/narrative-schema';
import { dataset } from './dataset';
import { dcat } from './dcat';
import { documentDocx } from './document';
import { piecesOf } from './document/pieces';
import { fileName } from './file-name';
import { internalFiles, json } from './internal-files';
import { withManifest } from './manifest';
import { pageHtml } from './page';
import { INTERNAL, PUBLISHED, REASONS } from './parts';
import { printTables } from './print-table';
import { blockingFindings, findingKey, NOT_TO_PUBLISH } from './waivers';
import { reasonsForm } from './reasons-form';
import type { Waivers } from './waivers';
import { zipFiles } from './zip';
import type { PackageFile } from './zip';

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
  readonly waivers?: Waivers;
  /** Reasons that somebody wrote into the form of an earlier export and has not brought along: kept in it, waiving nothing. */
  readonly written?: Waivers;
  /** Versions of the program and what else made the package; stays inside. */
  readonly versions?: Readonly<Record<string, string>>;
  /** Pages of the headings, where the document has been laid out before. */
  readonly pages?: ReadonlyMap<string, number>;
  /** Lays the document out, counts its pages for the contents, and makes the PDF. */
  readonly press?: Press;
  readonly onProgress?: (step: PackageStep) => void;
  readonly signal?: AbortSignal;
}

/** A program that prints .docx files: LibreOffice beside the command line. */
export interface Press {
  /** Page of every heading, by its bookmark; null where it cannot tell. */
  pages(docx: Uint8Array): Promise<ReadonlyMap<string, number> | null>;
  pdf(docx: Uint8Array): Promise<Uint8Array>;
}

export const PACKAGE_STEPS = [
  '情况说明',
  '文档',
  'PDF',
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

export { blockingFindings, findingKey };
export type { Waiver, Waivers } from './waivers';

const DATA = '开放数据';

/** @throws WorkbookError where no clean copy of the workbook can be made, and the signal's reason when cancelled */
export async function buildPackage(input: PackageInput): Promise<PackageResult> {
  const { check, waivers, outline, signal } = input;
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
  const pieces = piecesOf(narrative, tables);
  const pages = input.pages ? { pages: input.pages } : {};
  const estimated = await documentDocx({ narrative, tables, pieces, ...pages });
  if (input.press) {
    await step('PDF');
    const found = await input.press.pages(estimated);
    const counted = found ? await documentDocx({ narrative, tables, pieces, pages: found }) : estimated;
    published.push({ path: `${base}.docx`, bytes: counted });
    published.push({ path: `${base}.pdf`, bytes: await input.press.pdf(counted) });
  } else published.push({ path: `${base}.docx`, bytes: estimated });
  await step('网页');
  published.push({ path: `${base}.html`, bytes: strToU8(pageHtml({ narrative, tables, pieces })) });
  await step('报送表');
  published.push({ path: `${base}.xlsx`, bytes: await cleanCopy(input.workbook, check.binding) });
  await step('开放数据');
  for (const { path, bytes } of dataset(check, tables)) published.push({ path: `${DATA}/${path}`, bytes });
  published.push(await dcat(check.binding, narrative.title, published, DATA));
  await step('检查报告');
  const internal = internalFiles(input, narrative);
  await step('校验和');
  const files = [
    ...(await withManifest(PUBLISHED, published, about(check, narrative))),
    ...(await withManifest(INTERNAL, internal, {})),
  ];
  return { ok: true, files, narrative, missing: narrative.missing, zip: () => zipFiles(files) };
}

/**
 * What an officer works on with where errors block the publication: the reports, the clean workbook under a name
 * that says what it is, and a form for the reasons of those errors that are none.
 */
export async function buildInternal(input: PackageInput): Promise<PackageFile[]> {
  const { check, waivers = {}, written = {} } = input;
  const { year, unit } = check.binding;
  const name = fileName(`${unit ?? ''}${year === null ? '' : `${year}年`}部门预算表${NOT_TO_PUBLISH}`);
  return withManifest(
    INTERNAL,
    [
      { path: `${name}.xlsx`, bytes: await cleanCopy(input.workbook, check.binding) },
      ...internalFiles(input, null),
      { path: REASONS, bytes: json(reasonsForm(check, waivers, written)) },
    ],
    {},
  );
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
