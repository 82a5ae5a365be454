/** Binds numbers of things to what the tables list: projects, units, and nothing of what costs nothing. */

import { Money } from '../../amount/money';
import { contains } from '../../dimension/dimension';
import { THREE_PUBLIC } from '../../lexicon/catalogue';
import type { Facts } from '../../fact/facts';
import { ownLabel } from '../claim/labels';
import type { Claim } from '../claim/types';
import type { Range } from '../claim/range';
import type { AmountBinder } from './amounts';
import { UNBOUND, type Evidence } from './evidence';
import { throughFundAndCarry } from './readings';
import type { TableNames } from './table-names';

/** 公路新改建项目12个, 转移支付项目0项: what is said of them besides is of one kind, and no table counts that. */
function isOfOneKind(name: string): boolean {
  const [before = ''] = name.split('项目');
  return before.replace(GENERIC, '').length >= 3;
}

const GENERIC =
  /本年度?|年度|(?:本|我)?(?:部门|单位|局|院|校|所|中心)|预算|支出|绩效|目标|管理|实行|实施|纳入|编制|编报|填报|申报|开展|组织|进行|设置|设定|自评|评价|监控|涉及|全部|所有|共有|共计|合计|安排|一般公共|政府性基金|财政|拨款|资金|批复|公开|其中|特定目标类|其他运转类|[共有的等和对个将了均已等]/g;

export class CountBinder {
  constructor(
    private readonly facts: Facts,
    private readonly names: TableNames,
    private readonly amounts: AmountBinder,
  ) {}

  bind(claim: Claim): Evidence {
    // 其余7个, 上述5个: some of them.
    if (/其余|剩余|上述|以上|其中/.test(claim.phrase)) return UNBOUND;
    const name = [...claim.about].reverse().find((mention) => mention.kind === 'name')?.text ?? '';
    // 重点项目2个 are some of them.
    if (/重点|主要|部分|新增/.test(name)) return UNBOUND;
    // 采购项目: what is bought has a list of its own.
    if (/项目/.test(name) && !/采购/.test(name) && /^[个项]$/.test(claim.unit))
      return this.projects(claim, name);
    if (/单位/.test(name) && /^[个家]$/.test(claim.unit)) return this.units(claim);
    return this.costs(claim);
  }

  private projects(claim: Claim, name: string): Evidence {
    const levels = [1, 2].map((level) => this.names.projects.filter((row) => row.level === level));
    const nested = levels.every((rows) => rows.length > 0);
    const level = /一级项目/.test(name) ? 0 : /二级项目/.test(name) ? 1 : undefined;
    if (level !== undefined) {
      const members = (levels[level] ?? []).map((row) => row.member);
      return nested ? this.evidence(claim, members) : UNBOUND;
    }
    const said = Number(claim.value);
    const lists = this.names.projectLists;
    const agreeing = lists.find((list) => list.members.length === said);
    if (agreeing) return this.evidence(claim, agreeing.members);
    // 7个项目 of three units, some of one name: each unit's is one.
    const rows = lists.find(({ cells }) => cells.length === said);
    if (rows) return { ...this.evidence(claim, rows.members), holds: true, stated: range(said) };
    const atLevel = nested && levels.find((rows) => rows.length === said);
    if (atLevel)
      return this.evidence(
        claim,
        atLevel.map((row) => row.member),
      );
    // Some of the projects, or of two levels: it is not said which are counted.
    const [longest] = [...lists].sort((a, b) => b.members.length - a.members.length);
    if (!longest || nested || claim.partOf !== undefined || isOfOneKind(name)) return UNBOUND;
    return this.evidence(claim, longest.members);
  }

  /** All units, the department's own (本级), or those below it: the words rarely say which. */
  private units(claim: Claim): Evidence {
    const units = this.names.units.length;
    if (units === 0) return UNBOUND;
    const said = Number(claim.value);
    if (![units, 1, units - 1].includes(said)) return UNBOUND;
    return { by: 'fact', holds: true, stated: range(said), cells: [], tables: [] };
  }

  /** 因公出国0组、0人, 保有公车3辆: something is spent on what there is, and nothing on what there is not. */
  private costs(claim: Claim): Evidence {
    const economic = costOf(claim);
    if (economic === undefined) return UNBOUND;
    const none = Number(claim.value) === 0;
    let against: Evidence | undefined;
    for (const label of throughFundAndCarry({ measure: 'expense', economic, source: 'fiscal' })) {
      const found = this.amounts.index.at(label);
      if (!found) continue;
      const cells = found.statements[0]?.cells ?? [];
      const stated = this.amounts.statedAt(label)[0]?.range ?? range(0);
      const holds = stated.middle.isZero() === none;
      const one: Evidence = {
        by: 'fact',
        holds,
        stated,
        label,
        cells: [...cells],
        tables: [...found.tables],
        ...(none ? {} : { existence: true }),
      };
      if (holds) return one;
      // Cars that are owned may cost elsewhere; what is bought, and who is received, costs here.
      if (!none && stated.middle.isZero() && economic !== '30231') against ??= { ...one, doubtful: true };
    }
    return against ?? UNBOUND;
  }

  private evidence(claim: Claim, members: readonly string[]): Evidence {
    const wanted = new Set(members);
    const cells = this.facts.models
      .map((model) =>
        model.cells.flatMap(
          (line) =>
            line.find((cell) => cell?.label.project !== undefined && wanted.has(cell.label.project)) ?? [],
        ),
      )
      .find((found) => found.length > 0);
    return {
      by: 'fact',
      holds: Number(claim.value) === members.length,
      stated: range(members.length),
      label: { nature: 'project' },
      cells: cells ?? [],
      tables: [],
    };
  }
}

/** The 三公 item that a thing counted costs. */
function costOf(claim: Claim): string | undefined {
  const name = [...claim.about].reverse().find((mention) => mention.kind === 'name')?.text;
  if (name === '购置车辆') return '31013';
  if (name === '车辆') return '30231';
  const { economic } = ownLabel(claim.about);
  return economic !== undefined && contains('economic', THREE_PUBLIC, economic) ? economic : undefined;
}

function range(count: number): Range {
  const exact = new Money(count);
  return { low: exact, high: exact, middle: exact };
}
