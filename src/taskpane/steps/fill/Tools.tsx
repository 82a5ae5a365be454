/** 代填: what can be filled in from what is there already, each shown before it is written. */
import { Button } from '@fluentui/react-components';
import { useWords } from '../../locale';
import type { ProposalRequest } from '../../core/proposal';
import { usePane, usePaneState } from '../../ui/context';

const REQUESTS: readonly Exclude<ProposalRequest, { kind: 'indicators' }>[] = [
  { kind: 'derive', table: null, as: 'formulas', overwrite: false },
  { kind: 'lastYear', overwrite: false },
  { kind: 'convert', to: '万元' },
];

export const toolId = (kind: ProposalRequest['kind']) => `tool-${kind}`;

export function Tools() {
  const words = useWords().fill;
  const pane = usePane();
  const { doing } = usePaneState();
  return (
    <fieldset className="tools" aria-label={words.tools}>
      {REQUESTS.map((request) => (
        <Button
          key={request.kind}
          className="narrow"
          size="small"
          id={toolId(request.kind)}
          title={words.toolHints[request.kind]}
          disabledFocusable={doing !== null}
          data-testid={toolId(request.kind)}
          onClick={() => void pane.proposing.open(request)}
        >
          {words.toolNames[request.kind]}
        </Button>
      ))}
    </fieldset>
  );
}
