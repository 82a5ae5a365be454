/** 校验: causes first, what follows nested under them; Alt+↑ and Alt+↓ go through them. */
import type { KeyboardEvent } from 'react';
import { useWords } from '../../locale';
import { groupsOf } from '../../state/findings';
import { usePane, usePaneState } from '../../ui/context';
import { Filters } from './Filters';
import { FindingList } from './FindingList';
import { NotEvaluated } from './NotEvaluated';
import { Recalculated } from './Recalculated';
import { Toolbar } from './Toolbar';

export function CheckStep() {
  const words = useWords().check;
  const pane = usePane();
  const { inspection, check, recalculation } = usePaneState();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    void pane.checking.step(event.key === 'ArrowDown' ? 1 : -1);
  };
  const shown = inspection && check.asked;
  return (
    <div className="stack" onKeyDown={onKeyDown} role="presentation">
      {!shown && <p className="hint">{words.intro}</p>}
      <Toolbar />
      {recalculation && <Recalculated result={recalculation} />}
      {shown && (
        <>
          <Filters inspection={inspection} />
          <FindingList groups={groupsOf(inspection, check)} total={inspection.findings.length} />
          <NotEvaluated reasons={inspection.notEvaluated} />
        </>
      )}
    </div>
  );
}
