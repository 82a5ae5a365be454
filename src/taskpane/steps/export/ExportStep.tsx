/** 导出: what is handed in, and what stays in the house. */
import { Button } from '@fluentui/react-components';
import { useWords } from '../../locale';
import { countsOf } from '../../state/findings';
import { usePane, usePaneState } from '../../ui/context';
import { Message } from '../../ui/Message';

export function ExportStep() {
  const words = useWords().export;
  const pane = usePane();
  const { inspection, doing } = usePaneState();
  if (!inspection) return <p className="hint">{words.nothing}</p>;
  const busy = doing !== null;
  const errors = countsOf(inspection).error.causes;
  return (
    <div className="stack">
      {inspection.checked && (
        <Message intent={errors > 0 ? 'warning' : 'success'}>
          {errors > 0 ? words.notReady(errors) : words.ready}
        </Message>
      )}
      <section className="tight">
        <Button
          className="start"
          appearance="primary"
          disabledFocusable={busy}
          data-testid="export-workbook"
          onClick={() => void pane.exportWorkbook()}
        >
          {words.workbook}
        </Button>
        <p className="hint">{words.workbookHint}</p>
      </section>
      <section className="tight">
        <Button
          className="start"
          disabledFocusable={busy}
          data-testid="export-report"
          onClick={() => void pane.exportReport()}
        >
          {words.report}
        </Button>
        <p className="hint">{words.reportHint}</p>
      </section>
      <p className="hint">{words.stays}</p>
    </div>
  );
}
