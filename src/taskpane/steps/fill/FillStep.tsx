/** 填报: the tables of the form with their state, each a click away. */
import { Button } from '@fluentui/react-components';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import type { TableView } from '../../core/contract';
import { useWords } from '../../locale';
import { NAMED } from '../../locale/zh-cn';
import { usePane, usePaneState } from '../../ui/context';
import { OfferPage } from '../../ui/later';
import { Message } from '../../ui/Message';
import { TableRow } from './TableRow';
import { toolId, Tools } from './Tools';

export function FillStep() {
  const words = useWords().fill;
  const pane = usePane();
  const { inspection, offer } = usePaneState();
  const [inserting, setInserting] = useState<string | null>(null);
  const tool = offer && offer.request.kind !== 'indicators' ? offer.request.kind : null;
  useReturnTo(tool && toolId(tool));
  if (!inspection)
    return (
      <div className="stack">
        <p className="hint">{words.empty}</p>
        <Button className="start" appearance="primary" onClick={() => pane.show('prepare')}>
          {words.toPrepare}
        </Button>
      </div>
    );
  if (tool) return <OfferPage />;
  const { tables, bound } = inspection;
  const filled = tables.filter(({ state }) => state === 'filled' || state === 'odds').length;
  const left = inFillingOrder(tables.filter(({ state }) => state === 'empty' || state === 'filling'));
  return (
    <div className="stack">
      {!bound && <Message intent="info">{words.notBound}</Message>}
      <Tools />
      <div className="hint">{words.summary(filled, tables.length)}</div>
      {left.length > 0 && (
        <p className="hint" data-testid="left-to-fill">
          {words.left(
            left.slice(0, NAMED).map(({ number, title }) => number || title),
            Math.max(0, left.length - NAMED),
          )}
        </p>
      )}
      <ul className="list" style={numberWidth(tables)}>
        {tables.map((table) => (
          <TableRow
            key={table.key}
            table={table}
            oneOfSeveral={tables.some(({ id, key }) => id === table.id && key !== table.key)}
            inserting={inserting === table.key}
            onInsert={(open) => setInserting(open ? table.key : null)}
          />
        ))}
      </ul>
      <p className="hint">{words.next}</p>
    </div>
  );
}

/** Back from a page of its own, the focus is where it was left. `id`: of the control that leads there, while one is open. */
function useReturnTo(id: string | null): void {
  const left = useRef<string | null>(null);
  useEffect(() => {
    if (id === null && left.current !== null) document.getElementById(left.current)?.focus();
    left.current = id;
  }, [id]);
}

/** Titles begin at one edge, whatever the province calls its tables. Digits are half as wide as ideographs. */
function numberWidth(tables: readonly TableView[]): CSSProperties {
  const widths = tables.map(({ number }) =>
    [...number].reduce((width, character) => width + (character < '\u2e80' ? 0.58 : 1), 0),
  );
  return { '--number-width': `${Math.max(0, ...widths).toFixed(1)}em` } as CSSProperties;
}

/** Begun ones first, then lists, from which the summaries follow. */
function inFillingOrder(tables: readonly TableView[]): TableView[] {
  const rank = ({ state, subjects }: TableView) => (state === 'filling' ? 0 : subjects !== null ? 1 : 2);
  return [...tables].sort((a, b) => rank(a) - rank(b));
}
