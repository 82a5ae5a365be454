/** 权重 of each project, added up. */
import { Money, sum } from '../../amount/money';
import type { IndicatorProject, Part } from '../../indicator/model';
import type { Indicators } from './family';
import { byTable } from './group';

export interface WeightSum {
  readonly project: IndicatorProject;
  readonly total: Money;
  readonly part: Part;
}

/** What the pack allows them to come to. */
export function allowedSums({ facts }: Indicators): readonly number[] {
  return facts.source.binding.template.pack.indicators?.weightSum ?? [90, 100];
}

/** By kind of table; projects without weights, or with one that is no number, are left out. */
export function weightSums({ projects }: Indicators): WeightSum[][] {
  return byTable(projects).map((group) =>
    group.flatMap((project) => {
      const parts = project.rows.map((row) => row.weight).filter((part) => part !== null);
      const [first] = parts;
      if (!first || parts.every((part) => part.text === '')) return [];
      const read = parts.map((part) => weightOf(part.text));
      if (read.some(Number.isNaN)) return [];
      return [{ project, total: sum(read.map((one) => new Money(one))), part: first }];
    }),
  );
}

/** Plain decimals only, below nothing where somebody wrote so: `0x10` and `1e2` are no weights. */
export function weightOf(text: string): number {
  const figure = text.replace(/[%％,，\s]/g, '').replace(/^[－−—–]/, '-');
  return /^(?:-?\d+(?:\.\d*)?|)$/.test(figure) ? Number(figure) : Number.NaN;
}
