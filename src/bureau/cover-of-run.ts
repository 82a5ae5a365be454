/** The cover of a run, from what every host knows of it. */
import { coverOf, type Cover } from './cover';
import type { Pairing } from './pairing';
import type { Roster } from './roster';
import type { PastRecord } from './since';
import type { Standing } from './standing';

export interface RunFacts {
  readonly roster: Roster | null;
  readonly past: PastRecord | null;
  readonly level: string | null;
  readonly day: string;
  /** How many were looked at, and how many leftovers were not. */
  readonly files: number;
  readonly ignored: number;
}

export function coverOfRun(standings: readonly Standing[], pairing: Pairing, run: RunFacts): Cover {
  const { roster, past, level, day, files } = run;
  const ignored = run.ignored > 0 ? [`另有 ${run.ignored} 个临时文件（~$…、隐藏文件）没有计入`] : [];
  return coverOf(standings, {
    day,
    level,
    year: pairing.year,
    yearGuessed: pairing.yearGuessed,
    hasRoster: roster !== null,
    comparedWith: past?.day ?? null,
    files,
    unplaced: pairing.unplaced.map(({ handed, use, note }) => ({ file: handed.file, use, note })),
    faults: [...(roster?.faults ?? []), ...ignored],
  });
}
