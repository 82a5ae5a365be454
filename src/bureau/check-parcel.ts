/** A department's files read together and checked. */
import type { Waivers } from '../publication/waivers';
import { answersIn, waiversIn } from '../session/filled-in';
import { readLastYear } from '../session/last-year';
import { readFile } from '../reader/read-file';
import type { Reading } from '../reader/reading';
import { openReading } from '../session/open-bytes';
import { readTextFile } from '../session/text-file';
import type { Template } from '../template/template';
import { withBuiltIn } from '../templates/built-in';
import { examine, type Examined } from './examine';
import { reasonOf, type Files } from './files';
import type { HandedIn } from './handed-in';
import type { Parcel } from './pairing';
import { areParts, joined, taken, type Part } from './parts';

export interface ParcelOptions {
  readonly templates: readonly Template[];
  /** Reasons given for all departments. */
  readonly waivers: Waivers;
  /** 省级, 市级…: another one's form is told. */
  readonly level: string | null;
  readonly files: Files;
}

export interface Checked {
  readonly examined: readonly Examined[];
  readonly notes: readonly string[];
}

export async function checkParcel(parcel: Parcel, options: ParcelOptions): Promise<Checked> {
  const { templates, level, files } = options;
  const notes: string[] = [];
  const told = async <T>(file: string, use: () => Promise<T>): Promise<T | null> => {
    try {
      return await use();
    } catch (error) {
      notes.push(`${file}：${reasonOf(error)}`);
      return null;
    }
  };
  const attempt = async <T>(handed: HandedIn | null, use: (bytes: Uint8Array) => T | Promise<T>) =>
    handed && told(handed.file, async () => use(await files.read(handed.file)));
  const document = await attempt(parcel.document, (bytes) => readTextFile(bytes, files.options));
  const answers = (await attempt(parcel.answers, answersIn)) ?? {};
  const own = (await attempt(parcel.waivers, waiversIn)) ?? {};
  const last = await attempt(parcel.lastYear, (bytes) =>
    readLastYear(bytes, withBuiltIn(templates), files.options),
  );
  const examined: Examined[] = [];
  for (const group of groupsOf(parcel)) {
    const parts: Part[] = [];
    for (const handed of group) {
      const reading = await attempt(handed, (bytes) => readFile(bytes, files.options));
      if (reading) parts.push({ file: handed.file, reading: ofUnit(reading, handed) });
    }
    const [first, ...others] = parts;
    if (!first) continue;
    const one = await told(first.file, async () => {
      const { reading: whole, fileOf } = joined([first, ...others]);
      const { binding, reading } = await openReading(whole, templates);
      return examine({
        file: first.file,
        ...(fileOf && { fileOf }),
        binding,
        document: document?.text ?? null,
        unread: [...reading.unread, ...(document?.unread ?? [])],
        answers,
        last: last?.amounts ?? null,
        waivers: { ...options.waivers, ...own },
        own,
      });
    });
    if (!one) continue;
    examined.push(one);
    if (level !== null && one.level !== '各级' && one.level !== level)
      notes.push(`${first.file}：用的是${one.level}表样“${one.template}”，应为${level}`);
  }
  return { examined, notes };
}

/** What is checked together: workbooks that make up one form, else each by itself. */
function groupsOf({ workbooks, document }: Parcel): readonly (readonly HandedIn[])[] {
  if (areParts(workbooks)) return [workbooks];
  return (workbooks.length > 0 ? workbooks : document?.tables ? [document] : []).map((one) => [one]);
}

const ofUnit = (reading: Reading, { sheets }: HandedIn): Reading =>
  sheets ? { ...reading, workbook: taken(reading.workbook, sheets) } : reading;
