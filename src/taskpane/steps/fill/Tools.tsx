/** 代填: what can be filled in from what is there already, each shown before it is written. */
import { useWords } from '../../locale';
import type { ProposalRequest } from '../../core/proposal';
import { usePane } from '../../ui/context';

const REQUESTS: readonly Exclude<ProposalRequest, { kind: 'indicators' }>[] = [
  { kind: 'derive', table: null, as: 'formulas', overwrite: false },
  { kind: 'lastYear', overwrite: false },
  { kind: 'convert', to: '万元' },
];

export const toolId = (kind: ProposalRequest['kind']) => `tool-${kind}`;

export function Tools() {
  const words = useWords();
  const pane = usePane();
  return (
    <section className="section">
      <h2 className="heading">{words.fill.tools}</h2>
      <ul className="list">
        {REQUESTS.map((request) => (
          <li key={request.kind}>
            <button
              type="button"
              className="plain tool"
              id={toolId(request.kind)}
              data-testid={toolId(request.kind)}
              onClick={() => void pane.proposing.open(request)}
            >
              <span>{words.offer.titles[request.kind]}…</span>
              <span className="hint">{words.fill.toolHints[request.kind]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
