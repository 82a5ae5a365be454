/** 填报: the tables of the form with their state, each a click away. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../locale';
import { usePane, usePaneState } from '../../ui/context';
import { Message } from '../../ui/Message';
import { TableRow } from './TableRow';

export function FillStep() {
  const words = useWords().fill;
  const pane = usePane();
  const { inspection } = usePaneState();
  const [inserting, setInserting] = useState<string | null>(null);
  if (!inspection)
    return (
      <div className="stack">
        <p className="hint">{words.empty}</p>
        <Button className="start" appearance="primary" onClick={() => pane.show('prepare')}>
          {words.toPrepare}
        </Button>
      </div>
    );
  const { tables, bound } = inspection;
  const filled = tables.filter(({ state }) => state === 'filled' || state === 'odds').length;
  return (
    <div className="stack">
      {!bound && <Message intent="info">{words.notBound}</Message>}
      <div className="hint">{words.summary(filled, tables.length)}</div>
      <ul className="list">
        {tables.map((table) => (
          <TableRow
            key={table.key}
            table={table}
            inserting={inserting === table.key}
            onInsert={(open) => setInserting(open ? table.key : null)}
          />
        ))}
      </ul>
      <p className="hint">{words.then}</p>
    </div>
  );
}
