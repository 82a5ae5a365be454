/**
 * Rows above others that a list prints everywhere but once: the 类 over its 款, the 科目 over its projects, the unit over
 * its 科目. Sums hold without them, so nothing but the list itself tells that one is gone.
 */
import type { Binding, BoundBlock, BoundRow, BoundTable } from '../../binding/bound';
import { memberName } from '../../lexicon/catalogue';
import type { Label } from '../../dimension/dimension';
import { labelKey } from '../../dimension/label';
import { cellAddress } from '../../workbook/address';
import type { Told } from '../rule';
import { FORMS } from '../sources';
import { rule } from './family';

export const parentMissingRule = rule('parent-missing', {
  severity: 'warning',
  title: '缺少上级科目、单位的行',
  reads: '列表里的类、款、单位，别处都列而这里没有的上级行',
  source: FORMS,
  clean: { says: '每个类的款上面都有类的一行' },
  failing: {
    says: '公开表3-1 里 303 的一行被清空，它的款还在',
    cells: Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column) => [`公开表3-1!${column}29`, null]),
    ),
  },
  *check({ facts }) {
    const lists = facts.source.binding.tables.flatMap((table) =>
      table.blocks.map((block) => ({ table, levels: levelsOf(block) })),
    );
    const unitsAreListed = lists.filter(({ levels }) => levels.get('unit')?.missing.length === 0).length > 1;
    for (const { table, levels } of lists) {
      const missing = [...levels].flatMap(([level, { missing: some, all }]) =>
        some.length * 2 < all || (level === 'unit' && unitsAreListed && all === 1) ? some : [],
      );
      if (missing.length > 0) yield told(table, missing, facts.source.binding.registry);
    }
  },
});

interface Parent {
  readonly key: string;
  readonly parent: Label;
  /** First row that lies in it. */
  readonly child: BoundRow;
}

function told({ sheet, area }: BoundTable, missing: readonly Parent[], units: Binding['registry']): Told {
  const named = missing
    .slice(0, 5)
    .map(
      ({ parent, child }) =>
        `“${nameOf(parent, units)}”（第 ${child.row + 1} 行“${child.text.trim()}”的上级）`,
    )
    .join('、');
  return {
    message: `${sheet} 没有${named}${missing.length > 5 ? ' 等' : ''} ${missing.length} 行，别的科目都列有上级；请补上这${missing.length > 1 ? '些行' : '一行'}和它的合计数。`,
    cells: missing.map(({ child }) => ({
      sheet,
      address: cellAddress(child.row, area.left),
      value: child.text,
    })),
  };
}

interface Level {
  /** How many rows should stand above others. */
  readonly all: number;
  readonly missing: readonly Parent[];
}

/** Of each level what stands above rows of the list, and what of it is not there. */
function levelsOf({ rows }: BoundBlock): ReadonlyMap<string, Level> {
  const listed = rows.filter(({ item, label }) => item === null && label !== null);
  const present = new Set(listed.map(({ label }) => labelKey(label ?? {})));
  const isThere = (parent: Label): boolean => {
    const { unit: _, ...ofAll } = parent;
    // Without its own line a unit is not read into the headings that stand above its rows.
    return present.has(labelKey(parent)) || (Object.keys(ofAll).length > 0 && present.has(labelKey(ofAll)));
  };
  const levels = new Map<string, Map<string, Parent & { readonly there: boolean }>>();
  for (const child of listed)
    for (const [level, parent] of parentsOf(child.label ?? {})) {
      const key = labelKey(parent);
      const known = levels.get(level) ?? new Map<string, Parent & { readonly there: boolean }>();
      levels.set(level, known);
      if (!known.has(key)) known.set(key, { key, parent, child, there: isThere(parent) });
    }
  return new Map(
    [...levels].map(([level, parents]) => [
      level,
      { all: parents.size, missing: [...parents.values()].filter(({ there }) => !there) },
    ]),
  );
}

/** What may stand above a row: its 科目 without the project, the 款 and 类 of its 科目, its unit. */
function parentsOf(label: Label): [level: string, parent: Label][] {
  const found: [string, Label][] = [];
  const { project, ...bare } = label;
  if (project !== undefined && bare.functional !== undefined) found.push(['科目', bare]);
  for (const dimension of ['functional', 'economic'] as const) {
    const code = bare[dimension];
    if (code === undefined || !/^\d+$/.test(code)) continue;
    for (const width of [5, 3])
      if (code.length > width)
        found.push([`${dimension} ${width}`, { ...bare, [dimension]: code.slice(0, width) }]);
  }
  if (bare.unit !== undefined && (bare.functional !== undefined || bare.economic !== undefined)) {
    const { functional: _, economic: __, ...unit } = bare;
    found.push(['unit', unit]);
  }
  return found;
}

function nameOf({ functional, economic, unit }: Label, units: Binding['registry']): string {
  if (functional !== undefined) return memberName('functional', functional);
  if (economic !== undefined) return memberName('economic', economic);
  return unit === undefined ? '合计' : (units.unitName(unit) ?? memberName('unit', unit));
}
