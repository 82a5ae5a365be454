/** One finding: a line of a ledger while closed; open, why, where else, and what can be done. */
import { memo, useEffect, useId, useRef } from 'react';
import { useLaterWords } from '../../locale/later';
import type { FindingView } from '../../core/contract';
import type { FindingGroup } from '../../state/findings';
import { ledgerOf } from '../../state/ledger';
import { usePane } from '../../ui/context';
import { FindingDetail } from './FindingDetail';
import { SeverityIcon } from './SeverityIcon';

interface Props {
  readonly finding: FindingView;
  readonly follows: readonly FindingView[];
  /** The same said of other places. */
  readonly alike: readonly FindingView[];
  /** Key of what is open, where that is one of these. */
  readonly open: string | null;
}

const NONE: readonly FindingView[] = [];

/** Drawn again only where it concerns it: the pane's state changes several times in a check, the list once. */
export const Finding = memo(function Finding({ finding, follows, alike, open }: Props) {
  const words = useLaterWords().check;
  const pane = usePane();
  const detail = useId();
  const head = useRef<HTMLButtonElement>(null);
  const isOpen = open === finding.key || alike.some(({ key }) => key === open);
  const unfolded = isOpen || follows.some(({ key }) => key === open);
  useEffect(() => {
    if (isOpen) head.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li className={unfolded ? 'finding open' : 'finding'}>
      <button
        ref={head}
        type="button"
        className="finding-head"
        aria-expanded={isOpen}
        aria-controls={isOpen ? detail : undefined}
        data-testid="finding"
        data-finding-id={finding.id}
        data-rule={finding.rule}
        onClick={() => (isOpen ? pane.checking.close() : void pane.checking.open(finding))}
      >
        <SeverityIcon severity={finding.severity} />
        <span className="unseen">{words.severities[finding.severity]} </span>
        <Line finding={finding} places={1 + alike.length} />
      </button>
      {isOpen && <FindingDetail id={detail} finding={finding} alike={alike} />}
      {unfolded && follows.length > 0 && (
        <div className="follows">
          <div className="hint">{words.follows(follows.length)}</div>
          <ol className="list">
            {follows.map((one) => (
              <Finding
                key={one.id}
                finding={one}
                follows={NONE}
                alike={NONE}
                open={one.key === open ? open : null}
              />
            ))}
          </ol>
        </div>
      )}
    </li>
  );
});

/** The key where one of the group is open. */
export const openIn = ({ finding, follows, alike }: FindingGroup, open: string | null): string | null =>
  [finding, ...follows, ...alike].some(({ key }) => key === open) ? open : null;

/** 公开表3!F9 483.81 → 493.58 差 −9.77 漏计 伙食补助费. */
function Line({ finding, places }: { readonly finding: FindingView; readonly places: number }) {
  const words = useLaterWords().check;
  const { place, found, expected, difference, says } = ledgerOf(finding);
  return (
    <span className="ledger" data-testid="ledger">
      <span className="finding-place">
        {place}
        {places > 1 && words.places(places)}
      </span>{' '}
      {expected !== undefined && (
        <span className="ledger-figure">{words.nowAndThen(found ?? null, expected)}</span>
      )}{' '}
      {difference !== undefined && <span className="ledger-figure">{words.apart(difference)}</span>}{' '}
      <span className="finding-says">{says}</span>
    </span>
  );
}
