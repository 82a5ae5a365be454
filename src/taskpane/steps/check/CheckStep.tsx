/** 校验: causes first, what follows nested under them; Alt+↑ and Alt+↓ go through them. */
import { type KeyboardEvent, useMemo } from 'react';
import { useLaterWords } from '../../locale/later';
import { waiverOf } from '../../../publication/waivers';
import { type FindingGroup, groupsOf } from '../../state/findings';
import { usePane, usePaneState } from '../../ui/context';
import { useRemembered } from '../narrative/use-remembered';
import { Aside } from './Aside';
import { Filters } from './Filters';
import { FindingList } from './FindingList';
import { NotEvaluated } from './NotEvaluated';
import { Recalculated } from './Recalculated';
import { Toolbar } from './Toolbar';
import { Verdict } from './Verdict';

export function CheckStep() {
  const words = useLaterWords().check;
  const pane = usePane();
  const { inspection, check, recalculation, publish } = usePaneState();
  useRemembered();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    void pane.checking.step(event.key === 'ArrowDown' ? 1 : -1);
  };
  // What the live check knows is shown at once; marks in the sheets are asked for.
  const shown = inspection?.checked === true;
  const { hidden, kinds, query, sheet, order } = check;
  const { waivers } = publish;
  // The same groups while the same is asked for: there may be thousands, and what is drawn of them stays as it is.
  const { listed, aside } = useMemo(() => {
    const groups = inspection?.checked ? groupsOf(inspection, { hidden, kinds, query, sheet, order }) : [];
    const isAside = ({ finding }: FindingGroup) => waiverOf(finding, waivers) !== undefined;
    return { listed: groups.filter((group) => !isAside(group)), aside: groups.filter(isAside) };
  }, [inspection, hidden, kinds, query, sheet, order, waivers]);
  return (
    <div className="stack" onKeyDown={onKeyDown} role="presentation">
      {!shown && <p className="hint">{words.intro}</p>}
      <Toolbar />
      {recalculation && <Recalculated result={recalculation} />}
      {shown && (
        <>
          <Verdict inspection={inspection} />
          <Filters inspection={inspection} />
          <FindingList groups={listed} total={inspection.findings.length} />
          <Aside groups={aside} />
          <NotEvaluated reasons={inspection.notEvaluated} />
        </>
      )}
    </div>
  );
}
