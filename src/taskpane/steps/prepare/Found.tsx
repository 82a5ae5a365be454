/** A workbook that came with its tables: what was recognised in it, before anything else is asked. */
import { Button } from '@fluentui/react-components';
import { usePrepareWords } from '../../locale/prepare';
import type { Inspection } from '../../core/contract';
import { usePane } from '../../ui/context';
import { Adopt, ByHeaders } from './Sources';
import { certainIn } from './certain';

export function Found({ inspection }: { readonly inspection: Inspection }) {
  const { prepare: words } = usePrepareWords();
  const pane = usePane();
  const { template, doubts } = inspection;
  return (
    <section className="stack" data-testid="found">
      <div>
        <h2 className="heading">{words.found(certainIn(inspection), template.tables)}</h2>
        <p className="hint">{words.foundIn(template.title, doubts.length)}</p>
      </div>
      <div className="row">
        <Adopt isMain />
        <Button data-testid="check-found" onClick={() => pane.show('check', true)}>
          {words.checkFirst}
        </Button>
      </div>
      <p className="hint">{words.foundHint}</p>
      <ByHeaders />
    </section>
  );
}
