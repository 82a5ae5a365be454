/** Why a finding is left as it is, and who says so. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useLaterWords } from '../../locale/later';
import type { FindingView } from '../../core/contract';
import { usePane, usePaneState } from '../../ui/context';
import { publishingOf } from '../../work/late';

interface Props {
  readonly findings: readonly FindingView[];
  readonly onClose: () => void;
}

export function AsideForm({ findings, onClose }: Props) {
  const words = useLaterWords().check;
  const pane = usePane();
  const { publish } = usePaneState();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(publish.by);
  return (
    <form
      className="stack"
      data-testid="aside-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') return;
        void publishingOf(pane).waive(findings, reason, by);
        onClose();
      }}
    >
      <p className="hint">{words.asideHint}</p>
      <Field label={words.reason} size="small" required>
        <Input value={reason} data-testid="aside-reason" onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={words.by} size="small">
        <Input value={by} data-testid="aside-by" onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className="row">
        <Button type="submit" size="small" appearance="primary" data-testid="aside-keep">
          {words.keep}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
