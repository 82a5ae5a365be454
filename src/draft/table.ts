/** One sheet's form as a table of a pack. */
import { unitNamed } from '../amount/unit';
import { columnName } from '../workbook/address';
import { fold, foldItem } from '../lexicon/fold';
import type { Block, PackLabel, RowItem, Table } from '../template/schema';
import { axesOf, splitBlocks } from './blocks';
import type { DraftBlock } from './blocks';
import { openTitle, ownText, plainTitle, tableNumber } from './captions';
import { headerPaths } from './columns';
import type { DraftColumn } from './columns';
import { hasFlows, withoutMeasure } from './flows';
import { formFields, projectOf } from './form';
import { draftHeader, narrowHeader } from './header';
import { named, ownMember } from './named';
import { formTitle, readings, titleScope, withoutDenied } from './scope';
import type { Shape } from './shape';
import { bodyRows, draftRows, formRows } from './table-rows';
import type { WorkbookFacts } from './table-rows';
import { withoutMoreYears } from './years-apart';

export interface DraftTable {
  readonly table: Table;
  readonly doubts: readonly string[];
  /** Columns, counted from the table's first, that nobody can say what they hold. */
  readonly doubtfulColumns: readonly number[];
}

export function draftTable(shape: Shape, id: string, facts: WorkbookFacts): DraftTable {
  const { view } = shape;
  const { rows, merges } = draftHeader(shape, facts.year);
  const { title, titleText } = titleOf(shape, rows);
  const scope = columnScope(titleScope(fold(title)), headerPaths(view, shape));
  const doubts: string[] = [];
  const doubtfulColumns: number[] = [];
  const read = splitBlocks(shape, title, scope, facts.year);
  const government = listsGovernment(read);
  const blocks = government ?? read.map((block) => withoutMoreYears(shape, block));
  const bothSides = new Set(blocks.map(({ measure }) => measure)).size > 1;
  const twoSided = bothSides || isSpendingSide(shape, scope, blocks);
  let offset = 0;
  const fields = shape.form ? formFields(shape, rows) : [];
  const hasAmounts = holdAmounts(blocks) || fields.some(({ role }) => role === 'amount');
  const kind = tableKind(shape, blocks, hasAmounts);
  const [only] = blocks;
  const projects = !twoSided && only !== undefined && axesOf(only.columns, title).includes('project');
  const spent = holdsForward(shape, blocks) ? withoutUse(scope) : scope;
  const whole = scopeOf(spent, blocks, twoSided, projects);
  const ownScope = government ? { ...whole, measure: GOVERNMENT_MEASURE } : whole;
  const table: Table = {
    id,
    number: tableNumber(shape.numberText, titleText, view.sheet.name),
    title,
    sheet: view.sheet.name,
    ...(hasAmounts ? {} : { money: null }),
    header: narrowHeader(shape, blocks, facts.year) ?? { rows, merges },
    ...(hasAmounts || kind === 'form' ? readings(ownScope, blocks, kind) : { scope: {} }),
    blocks: blocks.map(({ columns, measure, government }): Block => {
      const left = shape.left + offset;
      offset += columns.length;
      const draft = shape.form
        ? formRows(shape, columns)
        : draftRows(bodyRows(shape, columns, left), columns, title, measure, twoSided, {
            ...facts,
            beside: !twoSided && blocks.length > 1,
          });
      if (!government) doubts.push(...draft.doubts);
      for (const { at, says } of doubtsOf(columns, left, shape)) {
        doubtfulColumns.push(at);
        doubts.push(says);
      }
      return {
        ...(twoSided && measure ? { scope: { measure: measure } } : {}),
        columns: columns.map(({ column }) => column),
        rows: government ? byGovernment(draft.rows) : draft.rows,
        ...(draft.covers ? { covers: draft.covers } : {}),
      };
    }),
    ...(kind === 'amounts' ? {} : { kind }),
    ...(fields.length > 0 ? { fields } : {}),
    ...notesOf(shape, facts.year),
  };
  return { table, doubts, doubtfulColumns };
}

/** The title of a table, and of a form without the name of its project, which it then leaves out of `rows` as well. */
function titleOf(shape: Shape, rows: string[][]): { title: string; titleText: string } {
  const line = rows[shape.titleRow - shape.top] ?? [];
  const titleText = line.find((text) => text.trim() !== '') ?? '';
  const printed = plainTitle(titleText) || shape.view.sheet.name;
  const title = formTitle(printed, shape.form ? projectOf(shape) : null);
  if (title.includes('{项目}')) line[line.indexOf(titleText)] = title;
  return { title, titleText };
}

/** What a title says of its whole table, as far as the columns do not say otherwise. */
function columnScope(scope: PackLabel, paths: readonly (readonly string[])[]): PackLabel {
  const kept = withoutDenied(scope, paths);
  return hasFlows(paths) ? withoutMeasure(kept) : kept;
}

/** Columns, counted from the table's first, that nobody can say what they hold, in words. */
function doubtsOf(columns: readonly DraftColumn[], left: number, shape: Shape) {
  return columns.flatMap(({ doubt }, index) =>
    doubt
      ? [
          {
            at: left - shape.left + index,
            says: `第 ${left - shape.left + index + 1} 列（${columnName(left + index)}）${doubt}`,
          },
        ]
      : [],
  );
}

/** A list by 政府预算支出经济分类 is held against itself and others of its kind, for no department's code is one of its. */
const GOVERNMENT_MEASURE = ownMember('按政府预算支出经济分类');

/** Its columns with its codes as codes; null where other codes stand beside them. */
function listsGovernment(blocks: readonly DraftBlock[]): DraftBlock[] | null {
  const columns = blocks.flatMap((block) => block.columns);
  const own = columns.filter(({ government }) => government).length;
  if (own !== 1 || columns.some(({ column }) => column.role === 'code')) return null;
  return blocks.map((block) => ({
    ...block,
    columns: block.columns.map((one) =>
      one.government ? { ...one, column: { role: 'code', dimension: 'economic' }, doubt: null } : one,
    ),
  }));
}

/** 机关工资福利支出 …: no label has a word for 政府预算支出经济分类, so its 类 go by their names, as columns of it do. */
function byGovernment(rows: readonly RowItem[]): RowItem[] {
  return rows.map((row): RowItem => {
    if (!('text' in row) || row.text.trim() === '') return row;
    if (row.label !== undefined && row.label.economic === undefined) return row;
    return { text: row.text, label: { kind: ownMember(foldItem(row.text)), use: 'spent' } };
  });
}

/** The spending side of a 收支总表 by itself: what it counts beside what is spent is printed in rows of its own. */
function isSpendingSide(shape: Shape, scope: PackLabel, blocks: readonly DraftBlock[]): boolean {
  if (scope.measure !== 'expense' || shape.form || blocks.length > 1) return false;
  if (blocks.some(({ columns }) => columns.some(({ column }) => column.role === 'code'))) return false;
  for (let row = shape.bodyTop; row <= shape.bodyBottom; row++) {
    const text = foldItem(shape.view.text(row, shape.left));
    if (/^[本当]年支出[合小]计$/.test(text) || named(['use'], text)?.use === 'forward') return true;
  }
  return false;
}

const withoutUse = ({ use: _, ...rest }: PackLabel): PackLabel => rest;

/** 支出总计 holds what goes to next year as well as what is spent, and so does 总计 beside a column of it. */
function holdsForward({ view, left, bodyTop, bodyBottom }: Shape, blocks: readonly DraftBlock[]): boolean {
  if (blocks.some(({ columns }) => columns.some(({ column }) => column.label?.use !== undefined)))
    return true;
  for (let row = bodyTop; row <= bodyBottom; row++)
    if (/^支出总[计数]$/.test(fold(view.text(row, left)))) return true;
  return false;
}

function holdAmounts(blocks: readonly DraftBlock[]): boolean {
  return blocks.some(({ columns }) => columns.some(({ column }) => column.role === 'amount'));
}

function scopeOf(
  scope: PackLabel,
  blocks: readonly DraftBlock[],
  twoSided: boolean,
  projects: boolean,
): PackLabel {
  const { measure: _, use: __, ...bothSides } = scope;
  if (twoSided) return bothSides;
  const natured = blocks.some(({ columns }) =>
    columns.some(({ column }) => column.label?.nature !== undefined),
  );
  // What is listed by 项目 is 项目支出.
  return scope.measure === 'expense' && scope.nature === undefined && projects && !natured
    ? { ...scope, nature: 'project' }
    : scope;
}

function tableKind(
  shape: Shape,
  blocks: readonly DraftBlock[],
  hasAmounts: boolean,
): NonNullable<Table['kind']> {
  if (shape.form) return 'form';
  const indicators = blocks.some(({ columns }) => columns.some(({ column }) => column.role === 'indicator3'));
  if (indicators) return 'indicators';
  return hasAmounts ? 'amounts' : 'text';
}

function notesOf(shape: Shape, year: number | null): Pick<Table, 'emptyNote' | 'notes'> {
  const [first, ...more] = shape.notes.map((text) => openTitle(ownText(text.trim()), year));
  if (first === undefined) return {};
  if (/没有|未安排|无.*(?:预算|数据|支出)|空表/.test(first) && first.length <= 200)
    return { emptyNote: first };
  return { notes: [first, ...more].join('\n').slice(0, 2000) };
}

export function captionUnit(shape: Shape) {
  const { view } = shape;
  for (let row = shape.top; row < shape.bodyTop; row++)
    for (let column = shape.left; column <= shape.right; column++) {
      const unit = unitNamed(view.text(row, column));
      if (unit) return unit;
    }
  return null;
}
