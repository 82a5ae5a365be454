/** Whether an indicator stands where it belongs: its 一级 and 二级, the kind of thing that it measures, its unit. */
import { fold } from '../../lexicon/fold';
import type { Template } from '../../template/template';
import type { Draft, TextFix } from '../finding';
import { grouped, hitsOf } from './group';
import type { Hit } from './group';
import { isCost, isSatisfaction, levelKey, levelsOf, nearestSecond, parentsOf } from './levels';
import type { IndicatorProject, IndicatorRow } from './model';
import { cellOf, clip, placeOf, projectLabel } from './say';
import { isMoneyUnit, moneyScale } from './target';
import { isNegative, isRate, isSatisfactionName, isStandardName, isTimeName } from './words';
import { countUnitRule } from './count-unit';
import { levelNameRule } from './level-name';
import { misplacedRule } from './misplaced';
import { moneyUnitRule } from './money-unit';
import { socialCostRule } from './social-cost';
import { standardUnitRule } from './standard-unit';
import { wrongParentRule } from './wrong-parent';

type Projects = readonly IndicatorProject[];

export function checkFiling(template: Template, projects: Projects): Draft[] {
  return [...levelNames(template, projects), ...misplaced(projects), ...units(projects)];
}

/** 二级 under another 一级 than its own, and 二级 of names that nobody else uses. */
function levelNames(template: Template, projects: Projects): Draft[] {
  const levels = levelsOf(template);
  const wrong = hitsOf(projects, (row) => {
    const first = levelKey(row.level1?.text ?? '');
    const second = levelKey(row.level2?.text ?? '');
    const parents = parentsOf(levels, second);
    if (!row.level1 || first === '' || parents.length === 0 || parents.includes(first)) return null;
    return levels[first] ? row.level2 : null;
  });
  const seen = new Set<string>();
  const odd = hitsOf(projects, (row, project) => {
    const second = levelKey(row.level2?.text ?? '');
    if (second === '' || parentsOf(levels, second).length > 0 || levels[second]) return null;
    const key = `${project.table.sheet} ${row.level2?.row} ${second}`;
    if (seen.has(key)) return null;
    seen.add(key);
    return row.level2;
  });
  return [
    ...grouped(wrongParentRule, onePerCell(wrong), (place, { row }) => {
      const second = levelKey(row.level2?.text ?? '');
      return `${place}的“${row.level2?.text}”列在“${row.level1?.text}”之下，它属于“${parentsOf(levels, second)[0]}指标”；请补上一级指标，或改正二级指标。`;
    }),
    ...odd.map(({ project, row }): Draft => {
      const text = row.level2?.text ?? '';
      const near = nearestSecond(levels, levelKey(text));
      const wanted = near === null ? null : text.endsWith('指标') ? `${near}指标` : near;
      const fixes: TextFix[] =
        wanted && row.level2
          ? [{ sheet: project.table.sheet, row: row.level2.row, column: row.level2.column, text: wanted }]
          : [];
      return levelNameRule.found({
        message: `${row.level2 ? placeOf(project.table, row.level2) : project.table.sheet} 的二级指标“${text}”不是规定的名称${wanted ? `，应为“${wanted}”` : ''}。`,
        cells: row.level2 ? [cellOf(project.table, row.level2)] : [],
        ...(wanted ? { expected: wanted } : {}),
        ...(fixes.length > 0 ? { textFixes: fixes } : {}),
      });
    }),
  ];
}

function onePerCell(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ project, part }) => {
    const key = `${project.table.sheet} ${part?.row} ${part?.column}`;
    return !seen.has(key) && seen.add(key);
  });
}

interface Misplaced {
  readonly hit: Hit;
  readonly why: string;
}

/** One finding per project: what stands under which 二级, and where it belongs. */
function misplaced(projects: Projects): Draft[] {
  return projects.flatMap((project) => {
    const found = project.rows.flatMap((row): Misplaced[] => {
      const why = misplacement(row);
      return why === null ? [] : [{ hit: { project, row, part: row.name }, why }];
    });
    const [first] = found;
    if (!first) return [];
    const { table } = project;
    return [
      misplacedRule.found({
        message: `${placeOf(table, first.hit.row.name ?? project.nameAt)} 项目${projectLabel(project)}有 ${found.length} 个指标放错了二级指标：${found.map((one) => one.why).join('；')}。`,
        cells: found.flatMap(({ hit }) => (hit.row.name ? [cellOf(table, hit.row.name)] : [])),
      }),
    ];
  });
}

/** Why an indicator does not belong under its 二级, or null. */
function misplacement(row: IndicatorRow): string | null {
  const name = row.name?.text ?? '';
  const second = levelKey(row.level2?.text ?? '');
  if (name === '') return null;
  const unit = row.target.kind === 'number' ? row.target.unit : '';
  const told = `“${clip(name, 20)}”`;
  if (second === '数量' || second === '质量' || second === '时效') {
    if (isMoneyUnit(unit) && row.target.kind === 'number') {
      return `${told}说的是金额（${unit}），却在“${second}指标”下，属于成本指标`;
    }
  }
  // 覆盖率 counts how much is reached; every other rate says how well.
  if (second === '数量' && isRate(name) && !/覆盖率$/.test(name)) {
    return `${told}是比率，却在“数量指标”下，应放在${isTimeName(name) ? '时效' : '质量'}指标`;
  }
  if (second === '质量' && /时效|时间|时限|期限|工期/.test(name)) {
    return `${told}说的是时间，却在“质量指标”下，应放在时效指标`;
  }
  if (second === '时效' && isRate(name) && !isTimeName(name) && !isNegative(name)) {
    return `${told}与时间无关，却在“时效指标”下，应放在质量指标`;
  }
  if (isSatisfaction(row) && !isSatisfactionName(name) && /[率数量度]$/.test(fold(name))) {
    return `${told}说的不是满意度，却在“满意度指标”下`;
  }
  return null;
}

function units(projects: Projects): Draft[] {
  const bare = hitsOf(projects, (row) => {
    const { target } = row;
    return target.kind === 'number' && isCost(row) && /^[万亿]$/.test(target.unit)
      ? (row.unit ?? row.value)
      : null;
  });
  const standard = hitsOf(projects, (row) => {
    const { target } = row;
    const name = fold(row.name?.text ?? '');
    if (target.kind !== 'number' || !/(?:补助|补贴|发放|工资|待遇|收费|支付|奖励|慰问)标准$/.test(name))
      return null;
    return /^(?:年|月|日|天|个月|人|次|个|户|名)$/.test(target.unit) ? (row.unit ?? row.value) : null;
  });
  const heads = hitsOf(projects, (row) =>
    row.unit !== null && /^(?:人数|次数|个数|户数|天数)$/.test(fold(row.unit.text)) ? row.unit : null,
  );
  const social = hitsOf(projects, (row) => {
    const { target } = row;
    if (levelKey(row.level2?.text ?? '') !== '社会成本' || target.kind !== 'number') return null;
    return moneyScale(target.unit) !== null && !isStandardName(row.name?.text ?? '') ? row.level2 : null;
  });
  return [
    ...grouped(
      moneyUnitRule,
      bare,
      (place, { row }) =>
        `${place}“${clip(row.name?.text ?? '', 20)}”写作“${row.value?.text}”，金额少了“元”，应写“万元”。`,
    ),
    ...grouped(
      standardUnitRule,
      standard,
      (place, { row }) =>
        `${place}“${clip(row.name?.text ?? '', 20)}”是金额标准，度量单位却是“${row.unit?.text ?? (row.target.kind === 'number' ? row.target.unit : '')}”，应为“元/人·月”一类。`,
    ),
    ...grouped(
      countUnitRule,
      heads,
      (place, { row }) =>
        `${place}的度量单位写作“${row.unit?.text}”，应为“${row.unit?.text.replace('数', '')}”。`,
    ),
    ...grouped(
      socialCostRule,
      social,
      (place, { row }) =>
        `${place}“${clip(row.name?.text ?? '', 20)}”是资金数额，列在“社会成本指标”下，一般属于经济成本指标。`,
    ),
  ];
}
