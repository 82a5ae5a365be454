/**
 * Columns that no word knows, taken in where the amounts bear them out: 单位预留机动经费 beside 基本支出 and 项目支出 is a
 * nature of that province's own, 青溪县 and 石桥县 side by side divide what their row holds. Whatever adds up to
 * nothing stays out.
 */
import type { Binding, BoundTable } from '../../binding/bound';
import type { Label } from '../../dimension/dimension';
import { labelKey } from '../../dimension/label';
import { ownMember } from '../named';
import { headerOf, type Move } from './moves';
import type { Place } from './trial';
import { isSelection } from '../../dimension/member';

type ColumnPlace = Place & { readonly kind: 'column' };

/** Ways to take in the unknown columns of a table, several under one head together. */
export function adoptions(binding: Binding, unknown: (table: BoundTable, column: number) => boolean): Move[] {
  return binding.tables.flatMap((bound, table) =>
    bound.blocks.flatMap((block, number): Move[] => {
      const open = block.columns.flatMap(({ template, column }, index): ColumnPlace[] =>
        template.role === 'figure' && unknown(bound, column)
          ? [{ kind: 'column', table, block: number, index }]
          : [],
      );
      const heads = new Map<string, ColumnPlace[]>();
      for (const place of open) {
        const head = headerOf(bound, number, place.index).slice(0, -1).join('/');
        heads.set(head, [...(heads.get(head) ?? []), place]);
      }
      return [...heads.values()].flatMap((places) => movesOf(bound, number, places));
    }),
  );
}

function movesOf(bound: BoundTable, block: number, places: readonly ColumnPlace[]): Move[] {
  const known = bound.blocks[block]?.columns.flatMap(({ template: { role, label } }) =>
    role === 'amount' && label ? [label] : [],
  );
  const labels = new Map<string, readonly Label[]>();
  const put = (named: (name: string) => Label) => {
    const own = places.map(({ index }) => named(headerOf(bound, block, index).at(-1) ?? ''));
    if (new Set(own.map(labelKey)).size === own.length) labels.set(own.map(labelKey).join(), own);
  };
  for (const sibling of known ?? [])
    for (const dimension of ['nature', 'source'] as const) {
      const member = sibling[dimension];
      if (member === undefined || isSelection(member)) continue;
      const parent = member.includes('.') ? member.slice(0, member.lastIndexOf('.')) : undefined;
      put((name) => ({ ...sibling, [dimension]: ownMember(name, parent) }));
    }
  // 地区 and the like: a division of its own.
  if (places.length > 1) put((name) => ({ kind: ownMember(name) }));
  return [...labels.values()].slice(0, 8).map((own) => ({
    changes: places.map((place, index) => ({ place, to: { label: own[index] ?? {}, partial: false } })),
    distance: 0,
    relief: false,
  }));
}
