/** A folder on the desk: its files looked at and paired, its departments checked by several workers, kept for reports. */
import type { Checked } from '../../bureau/check-parcel';
import { coverOfRun } from '../../bureau/cover-of-run';
import { today } from '../../bureau/files';
import type { HandedIn } from '../../bureau/handed-in';
import { pair, type Pairing, type Parcel } from '../../bureau/pairing';
import type { Roster } from '../../bureau/roster';
import { compare, type PastRecord } from '../../bureau/since';
import { standingOf, type Department, type Standing } from '../../bureau/standing';
import { EMPTY, type FolderState } from './folder-state';
import type { FoundFiles } from './found';
import { Hands, handsHere, Stopped } from './hands';
import { lookAtAll, type Looked } from './looking';
import { rowOf, waitingRow, type Row, type Wanted } from './row';

/** The table is drawn anew no more often. */
const BEAT = 150;
/** While files are looked at, what is known of them is paired anew no more often. */
const FORETOLD = 400;

export class Folder {
  private state: FolderState = EMPTY;
  private readonly lookers = new Set<() => void>();
  private beat: ReturnType<typeof setTimeout> | undefined;
  private hands: Hands | null = null;
  private looked: Looked | null = null;
  /** What checking a department's files gave, as JSON outside the page's memory; by the names of the files. */
  private readonly kept = new Map<string, Blob>();
  private readonly known = new Map<string, HandedIn>();
  /** Under the names that they are shown by. */
  private readonly blobs = new Map<string, Blob>();
  private readonly day = today();
  private run = 0;

  constructor(
    private readonly found: FoundFiles,
    private readonly onFault: (error: unknown) => void,
  ) {}

  readonly get = (): FolderState => this.state;

  readonly subscribe = (looker: () => void): (() => void) => {
    this.lookers.add(looker);
    return () => this.lookers.delete(looker);
  };

  /** Goes on where it was stopped; what is known stays known. */
  start(): void {
    this.stop();
    this.run += 1;
    const run = this.run;
    const hands = new Hands(handsHere());
    this.hands = hands;
    this.change({ cover: null });
    this.work(hands, run).catch((error: unknown) => {
      if (!(error instanceof Stopped) && run === this.run) this.onFault(error);
    });
  }

  /** Nothing goes on behind the back of who has left. */
  stop(): void {
    this.hands?.stop();
    this.hands = null;
    this.run += 1;
    if (this.state.phase !== 'done') this.change({ phase: 'stopped' });
  }

  chooseRoster(roster: { readonly name: string; readonly roster: Roster } | null): void {
    this.change({ roster });
    this.start();
  }

  chooseYear(year: number | null): void {
    this.change({ year });
    this.start();
  }

  choosePast(past: PastRecord | null): void {
    this.change({ past });
    this.start();
  }

  /** How the lines are searched and sorted: kept while a workbook is open. */
  want(wanted: Wanted): void {
    this.change({ wanted });
  }

  /** The line that was last stood on. */
  standOn(line: string): void {
    if (line !== this.state.current) this.change({ current: line });
  }

  blobOf(file: string): Blob | null {
    return this.blobs.get(file) ?? null;
  }

  handleOf(file: string): FileSystemFileHandle | null {
    return this.found.files.find(({ path }) => path === file)?.handle ?? null;
  }

  /** With its causes, which are kept outside the memory. */
  readonly load = async (standing: Standing): Promise<Department> => {
    const row = this.state.rows.find((one) => one.standing === standing);
    if (!row) return { standing, causes: [] };
    return this.departmentOf(row.parcel);
  };

  private async work(hands: Hands, run: number): Promise<void> {
    this.looked ??= await this.look(hands, run);
    if (run !== this.run) return;
    const { roster, year } = this.state;
    const pairing = pair(this.looked.handed, roster?.roster.entries ?? null, year);
    const { unplaced, parcels } = pairing;
    this.change({
      phase: 'checking',
      rows: parcels.map(waitingRow),
      unplaced,
      ofYear: pairing.year,
      files: this.looked.handed.length,
      progress: { done: 0, total: parcels.length, name: '' },
    });
    await Promise.all(parcels.map((parcel, index) => this.check(parcel, index, hands, run)));
    if (run !== this.run) return;
    this.change({ phase: 'done', cover: this.coverOf(pairing) });
  }

  /** Departments stand in the table as soon as a file names them. */
  private look(hands: Hands, run: number): Promise<Looked> {
    let [done, total] = [0, this.found.files.length];
    const handed: HandedIn[] = [];
    let next: ReturnType<typeof setTimeout> | undefined;
    const foretell = () => {
      next = undefined;
      if (run !== this.run || this.state.phase !== 'identifying') return;
      const { parcels } = pair(handed, this.state.roster?.roster.entries ?? null, this.state.year);
      this.change({ rows: parcels.map(waitingRow) });
    };
    const tell = (change: Partial<FolderState['progress']>) =>
      this.change({ progress: { ...this.state.progress, done, total, ...change } }, false);
    this.change({ phase: 'identifying' });
    foretell();
    return lookAtAll(this.found.files, hands, this.known, {
      begin: (name) => tell({ name }),
      done: () => {
        done += 1;
        tell({});
      },
      more: (count) => {
        total += count;
      },
      found: (one, blob) => {
        handed.push(one);
        this.blobs.set(one.file, blob);
        next ??= setTimeout(foretell, this.state.rows.length === 0 ? 0 : FORETOLD);
      },
    });
  }

  private async check(parcel: Parcel, index: number, hands: Hands, run: number): Promise<void> {
    const key = keyOf(parcel);
    if (!this.kept.has(key)) {
      const blobs = this.blobsOf(parcel);
      const begin = () =>
        this.change({ progress: { ...this.state.progress, name: parcel.entry.name } }, false);
      const checked =
        blobs.size === 0
          ? json({ examined: [], notes: [] })
          : await hands.do('check', [parcel, blobs], begin).catch((error: unknown) => {
              if (error instanceof Stopped) throw error;
              return json({ examined: [], notes: [error instanceof Error ? error.message : String(error)] });
            });
      this.kept.set(key, checked);
    }
    const department = await this.departmentOf(parcel);
    if (run !== this.run) return;
    const rows = [...this.state.rows];
    rows[index] = rowOf(rows[index] as Row, department);
    const { progress } = this.state;
    this.change({ rows, progress: { ...progress, done: progress.done + 1 } }, false);
  }

  private blobsOf({ workbooks, document, lastYear, answers, waivers }: Parcel): Map<string, Blob> {
    const used = [...workbooks, document, lastYear, answers, waivers].flatMap((one) => one ?? []);
    return new Map(
      used.flatMap(({ file }): [string, Blob][] => {
        const blob = this.blobOf(file);
        return blob ? [[file, blob]] : [];
      }),
    );
  }

  private async departmentOf(parcel: Parcel): Promise<Department> {
    const blob = this.kept.get(keyOf(parcel));
    const { examined, notes } = JSON.parse((await blob?.text()) ?? '{"examined":[],"notes":[]}') as Checked;
    const { causes, since } = compare(parcel, examined, { past: this.state.past, today: this.day });
    return { standing: standingOf(parcel, examined, { notes, causes, since, today: this.day }), causes };
  }

  private coverOf(pairing: Pairing): FolderState['cover'] {
    const { roster, past, rows } = this.state;
    return coverOfRun(
      rows.flatMap(({ standing }) => standing ?? []),
      pairing,
      {
        roster: roster?.roster ?? null,
        past,
        level: null,
        day: this.day,
        files: this.looked?.handed.length ?? 0,
        ignored: this.found.ignored + (this.looked?.ignored ?? 0),
      },
    );
  }

  private change(change: Partial<FolderState>, atOnce = true): void {
    this.state = { ...this.state, ...change };
    const tell = () => {
      clearTimeout(this.beat);
      this.beat = undefined;
      for (const looker of this.lookers) looker();
    };
    if (atOnce) tell();
    else this.beat ??= setTimeout(tell, BEAT);
  }
}

const json = (checked: Checked): Blob => new Blob([JSON.stringify(checked)]);

/** The same files checked together give the same, whichever department they are taken for. */
const keyOf = ({ workbooks, document, lastYear, answers, waivers }: Parcel): string =>
  JSON.stringify([
    workbooks.map(({ file, sheets }) => [file, sheets]),
    ...[document, lastYear, answers, waivers].map((one) => one?.file ?? null),
  ]);
