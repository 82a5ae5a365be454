/** Findings that somebody lets stand, with the reason, and the way back. */
import { Button } from '@fluentui/react-components';
import { waiverOf } from '../../../publication/waivers';
import { useLaterWords } from '../../locale/later';
import type { FindingGroup } from '../../state/findings';
import { ledgerOf } from '../../state/ledger';
import { usePane, usePaneState } from '../../ui/context';
import { publishingOf } from '../../work/late';

export function Aside({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const words = useLaterWords().check;
  const pane = usePane();
  const { waivers } = usePaneState().publish;
  if (groups.length === 0) return null;
  return (
    <details data-testid="aside">
      <summary>{words.asideList(groups.length)}</summary>
      <ul className="list">
        {groups.map(({ finding, alike }) => {
          const { reason = '', by = '', at = '' } = waiverOf(finding, waivers) ?? {};
          const { place, says } = ledgerOf(finding);
          return (
            <li key={finding.id} className="finding">
              <p className="wrap">
                {place} {says}
              </p>
              <p className="hint wrap">{words.asideBy(reason, by, at)}</p>
              <Button
                size="small"
                appearance="subtle"
                data-testid="bring-back"
                onClick={() => void publishingOf(pane).waive([finding, ...alike], '')}
              >
                {words.bringBack}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
