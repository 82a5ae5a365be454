/** Puts together what a figure is about: its own words, the whole that it is part of, the heading above. */

import { contains, DIMENSIONS, type Dimension, type Label, type Member } from '../../dimension/dimension';
import type { Claim, Mention } from './types';
import { isSelection } from '../../dimension/member';

/** Own words win; what they leave open is taken from `outer`, unless it lies inside what they say. */
export function inheritLabel(own: Label, outer: Label): Label {
  const joined: { [D in Dimension]?: Member } = { ...own };
  for (const dimension of DIMENSIONS) {
    const given = outer[dimension];
    if (given === undefined || isOfOtherEnd(own, outer, dimension)) continue;
    const said = own[dimension];
    if (said === undefined) joined[dimension] = given;
    else if (contains(dimension, said, given) && said !== given && !isSelection(given))
      joined[dimension] = said;
  }
  return joined;
}

/** 年初结转和结余 under 年末结转和结余情况: what came in is no part of what is left. */
function isOfOtherEnd(own: Label, outer: Label, dimension: Dimension): boolean {
  if (own.carry !== 'carried' || outer.use === undefined) return false;
  return dimension === 'use' || dimension === 'measure';
}

/** Terms in one phrase add up; of two in one dimension the narrower holds, else the later. */
export function ownLabel(mentions: readonly Mention[]): Label {
  const label: { [D in Dimension]?: Member } = {};
  for (const mention of mentions) {
    for (const dimension of DIMENSIONS) {
      const member = mention.label[dimension];
      if (member === undefined) continue;
      const before = label[dimension];
      // 政府采购货物支出 is a purchase, whatever 支出 says after it.
      if (dimension === 'measure' && (before === 'procurement' || before === 'asset')) continue;
      if (before === undefined || !contains(dimension, member, before)) label[dimension] = member;
    }
  }
  return label;
}

/** What the part leaves open does not speak against it. */
export function takesIn(whole: Label, part: Label): boolean {
  return DIMENSIONS.every(
    (dimension) =>
      whole[dimension] === undefined ||
      part[dimension] === undefined ||
      contains(dimension, whole[dimension], part[dimension]),
  );
}

/** Known by its words alone: a name, or a 科目 that no catalogue has, whatever it inherits from its 类. */
export function isNamedOnly({ kind, levels, label }: Mention): boolean {
  return kind === 'name' || (kind === 'subject' && levels !== undefined && label.functional === undefined);
}

/** Names among the mentions: with one, a label says only part of what is meant. */
export function namesIn(mentions: readonly Mention[]): string {
  return mentions
    .filter((mention) => mention.kind === 'name')
    .map((mention) => mention.text)
    .join('+');
}

/** The mentions of a figure, for another that has none of its own. */
export function carried(from: Claim): Mention[] {
  return from.about.map((mention) => ({ ...mention, origin: 'carried' }));
}

/** 行政运行（项）9万元，其中当年拨款8万元: 行政运行 stands under every 类, and the tables tell which; its parts are of it too; so are those of a project that its heading names. */
export function unresolved({ about }: Claim): Mention[] {
  return about
    .filter(
      ({ levels, label, kind, origin, text }) =>
        (levels !== undefined && label.functional === undefined) ||
        // 项目支出涉及…9万元，其中一般公共预算8万元: of some of the projects.
        (kind === 'name' &&
          (origin === 'heading' ||
            /项目支出(?:共|均)?涉及/.test(text) ||
            (/项目$/.test(text) && !text.includes('采购')))),
    )
    .map((mention) => (mention.origin === 'heading' ? mention : { ...mention, origin: 'whole' }));
}
