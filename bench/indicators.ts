/** 200 projects with 20 indicators each and long goals: the rules that read every text. */
import { checkIndicators } from '../src/rule/indicator/index';
import { PRIVACY_RULES } from '../src/rule/privacy/rules';
import { runRules } from '../src/rule/rule';
import { checkTexts } from '../src/rule/text/index';
import { buildFacts } from '../src/fact/facts';
import { bindProjects, SOUND } from '../test/rule/support';
import type { Line } from '../test/rule/support';
import { measureEach } from './measure';

const GOAL =
  '完成乡村道路养护，预计投入12万元，4人，每人每月500元，共需24000元，工资3000*12=36000元。'.repeat(4);

export async function indicators(): Promise<void> {
  const projects = Array.from({ length: 200 }, (_, n) => ({
    ...SOUND,
    name: `第${n}标段道路养护`,
    goal: GOAL,
    lines: Array.from({ length: 20 }, (_, index): Line => {
      const [first, second, name, sign, value, unit] = SOUND.lines[Math.floor((index * 6) / 20)] as Line;
      return [first, second, `${name}第${n}项之${index}`, sign, value, unit, '5', '正向指标'];
    }),
  }));
  const facts = buildFacts(bindProjects(projects));
  const parts = {
    indicators: () => checkIndicators(facts),
    words: () => checkTexts(facts),
    privacy: () => runRules(PRIVACY_RULES, facts.source.binding),
  };
  const measured = await measureEach(parts, { warm: 2, runs: 5 });
  const times = Object.entries(measured).map(
    ([name, { milliseconds }]) => `${name} ${milliseconds.toFixed(0)} ms`,
  );
  console.log(`\n200 projects × 20 indicators: ${times.join(', ')}`);
}
