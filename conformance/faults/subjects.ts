/** A row under another 科目: its code or its name is one of its kin. */
import type { PrintedCell } from '../books/print';
import { oneOf } from '../books/draw';
import type { Draw } from '../books/draw';
import { SUBJECT_NAMES } from '../books/subjects';
import type { Fault } from './fault';
import { placeOf } from './place';

export function otherSubject(
  kind: 'wrong code' | 'renamed subject',
  filled: readonly PrintedCell[],
  cells: readonly PrintedCell[],
  draw: Draw,
): Pick<Fault, 'values' | 'places' | 'about'> | null {
  const roles = kind === 'wrong code' ? ['项', 'code', '款'] : ['name'];
  const rows = filled.filter(
    ({ line, names }) => line.kind === 'subject' && line.lowest && roles.some((one) => one in names),
  );
  if (rows.length === 0) return null;
  const cell = oneOf(draw, rows);
  const { texts, label } = cell.line;
  const role = roles.find((one) => one in cell.names && texts[one]) ?? '';
  if (role === '') return null;
  const code = label?.functional ?? label?.economic ?? '';
  const { length } = code;
  const others = Object.keys(SUBJECT_NAMES).filter(
    (one) => one.length === length && one !== code && one[0] === code[0],
  );
  if (others.length === 0) return null;
  const other = oneOf(draw, others);
  const shown = role === 'code' ? other : length === 7 ? other.slice(5) : other.slice(3);
  const text = kind === 'renamed subject' ? (SUBJECT_NAMES[other] ?? '') : shown;
  if (text === texts[role]?.trim()) return null;
  const place = placeOf({ ...cell, column: cell.names[role] as number });
  const row = cells.filter(
    (one) => one.sheet === cell.sheet && one.row === cell.row && one.line === cell.line,
  );
  const columns = Object.values(cell.names).map((column) => placeOf({ ...cell, column }));
  return {
    values: new Map([[place, text]]),
    places: new Set([...row.map(placeOf), ...columns]),
    about: `${place} ${texts[role]} → ${text}`,
  };
}
