/** A department's files read together and checked. */
import type { Waivers } from '../publication/waivers';
import { answersIn, waiversIn } from '../session/filled-in';
import { readLastYear } from '../session/last-year';
import { openBytes } from '../session/open-bytes';
import { readTextFile } from '../session/text-file';
import type { Template } from '../template/template';
import { withBuiltIn } from '../templates/built-in';
import { examine, type Examined } from './examine';
import { reasonOf, type Files } from './files';
import type { HandedIn } from './handed-in';
import type { Parcel } from './pairing';

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
  const attempt = async <T>(
    handed: HandedIn | null,
    use: (bytes: Uint8Array) => T | Promise<T>,
  ): Promise<T | null> => {
    if (!handed) return null;
    try {
      return await use(await files.read(handed.file));
    } catch (error) {
      notes.push(`${handed.file}：${reasonOf(error)}`);
      return null;
    }
  };
  const document = await attempt(parcel.document, (bytes) => readTextFile(bytes, files.options));
  const answers = (await attempt(parcel.answers, answersIn)) ?? {};
  const own = (await attempt(parcel.waivers, waiversIn)) ?? {};
  const last = await attempt(parcel.lastYear, (bytes) =>
    readLastYear(bytes, withBuiltIn(templates), files.options),
  );
  const tables =
    parcel.workbooks.length > 0 ? parcel.workbooks : parcel.document?.tables ? [parcel.document] : [];
  const examined: Examined[] = [];
  for (const handed of tables) {
    const one = await attempt(handed, async (bytes) => {
      const { binding, reading } = await openBytes(bytes, templates, files.options);
      const unread = [...reading.unread, ...(document?.unread ?? [])];
      return examine({
        file: handed.file,
        binding,
        document: document?.text ?? null,
        unread,
        answers,
        last: last?.amounts ?? null,
        waivers: { ...options.waivers, ...own },
        own,
      });
    });
    if (!one) continue;
    examined.push(one);
    if (level !== null && one.level !== '各级' && one.level !== level)
      notes.push(`${handed.file}：用的是${one.level}表样“${one.template}”，应为${level}`);
  }
  return { examined, notes };
}
