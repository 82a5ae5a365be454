/** The 项目 whose 绩效目标 the workbook publishes, for the paragraph that counts them. */
import { sum } from '../../amount/money';
import type { Money } from '../../amount/money';
import { convert } from '../../amount/unit';
import { amountsOf } from '../../indicator/amounts';
import { readIndicators } from '../../indicator/read';
import type { Label } from '../../dimension/dimension';
import type { Facts } from '../../fact/facts';

export interface ProjectForms {
  /** 3个一级项目和5个二级项目, 9个项目. */
  readonly counts: readonly { readonly count: number; readonly of: string }[];
  /** In the workbook's unit, what lies inside another counted once; null where an amount is not told. */
  readonly amount: Money | null;
  readonly labels: readonly Label[];
}

export function projectForms(facts: Facts): ProjectForms {
  const projects = readIndicators(facts.source.binding).filter(({ whole }) => !whole);
  const members = new Set(projects.map(({ member }) => member));
  const inner = (member: string | null): boolean =>
    member !== null && [...members].some((other) => other !== null && member.startsWith(`${other}/`));
  const outer = projects.filter(({ member }) => !inner(member));
  const nested = projects.length - outer.length;
  const amounts = outer.map((project) => amountsOf(facts, project)[0]?.value ?? null);
  const known = amounts.filter((amount) => amount !== null);
  return {
    counts:
      nested === 0
        ? [{ count: outer.length, of: '项目' }]
        : [
            { count: outer.length, of: '一级项目' },
            { count: nested, of: '二级项目' },
          ],
    amount: known.length < amounts.length ? null : convert(sum(known), '元', facts.source.unit),
    labels: outer.flatMap(({ member }) =>
      member === null ? [] : [{ measure: 'expense', nature: 'project', project: member }],
    ),
  };
}
