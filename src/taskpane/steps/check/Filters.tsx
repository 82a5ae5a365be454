/** Counts that are filters at once; and the sheet to be concerned with. */
import { Select } from '@fluentui/react-components';
import type { Severity } from '../../../rule/finding';
import { useWords } from '../../locale';
import type { Inspection } from '../../core/contract';
import { countsOf } from '../../state/findings';
import { usePane, usePaneState } from '../../ui/context';
import { SeverityIcon } from './SeverityIcon';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export function Filters({ inspection }: { inspection: Inspection }) {
  const words = useWords().check;
  const pane = usePane();
  const { check } = usePaneState();
  const counts = countsOf(inspection);
  const sheets = [...new Set(inspection.tables.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])))];
  return (
    <div className="tight">
      <fieldset className="counts" aria-label={words.filter}>
        {SEVERITIES.map((severity) => {
          const { causes, all } = counts[severity];
          const says = words.count(words.severities[severity], causes, all);
          return (
            <button
              key={severity}
              type="button"
              className="count"
              aria-pressed={!check.hidden.includes(severity)}
              aria-label={says}
              title={says}
              data-testid={`filter-${severity}`}
              onClick={() => pane.checking.toggle(severity)}
            >
              <SeverityIcon severity={severity} />
              <span>{words.severities[severity]}</span>
              <span className="count-number">{causes}</span>
            </button>
          );
        })}
      </fieldset>
      <Select
        aria-label={words.table}
        value={check.sheet ?? ''}
        data-testid="filter-sheet"
        onChange={(_, { value }) =>
          pane.store.dispatch({ type: 'checkView', change: { sheet: value === '' ? null : value } })
        }
      >
        <option value="">{words.allTables}</option>
        {sheets.map((sheet) => (
          <option key={sheet} value={sheet}>
            {sheet}
          </option>
        ))}
      </Select>
      <div className="hint">{words.held(inspection.held, inspection.evaluated)}</div>
    </div>
  );
}
