/** What is done with one file, or with one department's files, among many: the same here and in a worker. */
import type { Checked } from '../bureau/check-parcel';
import type { HandedIn } from '../bureau/handed-in';
import type { Parcel } from '../bureau/pairing';
import type { Waivers } from '../publication/waivers';
import type { Template } from '../template/template';
import type { SourceFile } from './bureau-inventory';
import type { CheckedFile, ReportOptions } from './check-file';
import { loadSubjects } from './subjects-option';
import { loadSwitchedOff } from './switch-off-option';
import { chosenTemplates } from './templates-option';

/** What holds for all files, as it was said on the command line. */
export interface Setting {
  readonly template: string | undefined;
  readonly subjects: string | undefined;
  readonly switchOff: string | undefined;
  readonly report?: ReportOptions;
  readonly bureau?: {
    readonly password: string | undefined;
    readonly waivers: Waivers;
    readonly level: string | null;
  };
}

export type Task =
  | { readonly do: 'check'; readonly file: string; readonly number: number }
  | { readonly do: 'identify'; readonly source: SourceFile }
  | { readonly do: 'parcel'; readonly parcel: Parcel; readonly sources: readonly SourceFile[] };

export type Result<T extends Task> = T extends { do: 'check' }
  ? CheckedFile
  : T extends { do: 'identify' }
    ? HandedIn
    : Checked;

export class Hands {
  private constructor(
    private readonly setting: Setting,
    private readonly templates: readonly Template[],
  ) {}

  /** In a worker: lists and packs are loaded anew. */
  static async at(setting: Setting): Promise<Hands> {
    await loadSubjects(setting.subjects);
    await loadSwitchedOff(setting.switchOff);
    return new Hands(setting, await chosenTemplates(setting.template));
  }

  /** Here, where they are loaded. */
  static here(setting: Setting, templates: readonly Template[]): Hands {
    return new Hands(setting, templates);
  }

  async do<T extends Task>(task: T): Promise<Result<T>> {
    return (await this.perform(task)) as Result<T>;
  }

  private async perform(task: Task): Promise<CheckedFile | HandedIn | Checked> {
    const { templates, setting } = this;
    if (task.do === 'check') {
      const { checkOneOfMany } = await import('./check-file');
      if (!setting.report) throw new Error('no report is asked for');
      return checkOneOfMany(task.file, task.number, templates, setting.report);
    }
    const { filesOf } = await import('./bureau-inventory');
    const { readOptions } = await import('./open-file');
    const { password, waivers = {}, level = null } = setting.bureau ?? {};
    const sources = task.do === 'identify' ? [task.source] : task.sources;
    const files = filesOf(sources, readOptions(password));
    if (task.do === 'identify') {
      const { identify } = await import('../bureau/identify');
      return identify(task.source, templates, files);
    }
    const { checkParcel } = await import('../bureau/check-parcel');
    return checkParcel(task.parcel, { templates, waivers, level, files });
  }
}
