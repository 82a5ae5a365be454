/** Indicator tables of 四川's form, filled for a department that does not exist. */
import { bind } from '../../src/binding/bind';
import type { Binding } from '../../src/binding/bound';
import { check } from '../../src/rule/check';
import type { Check } from '../../src/rule/check';
import type { Finding } from '../../src/rule/finding';
import type { Template } from '../../src/template/template';
import { builtInTemplates } from '../../src/templates/built-in';
import { filledForm } from '../support/sheets';

/** 一级, 二级, 三级, 性质, 值, 单位, 权重, 方向. */
export type Line = readonly [string, string, string, string, string, string, string, string?];

export interface TestProject {
  readonly name: string;
  readonly amount: number;
  readonly goal: string;
  readonly lines: readonly Line[];
}

/** A project that nothing can be said against. */
export const SOUND: TestProject = {
  name: '乡村道路养护',
  amount: 12,
  goal: '2024年投入12万元，完成乡村道路养护。',
  lines: [
    ['产出指标', '数量指标', '养护里程', '≥', '60', '公里', '20', '正向指标'],
    ['', '质量指标', '养护验收合格率', '＝', '100', '%', '20', '正向指标'],
    ['', '时效指标', '养护完成及时率', '≥', '95', '%', '10', '正向指标'],
    ['效益指标', '社会效益指标', '道路通行保障率', '≥', '98', '%', '20', '正向指标'],
    ['满意度指标', '服务对象满意度指标', '沿线群众满意度', '≥', '90', '%', '10', '正向指标'],
    ['成本指标', '经济成本指标', '养护所需资金', '≤', '12', '万元', '10', '反向指标'],
  ],
};

/** `SOUND` with another name or goal, and lines replaced by their number. */
export function project(
  change: Partial<Omit<TestProject, 'lines'>> & { lines?: Readonly<Record<number, Line>> } = {},
): TestProject {
  const lines = SOUND.lines.map((line, index) => change.lines?.[index] ?? line);
  return { ...SOUND, ...change, lines };
}

export function sichuan(): Template {
  return builtInTemplates().find((template) => template.id === 'sichuan') as Template;
}

type Bodies = Readonly<Record<string, readonly (readonly (string | number)[])[]>>;

export function bindProjects(projects: readonly TestProject[], more: Bodies = {}): Binding {
  const rows = projects.flatMap((one) =>
    one.lines.map((line, index) => [
      ...(index === 0 ? ['316002-某某县交通中心', one.name, one.amount, one.goal] : ['', '', '', '']),
      ...Array.from({ length: 8 }, (_, cell) => line[cell] ?? ''),
    ]),
  );
  return bind(
    filledForm(sichuan(), { '6': rows, ...more }, { department: '某某县交通中心' }),
    builtInTemplates(),
  );
}

export function checkProjects(projects: readonly TestProject[], more: Bodies = {}): Check {
  return check(bindProjects(projects, more));
}

/** Findings of this rule; of all indicator, text and privacy rules where none is named. */
export function findings(result: Check, rule?: string): Finding[] {
  return result.findings.filter((finding) =>
    rule === undefined
      ? /^(?:indicator|privacy)\./.test(finding.rule) ||
        ['text.residue', 'text.punctuation'].includes(finding.rule)
      : finding.rule === rule,
  );
}
