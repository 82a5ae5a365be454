/** Why, what it is held against, and the way to put it right. */
import { Button } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLaterWords } from '../../locale/later';
import type { FindingView } from '../../core/contract';
import { ledgerOf } from '../../state/ledger';
import { usePane } from '../../ui/context';
import { Alike, Quote } from './Alike';
import { AsideForm } from './AsideForm';
import { CellLinks } from './CellLinks';
import { copyText, findingText } from './copy';
import { Picture } from './Picture';
import { Remedy } from './Remedy';
import { Suggest } from './Suggest';

interface Props {
  readonly id: string;
  readonly finding: FindingView;
  readonly alike: readonly FindingView[];
}

export function FindingDetail({ id, finding, alike }: Props) {
  const words = useLaterWords().check;
  const pane = usePane();
  const [setting, setSetting] = useState(false);
  const { cells, quote, source, sides, message, says } = finding;
  // What the line says whole is not said again under it.
  const line = ledgerOf(finding);
  const isRead =
    (line.says === says && message.endsWith(`${says}。`)) || message === `${line.place}：${line.says}。`;
  return (
    <div className="detail" id={id}>
      {!isRead && (
        <p className="finding-message" data-testid="message">
          {message}
        </p>
      )}
      {quote !== undefined && <Quote finding={finding} />}
      <Remedy finding={finding} alike={alike} />
      {finding.suggestible && <Suggest finding={finding} projects={finding.suggestible} />}
      {sides ? (
        <Picture finding={finding} sides={sides} />
      ) : (
        <CellLinks cells={cells} lacksRow={finding.insert !== undefined} />
      )}
      {alike.length > 0 && <Alike alike={alike} />}
      <div className="row">
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={setting}
          data-testid="set-aside"
          onClick={() => setSetting(!setting)}
        >
          {words.aside}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<Copy16Regular />}
          data-testid="copy-finding"
          onClick={() => {
            copyText(findingText(finding, alike));
            pane.tell('success', { key: 'copied' });
          }}
        >
          {words.copy}
        </Button>
      </div>
      {setting && <AsideForm findings={[finding, ...alike]} onClose={() => setSetting(false)} />}
      {source !== '' && (
        <div className="hint">
          {words.rule}：{source}
        </div>
      )}
    </div>
  );
}
