/** What a title says of its whole table, and the other scopes that the form is known to be filled by. */
import type { PackLabel, Table } from '../template/schema';
import type { DraftBlock } from './blocks';
import { TITLE_MEASURES, TITLES_APART } from '../lexicon/form-words';
import { labelNamed, membersNamed } from '../lexicon/headings';
import { ownMember } from './named';
import { toPackLabel } from '../template/expand';
import { disjoint } from '../dimension/dimension';
import type { Label } from '../dimension/dimension';
import { bare } from './amount-label';

const CLASSES_IN_TITLES = [
  ['工资福利支出', '301'],
  ['商品和服务支出', '302'],
  ['对个人和家庭的补助', '303'],
] as const;

/** `1、车辆保险费绩效目标表`, or the name that stands beside 项目名称: a form whose title names its project. */
export function formTitle(title: string, project: string | null): string {
  if (
    project !== null &&
    project.length > 1 &&
    title.includes(project) &&
    /表/.test(title.replace(project, ''))
  )
    return title.replace(project, '{项目}');
  return title
    .replace(/^\d+(?=、.+绩效目标表$)/, '{序}')
    .replace(/(?<=^\{序\}、).+(?=绩效目标表$)/, '{项目}');
}

export function titleScope(title: string): PackLabel {
  if (TITLES_APART.test(title)) return { measure: ownMember(title) };
  const measure = TITLE_MEASURES.find(([pattern]) => pattern.test(title))?.[1] ?? {};
  const said: Label = labelNamed(['source', 'nature', 'economic'], title) ?? {};
  const scope: PackLabel = { ...toPackLabel(measure ?? {}) };
  const funds = membersNamed('source', title).filter((source) => source.startsWith('fiscal.'));
  if (funds.length > 1) scope.source = [...new Set(funds)].sort() as PackLabel['source'];
  else if (said.source?.startsWith('fiscal')) scope.source = said.source as PackLabel['source'];
  // 收入决算表 of the ministry's form holds 本年收入 alone; what was left over stands in the 总表.
  if (/决算/.test(title) && scope.measure === 'income') scope.carry = 'current';
  // What 本级财力 pays for is this year's.
  if (/本级财力/.test(title)) scope.carry = 'current';
  if (said.nature === 'basic' || said.nature === 'project') scope.nature = said.nature;
  // 基本支出表—公用经费（商品和服务支出）: a title that says one part alone is about that part.
  const natures = membersNamed('nature', title).filter((nature) => nature.startsWith('basic.'));
  const classes = CLASSES_IN_TITLES.filter(([name]) => title.includes(name));
  if (/基本支出/.test(title) && new Set(natures).size === 1 && classes.length === 1)
    scope.nature = natures[0] as PackLabel['nature'];
  if (classes.length === 1 && scope.nature !== undefined) scope.economic = classes[0]?.[1] as string;
  // “三公” is said by its rows and columns; by definition it is paid out of 财政拨款.
  if (/三公/.test(title) && scope.source === undefined) scope.source = 'fiscal';
  if (said.economic === '30227') scope.economic = said.economic;
  if (/项目.*绩效|绩效.*项目|\{项目\}/.test(title)) scope.nature = 'project';
  return scope;
}

/** 一般公共预算项目支出（专项资金）汇总表 with columns of 政府性基金 and 其他资金: the title says less than its columns. */
export function withoutDenied(scope: PackLabel, paths: readonly (readonly string[])[]): PackLabel {
  const { source, ...rest } = scope;
  if (typeof source !== 'string' || !source.startsWith('fiscal.')) return scope;
  const others = new Set(
    paths.flatMap((path) => {
      const said = [...path].reverse().map((text) => membersNamed('source', bare(text))[0]);
      const own = said.find((one) => one !== undefined);
      return own !== undefined && disjoint('source', own, source) ? [own] : [];
    }),
  );
  return others.size > 1 ? rest : scope;
}

/**
 * Tables of one source headed 2024年预算数 after the ministry's form, and 年度资金总额 of 绩效目标, hold this year's
 * money; some departments put 上年结转 in as well, so that is their other reading.
 */
export function readings(
  scope: PackLabel,
  blocks: readonly DraftBlock[],
  kind: NonNullable<Table['kind']>,
): Pick<Table, 'scope' | 'otherScopes'> {
  const columns = blocks.flatMap((block) => block.columns);
  const open = !columns.some(({ column }) => column.label?.carry !== undefined);
  const one = typeof scope.source === 'string' && scope.source.startsWith('fiscal.');
  if (scope.measure !== 'expense' || !open || !(one || kind === 'indicators')) return { scope };
  const current: PackLabel = { ...scope, carry: 'current' };
  const thisYear = columns.some(
    ({ path }) =>
      (path.length > 1 && /年(?:预算数|基本支出)$/.test(path[0] ?? '')) ||
      /^年度资金总额/.test(path[0] ?? ''),
  );
  return thisYear ? { scope: current, otherScopes: [scope] } : { scope };
}
