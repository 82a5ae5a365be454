import { Button } from '@fluentui/react-components';
import { useWords } from '../../locale';
import type { FindingGroup } from '../../state/findings';
import { PAGE } from '../../state/state';
import { usePane, usePaneState } from '../../ui/context';
import { Finding } from './Finding';

export function FindingList({ groups, total }: { groups: readonly FindingGroup[]; total: number }) {
  const words = useWords().check;
  const pane = usePane();
  const { check } = usePaneState();
  if (groups.length === 0)
    return (
      <p className="hint" data-testid="no-findings">
        {total === 0 ? words.clean : words.nothingHere}
      </p>
    );
  const at = groups.findIndex(
    ({ finding, follows }) => finding.key === check.open || follows.some(({ key }) => key === check.open),
  );
  // Going from one to the next leads beyond the page as well.
  const shown = Math.max(check.shown, at + 1);
  return (
    <>
      <ol className="list" data-testid="findings">
        {groups.slice(0, shown).map(({ finding, follows }) => (
          <Finding key={finding.id} finding={finding} follows={follows} />
        ))}
      </ol>
      {groups.length > shown && (
        <Button
          className="start"
          onClick={() => pane.store.dispatch({ type: 'checkView', change: { shown: shown + PAGE } })}
        >
          {words.more(Math.min(PAGE, groups.length - shown))}
        </Button>
      )}
    </>
  );
}
