/** A department's files read together and checked. */
import type { HandedIn } from '../bureau/handed-in';
import { examine, type Examined } from '../bureau/examine';
import type { Parcel } from '../bureau/pairing';
import type { LastAmounts } from '../derive/last-year';
import type { Waivers } from '../publication/waivers';
import type { Template } from '../template/template';
import { reasonIn } from './bureau-inventory';
import { readAnswers, readWaivers } from './fill-in';
import { loadLastAmounts } from './last-amounts';
import { openBound } from './load';
import { openText } from './open-text';

export interface ParcelOptions {
  readonly templates: readonly Template[];
  readonly password: string | undefined;
  /** Reasons given for all departments. */
  readonly waivers: Waivers;
  /** 省级, 市级…: another one's form is told. */
  readonly level: string | null;
  /** Where a file that is shown under a name is read from. */
  readonly pathOf: (file: string) => string;
}

export interface Checked {
  readonly examined: readonly Examined[];
  readonly notes: readonly string[];
}

export async function checkParcel(parcel: Parcel, options: ParcelOptions): Promise<Checked> {
  const { templates, password, level, pathOf } = options;
  const notes: string[] = [];
  const attempt = async <T>(
    handed: HandedIn | null,
    read: (path: string) => Promise<T>,
  ): Promise<T | null> => {
    if (!handed) return null;
    const path = pathOf(handed.file);
    return read(path).catch((error: unknown) => {
      notes.push(`${handed.file}：${reasonIn(error, path)}`);
      return null;
    });
  };
  const document = await attempt(parcel.document, (path) => openText(path, password));
  const answers = (await attempt(parcel.answers, readAnswers)) ?? {};
  const waivers = { ...options.waivers, ...(await attempt(parcel.waivers, readWaivers)) };
  const last: LastAmounts | null =
    (await attempt(parcel.lastYear, async (path) => (await loadLastAmounts(path, templates)).amounts)) ??
    null;
  const tables =
    parcel.workbooks.length > 0 ? parcel.workbooks : parcel.document?.tables ? [parcel.document] : [];
  const examined: Examined[] = [];
  for (const handed of tables) {
    const one = await attempt(handed, async (path) => {
      const { binding, reading } = await openBound(path, templates, password);
      const unread = [...reading.unread, ...(document?.unread ?? [])];
      return examine({
        file: handed.file,
        binding,
        document: document?.text ?? null,
        unread,
        answers,
        last,
        waivers,
      });
    });
    if (!one) continue;
    examined.push(one);
    if (level !== null && one.level !== '各级' && one.level !== level)
      notes.push(`${handed.file}：用的是${one.level}表样“${one.template}”，应为${level}`);
  }
  return { examined, notes };
}
