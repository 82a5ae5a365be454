import { SEEN } from '../sources';
import { rule } from './family';
import type { BoundTable } from '../../binding/bound';
import { projectName } from '../../binding/raw-row';
import type { Part } from '../../indicator/model';
import { foldItem } from '../../lexicon/fold';
import type { FindingCell } from '../finding';
import type { Indicators } from './family';
import { listedProjects } from './listed-projects';
import { cellOf, placeOf } from './say';
import { clip } from '../wording';
import { projectItself } from '../../dimension/member';

export const projectRenamedRule = rule('project-renamed', {
  severity: 'warning',
  title: '同一个项目两种名称',
  reads: '各表的项目名称',
  source: SEEN,
  clean: { says: '两张表里项目名称相同' },
  failing: { says: '一处“档案开放鉴定”，一处“开放档案鉴定”', cells: { '公开表6!B18': '开放档案鉴定' } },
  check(indicators) {
    const { renamed } = indicators.facts.source.binding.registry.projects;
    if (renamed.size === 0) return [];
    const places = namesWithPlaces(indicators);
    return [...renamed].flatMap(([name, canonical]) => {
      // A member says what it lies in; its own name is the last step.
      const original = projectItself(canonical);
      const here = places.get(name);
      const there = places.get(original);
      if (!here || !there || bare(name) === bare(original)) return [];
      return [
        {
          message: `${here.place} 的项目“${clip(projectName(here.cell.value), 40)}”与 ${there.place} 的“${clip(projectName(there.cell.value), 40)}”应是同一个项目，名称写法不同，请统一。`,
          cells: [here.cell, there.cell],
        },
      ];
    });
  },
});

interface Named {
  readonly cell: FindingCell;
  readonly place: string;
}

/** Names of projects, folded, with the first cell that bears each. */
function namesWithPlaces({ facts, projects }: Indicators): Map<string, Named> {
  const places = new Map<string, Named>();
  const remember = (table: BoundTable, part: Part) => {
    const key = foldItem(projectName(part.text)).replaceAll('/', '／');
    if (key !== '' && !places.has(key))
      places.set(key, { cell: cellOf(table, part), place: placeOf(table, part) });
  };
  for (const one of listedProjects(facts)) remember(one.table, one.part);
  for (const project of projects) if (!project.whole) remember(project.table, project.nameAt);
  return places;
}

/** Signs and brackets gone: a width or a dash is no other name. */
function bare(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '');
}
