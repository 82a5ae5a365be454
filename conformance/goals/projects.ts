/** 绩效目标 of the projects of a department: goals and indicators that nothing can be said against. */
import { between } from '../books/draw';
import type { Draw } from '../books/draw';

export interface Indicator {
  readonly first: string;
  readonly second: string;
  readonly name: string;
  readonly sign: string;
  readonly value: string;
  readonly unit: string;
  readonly weight: number;
}

export interface Project {
  readonly name: string;
  readonly unit: string;
  /** 万元, as it is printed. */
  readonly amount: string;
  readonly goal: string;
  readonly indicators: readonly Indicator[];
}

interface Work {
  /** What is done: 开展…培训. */
  readonly what: string;
  readonly counted: readonly [name: string, unit: string, least: number, most: number];
  readonly quality: string;
  readonly effect: readonly [second: string, name: string];
  readonly who: string;
}

const WORKS: Readonly<Record<string, Work>> = {
  免费开放补助: {
    what: '向群众免费开放场馆',
    counted: ['免费开放天数', '天', 250, 330],
    quality: '开放服务达标率',
    effect: ['社会效益指标', '公共文化服务覆盖率'],
    who: '到馆群众满意度',
  },
  古籍修复保护: {
    what: '修复馆藏古籍',
    counted: ['修复古籍数量', '册', 20, 200],
    quality: '古籍修复验收合格率',
    effect: ['可持续影响指标', '馆藏古籍完好率'],
    who: '读者满意度',
  },
  设备更新改造: {
    what: '更新老旧设备',
    counted: ['更新设备数量', '台', 5, 60],
    quality: '设备验收合格率',
    effect: ['社会效益指标', '设备利用率'],
    who: '使用人员满意度',
  },
  基层业务培训: {
    what: '培训基层业务人员',
    counted: ['培训人次', '人次', 80, 600],
    quality: '培训考核通过率',
    effect: ['社会效益指标', '业务知识应用率'],
    who: '参训人员满意度',
  },
  病虫害统防统治: {
    what: '统一防治农作物病虫害',
    counted: ['防治面积', '亩', 500, 9000],
    quality: '防治质量达标率',
    effect: ['生态效益指标', '绿色防控覆盖率'],
    who: '受益农户满意度',
  },
};

const WEIGHTS = [20, 10, 10, 20, 10, 20] as const;

/** @param project a project of the books, with or without what it is called in its unit */
export function projectOf(project: string, unit: string, amount: string, draw: Draw): Project {
  const key = Object.keys(WORKS).find((one) => project.startsWith(one)) ?? '';
  const work = WORKS[key];
  if (!work) throw new Error(`no such project: ${project}`);
  const [counted, unitOfCount, least, most] = work.counted;
  const count = String(between(draw, least, most));
  const rate = () => String(between(draw, 85, 96));
  const whose = unit.replace('云溪市', '');
  const rows: readonly (readonly [string, string, string, string, string, string])[] = [
    ['产出指标', '数量指标', `${whose}${counted}`, '≥', count, unitOfCount],
    ['', '质量指标', `${whose}${work.quality}`, '≥', rate(), '%'],
    ['', '时效指标', `${whose}${key}按期完成率`, '≥', rate(), '%'],
    ['效益指标', work.effect[0], `${whose}${work.effect[1]}`, '≥', rate(), '%'],
    ['满意度指标', '服务对象满意度指标', `${whose}${work.who}`, '≥', rate(), '%'],
    ['成本指标', '经济成本指标', `${whose}${key}所需资金`, '≤', amount, '万元'],
  ];
  return {
    name: project,
    unit,
    amount,
    goal: `2024年安排${amount}万元，用于${whose}${work.what}，全年${counted}不少于${count}${unitOfCount}。`,
    indicators: rows.map(([first, second, name, sign, value, ofValue], index) => ({
      first,
      second,
      name,
      sign,
      value,
      unit: ofValue,
      weight: WEIGHTS[index] as number,
    })),
  };
}
