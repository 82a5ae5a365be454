/** Another unit's name above a table, in a form or beside a code: the table was taken from another workbook. */
import { namesAbove } from '../../binding/department-line';
import type { Binding, BoundTable } from '../../binding/bound';
import { splitUnit } from '../../binding/raw-row';
import { isTotal } from '../../binding/registry';
import { heartOf, sameCore } from '../../lexicon/department-names';
import { fold } from '../../lexicon/fold';
import { cellAddress } from '../../workbook/address';
import type { Told } from '../rule';
import { SEEN } from '../sources';
import { rule } from './family';

export const unitLineRule = rule('unit-line', {
  severity: 'warning',
  title: '表上的单位名称与其他表不同',
  reads: '表头的“部门：”“单位：”、绩效目标表的单位名称栏、单位代码旁的名称',
  source: SEEN,
  clean: { says: '表头写的是简称：少写了地名', cells: { '公开表3-1!A2': '部门：档案服务中心' } },
  failing: { says: '一张表的表头是别的单位', cells: { '公开表3-1!A2': '部门：云溪市地震监测站' } },
  *check({ binding }) {
    yield* otherNames(binding);
    yield* besideCodes(binding);
  },
});

interface Named {
  readonly table: BoundTable;
  readonly row: number;
  readonly column: number;
  readonly name: string;
}

/** Fewer say nothing of which of them is the workbook's. */
const LINES = 3;

function* otherNames(binding: Binding): Generator<Told> {
  const lines = binding.tables.flatMap((table) =>
    namesAbove(table.place).map((line) => ({ ...line, table })),
  );
  const fields = binding.tables.flatMap((table) =>
    table.fields
      .filter(({ role }) => role === 'unitName')
      .map(({ row, column }) => ({ table, row, column, name: splitUnit(table.view.text(row, column)).name })),
  );
  const kinds = (['部门', '单位'] as const).flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    const main = mostSaid(own, LINES);
    return main ? [{ own, main }] : [];
  });
  for (const [at, { own, main }] of kinds.entries())
    // A form's name is held against one kind of line only.
    for (const one of at === 0 ? [...own, ...fields] : own) {
      if (one.name === '' || isTotal(one.name) || /[、，,{]/.test(one.name)) continue;
      if (!isSame(one.name, main.name) && !isListed(binding, one.name)) yield told(one, main);
    }
}

/** One code and several names. */
function* besideCodes({ tables }: Binding): Generator<Told> {
  const byCode = new Map<string, Named[]>();
  for (const table of tables)
    for (const { rows, columns } of table.blocks) {
      const column = columns.find(({ template }) => template.role === 'name')?.column;
      if (column === undefined || !columns.some(({ template }) => template.role === 'unitCode')) continue;
      for (const { kind, label, row, text } of rows) {
        const code = label?.unit ?? '';
        if (
          kind !== 'heading' ||
          !/^\d+$/.test(code) ||
          label?.functional ||
          label?.economic ||
          label?.project
        )
          continue;
        const { name } = splitUnit(text);
        if (name === '' || isTotal(name)) continue;
        byCode.set(code, [...(byCode.get(code) ?? []), { table, row, column, name }]);
      }
    }
  for (const named of byCode.values()) {
    const main = mostSaid(named, 2);
    if (!main) continue;
    for (const one of named) if (!isSame(one.name, main.name)) yield told(one, main);
  }
}

/** Said at least so often, and by more than half. */
function mostSaid<T extends Named>(named: readonly T[], least: number): T | null {
  for (const one of named) {
    const count = named.filter(({ name }) => fold(name) === fold(one.name)).length;
    if (count >= least && count * 2 > named.length) return one;
  }
  return null;
}

const isSame = (one: string, other: string): boolean =>
  fold(one) === fold(other) || sameCore(heartOf(one), heartOf(other));

/** A unit of the department, or the department above its units. */
function isListed({ registry, unit }: Binding, name: string): boolean {
  const known = [...registry.units.map((one) => one.name), registry.department() ?? '', unit ?? ''];
  return registry.unitByName(name) !== undefined || known.some((one) => one !== '' && isSame(one, name));
}

function told(one: Named, main: Named): Told {
  const place = ({ table, row, column }: Named) => `${table.sheet}!${cellAddress(row, column)}`;
  const cellOf = (named: Named) => ({
    sheet: named.table.sheet,
    address: cellAddress(named.row, named.column),
    value: named.name,
  });
  return {
    message: `${place(one)} 的单位名称是“${one.name}”，其他表是“${main.name}”（如 ${place(main)}），请核对这张表是不是别的单位的，或把名称写成一样。`,
    cells: [cellOf(one), cellOf(main)],
    expected: main.name,
  };
}
