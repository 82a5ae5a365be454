/** One finding: a line while closed; open, why, where else, and what can be done. */
import { useEffect, useId, useRef } from 'react';
import { useWords } from '../../locale';
import type { FindingView } from '../../core/contract';
import { usePane, usePaneState } from '../../ui/context';
import { FindingDetail } from './FindingDetail';
import { SeverityIcon } from './SeverityIcon';

interface Props {
  readonly finding: FindingView;
  readonly follows: readonly FindingView[];
}

export function Finding({ finding, follows }: Props) {
  const words = useWords().check;
  const pane = usePane();
  const { open } = usePaneState().check;
  const detail = useId();
  const head = useRef<HTMLButtonElement>(null);
  const isOpen = open === finding.key;
  const unfolded = isOpen || follows.some(({ key }) => key === open);
  useEffect(() => {
    if (isOpen) head.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen]);
  const [first] = finding.cells;
  const place = first
    ? first.address === ''
      ? first.sheet
      : `${first.sheet}!${first.address}`
    : finding.ruleTitle;
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
        <span className="finding-top">
          <span className="unseen">{words.severities[finding.severity]} </span>
          <span className="finding-place">{place}</span>
          {first && <span className="hint">{finding.ruleTitle}</span>}
        </span>
        <span className={isOpen ? 'finding-message' : 'finding-message clamped'}>{finding.message}</span>
      </button>
      {isOpen && <FindingDetail id={detail} finding={finding} />}
      {unfolded && follows.length > 0 && (
        <div className="follows">
          <div className="hint">{words.follows(follows.length)}</div>
          <ol className="list">
            {follows.map((one) => (
              <Finding key={one.id} finding={one} follows={[]} />
            ))}
          </ol>
        </div>
      )}
    </li>
  );
}
