/** 导出: the whole package, and single files; what is handed in, and what stays in the house. */
import { Button } from '@fluentui/react-components';
import { useLaterWords } from '../../locale/later';
import { answerFor } from '../../state/answer-for';
import { usePane, usePaneState } from '../../ui/context';
import { Message } from '../../ui/Message';
import { useRemembered } from '../narrative/use-remembered';
import { ComparedFile } from './ComparedFile';
import { Diagnose } from './Diagnose';
import { Missed } from './Missed';
import { PackageSection } from './PackageSection';
import { publishingOf } from '../../work/late';

export function ExportStep() {
  const words = useLaterWords().export;
  const pane = usePane();
  const { inspection, doing, publish, writing } = usePaneState();
  useRemembered();
  if (!inspection) return <p className="hint">{words.nothing}</p>;
  const busy = doing !== null;
  const answer = answerFor(inspection, publish.waivers, writing.checked);
  return (
    <div className="stack">
      {answer && <MayPublish answer={answer} />}
      <PackageSection inspection={inspection} />
      <section className="section">
        <h2 className="heading">{words.others}</h2>
        <Button
          className="start"
          disabledFocusable={busy}
          data-testid="export-workbook"
          onClick={() => void publishingOf(pane).exportWorkbook()}
        >
          {words.workbook}
        </Button>
        <p className="hint">{words.workbookHint}</p>
        <Button
          className="start"
          disabledFocusable={busy}
          data-testid="export-report"
          onClick={() => void publishingOf(pane).exportReport()}
        >
          {words.report}
        </Button>
        <p className="hint">{words.reportHint}</p>
        {publishingOf(pane).printsPdf && (
          <Button
            className="start"
            disabledFocusable={busy}
            data-testid="export-pdf"
            onClick={() => void publishingOf(pane).exportPdf()}
          >
            {words.pdf}
          </Button>
        )}
        <p className="hint">{publishingOf(pane).printsPdf ? words.pdfHint : words.noPdf}</p>
      </section>
      <Missed />
      <ComparedFile />
      <Diagnose />
      <p className="hint">{words.stays}</p>
    </div>
  );
}

/** Whether it may be published, and what stands in the way. */
function MayPublish({ answer }: { readonly answer: NonNullable<ReturnType<typeof answerFor>> }) {
  const words = useLaterWords().export;
  return (
    <Message intent={answer.mayPublish ? 'success' : 'warning'}>
      <span data-testid="answer">{answer.sentence}</span>
      {answer.conditions.length > 0 && (
        <ul>
          {answer.conditions.map(({ id, says, cure }) => (
            <li key={id}>{words.condition(says, cure)}</li>
          ))}
        </ul>
      )}
    </Message>
  );
}
