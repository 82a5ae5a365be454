/** Counts that are filters at once; words to be found, the sheet to be concerned with, the order. */
import { Input, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Severity } from '../../../rule/finding';
import { useLaterWords } from '../../locale/later';
import type { Inspection } from '../../core/contract';
import type { CheckView } from '../../state/check-view';
import { countsOf, kindsOf } from '../../state/findings';
import { usePane, usePaneState } from '../../ui/context';
import { SeverityIcon } from './SeverityIcon';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const ORDERS: readonly CheckView['order'][] = ['weight', 'sheet', 'project'];

export function Filters({ inspection }: { inspection: Inspection }) {
  const words = useLaterWords().check;
  const pane = usePane();
  const { check } = usePaneState();
  const counts = useMemo(() => countsOf(inspection), [inspection]);
  const kinds = useMemo(() => kindsOf(inspection), [inspection]);
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
      {kinds.length > 1 && (
        <fieldset className="kinds" aria-label={words.kindFilter}>
          {kinds.map(([kind, count]) => (
            <button
              key={kind}
              type="button"
              className="count"
              aria-pressed={!check.kinds.includes(kind)}
              aria-label={words.kindCount(words.kinds[kind], count)}
              data-testid={`kind-${kind}`}
              onClick={() => pane.checking.toggleKind(kind)}
            >
              <span>{words.kinds[kind]}</span>
              <span className="count-number">{count}</span>
            </button>
          ))}
        </fieldset>
      )}
      <Choices inspection={inspection} />
      {inspection.evaluated > 0 && (
        <div className="hint">{words.held(inspection.held, inspection.evaluated)}</div>
      )}
    </div>
  );
}

function Choices({ inspection }: { inspection: Inspection }) {
  const words = useLaterWords().check;
  const pane = usePane();
  const { check } = usePaneState();
  const sheets = [...new Set(inspection.tables.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])))];
  return (
    <>
      <Input
        size="small"
        type="search"
        aria-label={words.search}
        placeholder={words.searchHint}
        value={check.query}
        data-testid="search-findings"
        onChange={(_, { value }) => pane.checking.view({ query: value })}
      />
      <div className="pair">
        <Select
          size="small"
          aria-label={words.table}
          value={check.sheet ?? ''}
          data-testid="filter-sheet"
          onChange={(_, { value }) => pane.checking.view({ sheet: value === '' ? null : value })}
        >
          <option value="">{words.allTables}</option>
          {sheets.map((sheet) => (
            <option key={sheet} value={sheet}>
              {sheet}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          aria-label={words.order}
          value={check.order}
          data-testid="order-findings"
          onChange={(_, { value }) =>
            pane.checking.view({ order: ORDERS.find((one) => one === value) ?? 'weight' })
          }
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {words.orders[one]}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}
