/** The open workbook: a tab for each sheet, the chosen one below its content line. */
import { useSyncExternalStore } from 'react';
import { cellAddress } from '../../workbook/address';
import type { FileWorkbook } from '../host/file-workbook';
import { typedText } from '../host/typed';
import { WORDS } from '../words';
import { SheetView } from './SheetView';

export function SheetArea(props: {
  readonly host: FileWorkbook;
  readonly onFault: (error: unknown) => void;
}) {
  const { host, onFault } = props;
  const sight = useSyncExternalStore(host.subscribe, host.get);
  const { workbook, selected, marks } = sight;
  const shown = workbook.sheets.filter(({ hidden, name }) => !hidden || name === selected?.sheet);
  const sheet = shown.find(({ name }) => name === selected?.sheet) ?? shown[0];
  const area = selected?.area;
  const cell = area && sheet?.rows[area.top]?.[area.left];
  return (
    <section className="sheet-half" aria-label={WORDS.table}>
      <p className="content-line">
        <b>{area ? cellAddress(area.top, area.left) : ''}</b>
        <span>{typedText(cell ?? undefined)}</span>
      </p>
      {sheet && <SheetView key={sheet.name} host={host} sight={sight} sheet={sheet} onFault={onFault} />}
      <nav className="tabs" aria-label={WORDS.sheets}>
        {shown.map(({ name }) => {
          const count = marks.filter((mark) => mark.sheet === name && mark.kind !== 'lit').length;
          return (
            <button
              key={name}
              type="button"
              aria-current={name === sheet?.name}
              title={count > 0 ? WORDS.marked(count) : undefined}
              onClick={() => host.select(name, { top: 0, left: 0, bottom: 0, right: 0 })}
            >
              {name}
              {count > 0 && <span className="count-of-marks">{count}</span>}
            </button>
          );
        })}
      </nav>
    </section>
  );
}
