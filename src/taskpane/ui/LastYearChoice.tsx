/** Which file last year's amounts come from, and the way to another: one quiet line wherever they matter. */
import { Button } from '@fluentui/react-components';
import { ACCEPTED } from '../../ooxml/endings';
import { useLaterWords } from '../locale/later';
import { usePane, usePaneState } from './context';
import { FileChoice } from './FileChoice';
import { Message } from './Message';
import { lastYearOf } from '../work/late';

const WITH_PARCELS = `${ACCEPTED},.zip,.csv`;

export function LastYearChoice() {
  const words = useLaterWords().lastYear;
  const pane = usePane();
  const { lastYear, inspection, doing } = usePaneState();
  const busy = doing !== null;
  const doubt =
    lastYear === null
      ? null
      : lastYear.unit !== null && inspection?.unit && lastYear.unit !== inspection.unit
        ? words.otherUnit(lastYear.unit, inspection.unit)
        : lastYear.year === null
          ? words.noYear
          : null;
  return (
    <div className="tight">
      <span className="hint wrap" data-testid="last-year">
        {lastYear ? words.file(lastYear.file, lastYear.year) : words.none}
      </span>
      {doubt !== null && (
        <Message intent="warning" testId="last-year-doubt">
          {doubt}
        </Message>
      )}
      <div className="row">
        <FileChoice
          label={lastYear ? words.another : words.choose}
          accept={WITH_PARCELS}
          testId="last-year-file"
          size="small"
          disabled={busy}
          onFile={(file) => lastYearOf(pane).open(file)}
        />
        {lastYear && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            data-testid="drop-last-year"
            onClick={() => void lastYearOf(pane).close()}
          >
            {words.drop}
          </Button>
        )}
      </div>
    </div>
  );
}
