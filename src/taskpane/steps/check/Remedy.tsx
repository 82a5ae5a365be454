/** What can be done at one press, with what would then stand there. */
import { Button } from '@fluentui/react-components';
import { useLaterWords } from '../../locale/later';
import type { CheckWords } from '../../locale/zh-cn-check';
import type { AmountFix, CellPlace, FindingView } from '../../core/contract';
import type { CellValue } from '../../../workbook/model';
import { grouped } from '../../state/amounts';
import { cellAt, placeName } from '../../state/cells';
import { rootsOf } from '../../state/findings';
import { textFixesOf } from '../../work/mending';
import { usePane, usePaneState } from '../../ui/context';
import { mendingOf } from '../../work/late';

/** Cells that a preview lists. */
const PREVIEWED = 6;

interface Props {
  readonly finding: FindingView;
  /** The same said of other places. */
  readonly alike: readonly FindingView[];
}

export function Remedy({ finding, alike }: Props) {
  const words = useLaterWords().check;
  const pane = usePane();
  const { doing, inspection } = usePaneState();
  const { fix, insert, insertable, cells } = finding;
  const told = [finding, ...alike];
  const texts = textFixesOf(told);
  const busy = doing !== null;
  const act = (testId: string, label: string, onClick: () => Promise<void>, primary = true) => (
    <Button
      className="start"
      appearance={primary ? 'primary' : 'secondary'}
      size="small"
      disabledFocusable={busy}
      data-testid={testId}
      onClick={() => void onClick()}
    >
      {label}
    </Button>
  );
  const [first] = cells;
  const others = inspection ? rootsOf(inspection).filter((one) => one.insert !== undefined) : [];
  const rows = others.reduce((sum, one) => sum + (one.insert?.rows.length ?? 0), 0);
  return (
    <>
      {fix && <Preview cells={[fix, ...(fix.also ?? [])]} />}
      {fix && act('apply-fix', fixLabel(finding, fix, words), () => mendingOf(pane).applyAmount(finding))}
      {!fix && texts.length > 0 && (
        <>
          <Preview cells={texts.map(({ text, ...place }) => ({ ...place, value: text }))} />
          {act('apply-fix', words.textPlaces(texts.length), () => mendingOf(pane).applyTexts(told))}
        </>
      )}
      {insert && (
        <>
          <Rows insert={insert} />
          <div className="row">
            {act('apply-fix', words.insertRow(insert.rows.length), () =>
              mendingOf(pane).insertRows([finding]),
            )}
            {others.length > 1 &&
              act('insert-all', words.insertAll(rows), () => mendingOf(pane).insertRows(others), false)}
          </div>
        </>
      )}
      {insertable !== undefined && first && (
        <div className="tight">
          {act(
            'insert-missing',
            words.insertMissing,
            () => pane.filling.insertMissingRows(first.sheet),
            false,
          )}
          <span className="hint">{words.insertMissingHint}</span>
        </div>
      )}
    </>
  );
}

/** 移到 B17, 填入 3 格, 改为 67.15. */
function fixLabel({ move }: FindingView, fix: AmountFix, words: CheckWords): string {
  const cells = 1 + (fix.also?.length ?? 0);
  if (move && cells === 2) return words.move(move.to);
  return fix.also ? words.fill(cells) : words.applyAmount(grouped(fix.value), 1);
}

/** Rows that would be put in, with their amounts. */
function Rows({ insert }: { readonly insert: NonNullable<FindingView['insert']> }) {
  const words = useLaterWords().check;
  const amounts = [...new Set(insert.amounts.map(({ value }) => grouped(value)))].join('、');
  return (
    <ul className="list hint" data-testid="preview">
      {insert.rows.map(({ code, name }) => (
        <li key={code}>{words.rowPreview(code, name, amounts)}</li>
      ))}
    </ul>
  );
}

/** Before → after, cell by cell. */
function Preview({ cells }: { readonly cells: readonly (CellPlace & { readonly value: string })[] }) {
  const words = useLaterWords().check;
  const { workbook } = usePane();
  const shown = (value: CellValue = null) => {
    const text = typeof value === 'object' ? (value?.error ?? '') : String(value);
    return text === '' ? words.blank : grouped(text);
  };
  return (
    <ul className="list hint" data-testid="preview">
      {cells.slice(0, PREVIEWED).map((one) => (
        <li key={placeName(one)}>
          {words.preview(placeName(one), shown(cellAt(workbook, one)?.value), shown(one.value))}
        </li>
      ))}
      {cells.length > PREVIEWED && <li>{words.moreCells(cells.length)}</li>}
    </ul>
  );
}
