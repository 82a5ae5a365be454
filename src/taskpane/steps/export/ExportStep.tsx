/** 导出: the whole package, and single files; what is handed in, and what stays in the house. */
import { Button } from '@fluentui/react-components';
import { useWords } from '../../locale';
import { countsOf } from '../../state/findings';
import { blockingOf } from '../../state/writing';
import { usePane, usePaneState } from '../../ui/context';
import { Message } from '../../ui/Message';
import { useRemembered } from '../narrative/use-remembered';
import { PackageSection } from './PackageSection';

export function ExportStep() {
  const words = useWords().export;
  const pane = usePane();
  const { inspection, doing, publish } = usePaneState();
  useRemembered();
  if (!inspection) return <p className="hint">{words.nothing}</p>;
  const busy = doing !== null;
  const errors = countsOf(inspection).error.causes;
  const blocked = blockingOf(inspection, publish.waivers).length > 0;
  return (
    <div className="stack">
      {inspection.checked && !blocked && (
        <Message intent={errors > 0 ? 'warning' : 'success'}>
          {errors > 0 ? words.notReady(errors) : words.ready}
        </Message>
      )}
      <PackageSection inspection={inspection} />
      <section className="section">
        <h2 className="heading">{words.others}</h2>
        <Button
          className="start"
          disabledFocusable={busy}
          data-testid="export-workbook"
          onClick={() => void pane.publishing.exportWorkbook()}
        >
          {words.workbook}
        </Button>
        <p className="hint">{words.workbookHint}</p>
        <Button
          className="start"
          disabledFocusable={busy}
          data-testid="export-report"
          onClick={() => void pane.publishing.exportReport()}
        >
          {words.report}
        </Button>
        <p className="hint">{words.reportHint}</p>
        {pane.publishing.printsPdf && (
          <Button
            className="start"
            disabledFocusable={busy}
            data-testid="export-pdf"
            onClick={() => void pane.publishing.exportPdf()}
          >
            {words.pdf}
          </Button>
        )}
        <p className="hint">{pane.publishing.printsPdf ? words.pdfHint : words.noPdf}</p>
      </section>
      <p className="hint">{words.stays}</p>
    </div>
  );
}
