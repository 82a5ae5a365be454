/** One column of a form without a pack: its header, what it is taken for, and what else it may be. */
import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ColumnReading } from '../../../template/template';
import type { CandidateView } from '../../core/contract';
import { usePrepareWords } from '../../locale/prepare';
import { usePane, usePaneState } from '../../ui/context';

interface Props {
  readonly table: { readonly title: string; readonly sheet: string };
  readonly column: ColumnReading;
}

export function ColumnLine({ table, column }: Props) {
  const words = usePrepareWords().reading;
  const pane = usePane();
  const { doing, reading } = usePaneState();
  const busy = doing !== null;
  const [candidates, setCandidates] = useState<readonly CandidateView[] | null>(null);
  const { state, meaning, header, held, broken } = column;
  const isDecided = reading?.choices.some((one) => one.title === table.title && one.header === header);
  const ask = () => void pane.reading.candidates(table.sheet, column.column).then(setCandidates);
  const choose = (at: number) => {
    const chosen = candidates?.[at];
    setCandidates(null);
    if (chosen) void pane.reading.choose({ title: table.title, header, label: chosen.label });
  };
  return (
    <li className={`column-line ${state}`} data-testid="column" data-state={state}>
      <span className="wrap">{words.column(column.column, header)}</span>
      <span className="column-meaning">
        <strong>{meaning}</strong>
        <span className="hint">
          {words.states[state]}
          {held + broken > 0 && `（${words.held(held, broken)}）`}
        </span>
        {(state !== 'other' || isDecided) && !candidates && (
          <Button
            size="small"
            appearance={state === 'doubtful' ? 'primary' : 'subtle'}
            aria-label={words.change(column.column)}
            disabledFocusable={busy}
            data-testid="change-column"
            onClick={ask}
          >
            {words.changeShort}
          </Button>
        )}
      </span>
      {candidates && (
        <Select
          size="small"
          aria-label={words.choose(column.column)}
          defaultValue=""
          data-testid="candidates"
          onChange={(_, { value }) => choose(Number(value))}
        >
          <option value="" disabled>
            {words.choose(column.column)}
          </option>
          {candidates.map((one, at) => (
            <option key={one.meaning} value={at}>
              {words.candidate(one.meaning, one.held, one.broken)}
            </option>
          ))}
        </Select>
      )}
    </li>
  );
}
