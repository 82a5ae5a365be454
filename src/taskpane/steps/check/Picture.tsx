/** The picture of what does not come out: 58.75 ≠ 12.60 + 1.80 + …, every cell a press away, and which tables say so. */
import type { FindingCell, Sides } from '../../../rule/finding';
import { useLaterWords } from '../../locale/later';
import type { FindingView } from '../../core/contract';
import { grouped } from '../../state/amounts';
import { areaNamed } from '../../state/cells';
import { placeOf } from '../../state/ledger';
import { usePane } from '../../ui/context';

export function Picture({ finding, sides }: { readonly finding: FindingView; readonly sides: Sides }) {
  const words = useLaterWords().check;
  const [faulty] = finding.cells;
  const isFaulty = (cell: FindingCell) => cell.sheet === faulty?.sheet && cell.address === faulty.address;
  const terms = (cells: readonly FindingCell[]) =>
    cells.flatMap((cell, index) => [
      ...(index > 0 ? [<span key={`+${placeOf(cell)}`}> + </span>] : []),
      <Term key={placeOf(cell)} cell={cell} faulty={isFaulty(cell)} isHere={cell.sheet === faulty?.sheet} />,
    ]);
  return (
    <section aria-label={words.picture} data-testid="picture">
      <p className="equation">
        {terms(sides.left)}
        <span className="unequal"> {sides.sign === '=' ? '≠' : '＞'} </span>
        {sides.right.length === 0 ? <span>0</span> : terms(sides.right)}
      </p>
      <Tables finding={finding} />
    </section>
  );
}

interface TermProps {
  readonly cell: FindingCell;
  readonly faulty: boolean;
  /** On the sheet of the faulty one, which the line names. */
  readonly isHere: boolean;
}

function Term({ cell, faulty, isHere }: TermProps) {
  const words = useLaterWords().check;
  const pane = usePane();
  const place = placeOf(cell);
  const value = cell.value === '' ? words.blank : grouped(cell.value);
  return (
    <button
      type="button"
      className={faulty ? 'plain term faulty' : 'plain term'}
      data-testid="goto"
      aria-label={`${words.goToCell(place)}，${value}${faulty ? `，${words.faulty}` : ''}`}
      title={place}
      onClick={() => void pane.goTo(cell.sheet, areaNamed(cell.address))}
    >
      <span className="term-value">{value}</span>
      <span className="term-place">{isHere && cell.address !== '' ? cell.address : place}</span>
    </button>
  );
}

/** Which tables state the amount, and what each states. */
function Tables({ finding }: { readonly finding: FindingView }) {
  const words = useLaterWords().check;
  const { cells, expected } = finding;
  const [faulty] = cells;
  const stated = new Map<string, string>();
  for (const { sheet, value } of cells)
    if (!stated.has(sheet) && (sheet === faulty?.sheet || value === expected)) stated.set(sheet, value);
  if (stated.size < 2) return null;
  return (
    <ul className="tables-drawn" aria-label={words.tables}>
      {[...stated].map(([sheet, value]) => (
        <li key={sheet} className={sheet === faulty?.sheet ? 'drawn faulty' : 'drawn'}>
          <span>{sheet}</span>
          <span className="term-value">{value === '' ? words.blank : grouped(value)}</span>
        </li>
      ))}
    </ul>
  );
}
