/** An error, and why it may pass. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingView } from '../../core/contract';
import { waiverOf } from '../../../publication/waivers';
import { useLaterWords } from '../../locale/later';
import { usePane, usePaneState } from '../../ui/context';
import { publishingOf } from '../../work/late';

export function Waiver({ finding }: { finding: FindingView }) {
  const words = useLaterWords().export;
  const pane = usePane();
  const known = waiverOf(finding, usePaneState().publish.waivers)?.reason ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? known;
  const keep = () => {
    void publishingOf(pane).waive([finding], value);
    setTyped(null);
  };
  return (
    <li className="waiver">
      <Field label={finding.message} size="small">
        <Input
          className="input"
          value={value}
          placeholder={words.reason}
          data-testid="reason"
          onChange={(_, { value: text }) => setTyped(text)}
          onBlur={keep}
        />
      </Field>
      <Button
        className="start"
        appearance="transparent"
        size="small"
        onClick={() => {
          pane.show('check', true);
          void pane.checking.open(finding);
        }}
      >
        {words.goToFinding}
      </Button>
    </li>
  );
}
