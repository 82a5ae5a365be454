/** 参考指标 beside the finding that they help to put right. */
import { Button } from '@fluentui/react-components';
import type { FindingView, SuggestibleProject } from '../../core/contract';
import { useLaterWords } from '../../locale/later';
import { Indicators } from '../../offer/Indicators';
import { usePane, usePaneState } from '../../ui/context';

interface Props {
  readonly finding: FindingView;
  readonly projects: readonly SuggestibleProject[];
}

export function Suggest({ finding, projects }: Props) {
  const words = useLaterWords().check;
  const pane = usePane();
  const { offer, doing } = usePaneState();
  const [first] = projects;
  const isOpen = offer?.request.kind === 'indicators' && offer.request.finding === finding.key;
  const toggle = () => {
    if (isOpen) pane.proposing.close();
    else if (first)
      void pane.proposing.open({
        kind: 'indicators',
        finding: finding.key,
        at: first.at,
        spending: null,
        chosen: [],
      });
  };
  return (
    <div className="tight">
      <Button
        className="start"
        size="small"
        aria-expanded={isOpen}
        disabledFocusable={doing !== null}
        data-testid="suggest"
        onClick={toggle}
      >
        {words.suggest}
      </Button>
      <span className="hint">{words.suggestHint}</span>
      {isOpen && <Indicators projects={projects} />}
    </div>
  );
}
