/** A chart of a text, printed as a small table, is no table of the form; only one that the tables bear out is passed over. */
import { isProvenChart } from '../../src/binding/chart';
import type { Binding } from '../../src/binding/bound';
import { SheetView } from '../../src/binding/sheet-view';
import type { CellInput } from '../../src/workbook/edit';

const view = (...rows: readonly (readonly (string | number)[])[]): SheetView =>
  new SheetView({
    name: '图',
    hidden: false,
    protected: false,
    merges: [],
    rows: rows.map((row) => row.map((value: CellInput & (string | number)) => ({ value }))),
  });

const tables = [
  { view: view(['收入', '预算数'], ['一、财政拨款收入', 760.5], ['二、事业收入', 30]) },
] as unknown as Binding['tables'];

const TITLE = ['2025年收入预算构成（单位：万元）'];

test.each<[string, boolean, (readonly (string | number)[])[]]>([
  [
    'as Word prints it',
    true,
    [TITLE, ['财政拨款收入', '', '760.50 96.20%'], ['事业收入', '', '30.00 3.80%']],
  ],
  ['as a PDF is read', true, [TITLE, ['财政拨款收入', 760.5, '96.20%'], ['事业收入', 30, '3.80%']]],
  [
    'an amount that no table has',
    false,
    [TITLE, ['财政拨款收入', 760.5, '96.20%'], ['其他收入', 30, '3.80%']],
  ],
  [
    'shares that do not come out',
    false,
    [TITLE, ['财政拨款收入', 760.5, '92.60%'], ['事业收入', 30, '3.80%']],
  ],
  [
    'a table with a head',
    false,
    [
      ['项目', '金额', '占比'],
      ['财政拨款收入', 760.5, '96.20%'],
    ],
  ],
  ['a row that is no number', false, [TITLE, ['版本', '1 3.4.5%'], ['甲', ', 5%']]],
  [
    'an amount below that nobody has checked',
    false,
    [TITLE, ['财政拨款收入', 760.5, '96.20%'], ['事业收入', 30, '3.80%'], ['另有9999万元']],
  ],
])('%s: %s', (_, proven, rows) => {
  expect(isProvenChart({ tables }, view(...rows))).toBe(proven);
});
