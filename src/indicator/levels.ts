/** 一级 and 二级指标: which there are, how they are written, which a project needs. Data in levels.json, and a pack's own. */
import { bagSimilarity } from '../binding/similarity';
import { fold } from '../lexicon/fold';
import { remembered } from '../lexicon/remembered';
import type { Template } from '../template/template';
import data from './levels.json';
import type { IndicatorProject, IndicatorRow } from './model';

const LEVELS: Readonly<Record<string, readonly string[]>> = data.levels;

/** 产出指标, 产出 指标, 产出 → 产出. */
export const levelKey = remembered((text) =>
  fold(text)
    .replace(/[(（].*[)）]$/, '')
    .replace(/指标$/, ''),
);

export function levelsOf(template: Template): Readonly<Record<string, readonly string[]>> {
  const own = template.pack.indicators?.levels;
  if (!own) return LEVELS;
  return Object.fromEntries(
    Object.entries(own).map(([first, seconds]) => [levelKey(first), seconds.map(levelKey)]),
  );
}

/** The 一级 that a 二级 belongs to; a 满意度 of whomever belongs to 满意度. */
export function parentsOf(levels: Readonly<Record<string, readonly string[]>>, second: string): string[] {
  const parents = Object.keys(levels).filter((first) => levels[first]?.includes(second));
  return parents.length > 0 || !second.endsWith('满意度') ? parents : ['满意度'];
}

/** The standard 二级 that a name was meant to be, or null where nothing is near enough. */
export function nearestSecond(
  levels: Readonly<Record<string, readonly string[]>>,
  second: string,
): string | null {
  let best: string | null = null;
  let score = 0.59;
  for (const known of new Set(Object.values(levels).flat())) {
    const alike = bagSimilarity(known, second);
    if (alike > score) [best, score] = [known, alike];
  }
  return best;
}

export function isSatisfaction(row: IndicatorRow): boolean {
  return levelKey(row.level1?.text ?? '') === '满意度' || levelKey(row.level2?.text ?? '').endsWith('满意度');
}

export function isCost(row: IndicatorRow): boolean {
  return levelKey(row.level1?.text ?? '') === '成本' || levelKey(row.level2?.text ?? '').endsWith('成本');
}

/** Whether a project has an indicator of this level, 一级 or 二级. */
export function hasLevel(project: IndicatorProject, key: string): boolean {
  return project.rows.some((row) => {
    if (key === '成本') return isCost(row);
    if (key === '满意度') return isSatisfaction(row);
    const second = levelKey(row.level2?.text ?? '');
    return levelKey(row.level1?.text ?? '') === key || second === key || LEVELS[key]?.includes(second);
  });
}

/** The 一级 under which a row's 二级 does not belong, where both are known: 社会效益指标 under 产出指标. */
export function wrongFirst(
  levels: Readonly<Record<string, readonly string[]>>,
  row: IndicatorRow,
): string | null {
  const first = levelKey(row.level1?.text ?? '');
  const parents = parentsOf(levels, levelKey(row.level2?.text ?? ''));
  if (first === '' || !levels[first] || parents.length === 0 || parents.includes(first)) return null;
  return first;
}

/** What every project needs by the pack, or by the national guidance where the pack is silent. */
export function requiredLevels(template: Template): readonly string[] {
  return (template.pack.indicators?.required ?? data.required).map(levelKey);
}

export const LEVEL_ORDER: readonly string[] = data.order;

/** The 一级 of a key that may itself be one. */
export function firstOf(levels: Readonly<Record<string, readonly string[]>>, key: string): string {
  return levels[key] ? key : (parentsOf(levels, key)[0] ?? key);
}
