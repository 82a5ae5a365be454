/** What a table of departments is made with (roster, last time, year), and how a line of it is found. */
import { STATE_ORDER, STATES, type State } from '../../bureau/state';
import { ChooseButton } from '../ChooseButton';
import { chooseRecord, chooseRoster } from './choices';
import type { Folder } from './folder';
import type { FolderState } from './folder-state';
import type { Wanted } from './row';
import { toFirstLine } from './row-keys';
import { FOLDER_WORDS as W } from './words';

interface ToolsProps {
  readonly folder: Folder;
  readonly state: FolderState;
  readonly onFault: (error: unknown) => void;
}

export function FolderTools({ folder, state, onFault }: ToolsProps) {
  return (
    <>
      <Basis folder={folder} state={state} onFault={onFault} />
      {state.rows.length > 0 && <Finding folder={folder} state={state} />}
    </>
  );
}

function Basis({ folder, state, onFault }: ToolsProps) {
  const { roster, past, year } = state;
  return (
    <div className="ways">
      <ChooseButton
        label={roster ? W.rosterWith(roster.name, roster.roster.entries.length) : W.roster}
        accept=".csv,.xlsx,.xls,.et,.ods"
        onFiles={([file]) => file && void chooseRoster(folder, file).catch(onFault)}
      />
      {roster && <Without of={W.roster} onPress={() => folder.chooseRoster(null)} />}
      <ChooseButton
        label={past ? W.sinceWith(past.day) : W.since}
        accept=".json,.jsonl"
        onFiles={([file]) => file && void chooseRecord(folder, file).catch(onFault)}
      />
      {past && <Without of={W.since} onPress={() => folder.choosePast(null)} />}
      <span className="field">
        <label htmlFor="folder-year">{W.year}</label>
        <select
          id="folder-year"
          value={year ?? ''}
          onChange={(event) =>
            folder.chooseYear(event.target.value === '' ? null : Number(event.target.value))
          }
        >
          <option value="">{W.yearOfMost}</option>
          {yearsHere().map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

/** The one to come and the ten before it. */
const yearsHere = (): readonly number[] => {
  const next = new Date().getFullYear() + 1;
  return Array.from({ length: 11 }, (_, back) => next - back);
};

function Without({ of, onPress }: { readonly of: string; readonly onPress: () => void }) {
  return (
    <button type="button" aria-label={`${W.without}${of.replace('…', '')}`} onClick={onPress}>
      {W.without}
    </button>
  );
}

function Finding({ folder, state }: Omit<ToolsProps, 'onFault'>) {
  const { wanted } = state;
  const want = (change: Partial<Wanted>) => folder.want({ ...wanted, ...change });
  const countOf = (one: State) => state.rows.filter(({ standing }) => standing?.state === one).length;
  return (
    <search className="ways">
      <span className="field">
        <label htmlFor="folder-search">{W.search}</label>
        <input
          id="folder-search"
          type="search"
          value={wanted.search}
          onChange={(event) => want({ search: event.target.value })}
          onKeyDown={toFirstLine}
        />
      </span>
      <span className="field">
        <label htmlFor="folder-state">{W.state}</label>
        <select
          id="folder-state"
          value={wanted.state ?? ''}
          onChange={(event) => want({ state: STATE_ORDER.find((one) => one === event.target.value) ?? null })}
        >
          <option value="">{W.all(state.rows.length)}</option>
          {STATE_ORDER.filter((one) => countOf(one) > 0 || one === wanted.state).map((one) => (
            <option key={one} value={one}>
              {W.stateWith(STATES[one].name, countOf(one))}
            </option>
          ))}
        </select>
      </span>
    </search>
  );
}
