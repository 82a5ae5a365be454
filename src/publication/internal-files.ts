/** What stays inside: the check report, who waived what and why, the versions that made the package. */
import { strToU8 } from 'fflate';
import type { Check } from '../rule/check';
import type { NarrativeDocument } from '../narrative/write/document';
import { reportHtml } from './report-html';
import { reportJson } from './report-json';
import { waivedFindings } from './waivers';
import type { Waivers } from './waivers';
import type { PackageFile } from './zip';

export interface InternalInput {
  readonly check: Check;
  /** Name of the file that was checked. */
  readonly file: string;
  readonly waivers?: Waivers | undefined;
  /** Versions of the program and what else made the package. */
  readonly versions?: Readonly<Record<string, string>> | undefined;
}

export const json = (data: unknown) => strToU8(`${JSON.stringify(data, null, 2)}\n`);

/** `narrative`: null where errors kept it from being written. */
export function internalFiles(input: InternalInput, narrative: NarrativeDocument | null): PackageFile[] {
  const { check, file, waivers = {}, versions = {} } = input;
  const record = {
    schema: 1,
    file,
    template: { id: check.binding.template.id, version: check.binding.template.version },
    versions,
    relations: check.summary.relations,
    waived: waivedFindings(check, waivers),
    narrative: narrative && {
      edited: narrative.edited,
      missing: narrative.missing.map(({ id, prompt }) => ({ id, prompt })),
      unstated: narrative.unstated,
    },
  };
  const options = { waivers, written: narrative !== null };
  return [
    { path: '检查报告.html', bytes: strToU8(reportHtml(check, file, undefined, options)) },
    { path: '检查报告.json', bytes: json(reportJson(check, file, options)) },
    { path: '审核记录.json', bytes: json(record) },
  ];
}
