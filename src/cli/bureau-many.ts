/** A bureau's files told apart and its departments checked, on all cores. */
import type { Checked } from '../bureau/check-parcel';
import type { HandedIn } from '../bureau/handed-in';
import type { Parcel } from '../bureau/pairing';
import type { Waivers } from '../publication/waivers';
import type { Template } from '../template/template';
import type { SourceFile } from './bureau-inventory';
import { jobsOf, threadsFor } from './jobs-option';
import { inThreads } from './pool';
import { Progress } from './progress';
import { Hands, type Setting, type Task } from './tasks';

interface Run {
  readonly templates: readonly Template[];
  readonly waivers: Waivers;
  readonly level: string | null;
}

interface Said {
  readonly template?: string | undefined;
  readonly subjects?: string | undefined;
  readonly switchOff?: string | undefined;
  readonly password?: string | undefined;
  readonly jobs?: string | undefined;
}

export class Many {
  private constructor(
    private readonly sources: readonly SourceFile[],
    private readonly setting: Setting,
    private readonly hands: Hands,
    private readonly jobs: number,
  ) {}

  static of(sources: readonly SourceFile[], run: Run, said: Said): Many {
    const { templates, waivers, level } = run;
    const { template, subjects, switchOff, password } = said;
    const setting = { template, subjects, switchOff, bureau: { password, waivers, level } };
    return new Many(sources, setting, Hands.here(setting, templates), jobsOf(said.jobs));
  }

  identified(): AsyncGenerator<HandedIn> {
    const died = ({ source: { shown, changed } }: Identify, fault: string): HandedIn => ({
      file: shown,
      kind: 'unreadable',
      unit: null,
      code: null,
      year: null,
      accounts: null,
      tables: false,
      fault,
      digest: shown,
      changed,
    });
    const tasks = this.sources.map((source): Identify => ({ do: 'identify', source }));
    return this.inThreads(
      tasks,
      ({ source }) => [source],
      ({ source }) => source.shown,
      died,
    );
  }

  checked(parcels: readonly Parcel[]): AsyncGenerator<Checked> {
    const bySaid = new Map(this.sources.map((source) => [source.shown, source]));
    const tasks = parcels.map((parcel): Check => {
      const own = [...parcel.workbooks, parcel.document, parcel.lastYear, parcel.answers, parcel.waivers];
      return { do: 'parcel', parcel, sources: own.flatMap((one) => (one && bySaid.get(one.file)) ?? []) };
    });
    const died = (_: Check, fault: string): Checked => ({ examined: [], notes: [fault] });
    return this.inThreads(
      tasks,
      ({ sources }) => sources,
      ({ parcel }) => parcel.entry.name,
      died,
    );
  }

  private async *inThreads<T extends Task, R extends HandedIn | Checked>(
    tasks: readonly T[],
    sources: (task: T) => readonly SourceFile[],
    name: (task: T) => string,
    died: (task: T, fault: string) => R,
  ): AsyncGenerator<R> {
    const progress = new Progress(tasks.length);
    const work = {
      tasks,
      files: (task: T) => sources(task).map(({ path }) => path),
      setting: this.setting,
      hands: this.hands,
      events: {
        begin: (task: T) => progress.begin(name(task)),
        done: () => progress.done({ errors: 0, fault: null }),
        died: (task: T, fault: string) => Promise.resolve(died(task, fault)),
      },
    };
    yield* inThreads<T, R>(work, threadsFor(tasks.length, this.jobs));
    progress.end();
  }
}

type Identify = Extract<Task, { do: 'identify' }>;
type Check = Extract<Task, { do: 'parcel' }>;
