/** The causes as a list that arrows go through; under headings where the officer wants them by sheet or project. */
import { Button } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useLaterWords } from '../../locale/later';
import { type FindingGroup, indexOf, sectionsOf } from '../../state/findings';
import { PAGE } from '../../state/state';
import { usePane, usePaneState } from '../../ui/context';
import { Finding, openIn } from './Finding';

export function FindingList({ groups, total }: { groups: readonly FindingGroup[]; total: number }) {
  const words = useLaterWords().check;
  const pane = usePane();
  const { check } = usePaneState();
  if (groups.length === 0)
    return (
      <p className="hint" data-testid="no-findings">
        {total === 0 ? words.clean : words.nothingHere}
      </p>
    );
  // Going from one to the next leads beyond the page as well.
  const shown = Math.max(check.shown, indexOf(groups, check.open) + 1);
  const sections = sectionsOf(groups.slice(0, shown), check.order);
  return (
    <div data-testid="findings" onKeyDown={walk} role="presentation">
      <h2 className="unseen">{words.results}</h2>
      {sections.map(({ title, groups: ofSection }) => (
        <div key={title ?? ''}>
          {check.order !== 'weight' && (
            <h3 className="heading section-heading">
              {title ?? words.noProject} <span className="hint">{words.found(ofSection.length)}</span>
            </h3>
          )}
          <ol className="list">
            {ofSection.map((group) => (
              <Finding key={group.finding.id} {...group} open={openIn(group, check.open)} />
            ))}
          </ol>
        </div>
      ))}
      <p className="hint keys">{words.keys}</p>
      {groups.length > shown && (
        <Button className="start" onClick={() => pane.checking.view({ shown: shown + PAGE })}>
          {words.more(Math.min(PAGE, groups.length - shown))}
        </Button>
      )}
    </div>
  );
}

/** Arrows, Home and End go from head to head; what is within an open finding is left to Tab. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || !(event.target instanceof HTMLElement) || !event.target.matches('.finding-head'))
    return;
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding-head')];
  const at = heads.indexOf(event.target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: heads.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  heads[to]?.focus();
}
