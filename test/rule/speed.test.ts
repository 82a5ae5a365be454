import { checkIndicators } from '../../src/rule/indicator/index';
import { PRIVACY_RULES } from '../../src/rule/privacy/rules';
import { runRules } from '../../src/rule/rule';
import { checkTexts } from '../../src/rule/text/index';
import { buildFacts } from '../../src/fact/facts';
import { bindProjects, SOUND } from './support';
import type { Line } from './support';

const LONG =
  '完成乡村道路养护，预计投入12万元，4人，每人每月500元，共需24000元，工资3000*12=36000元。'.repeat(4);

test('200 projects with 20 rows each are checked; the time is printed, not asserted', () => {
  const lines = (n: number) =>
    Array.from({ length: 20 }, (_, index): Line => {
      const [first, second, name, sign, value, unit] = SOUND.lines[Math.floor((index * 6) / 20)] as Line;
      return [first, second, `${name}第${n}项之${index}`, sign, value, unit, '5', '正向指标'];
    });
  const projects = Array.from({ length: 200 }, (_, n) => ({
    ...SOUND,
    name: `第${n}标段道路养护`,
    goal: LONG,
    lines: lines(n),
  }));
  const facts = buildFacts(bindProjects(projects));
  const start = performance.now();
  const before = process.cpuUsage().user;
  const found = [checkIndicators(facts), checkTexts(facts), runRules(PRIVACY_RULES, facts.source.binding)];
  console.log(
    `200 projects × 20 rows: ${Math.round(performance.now() - start)} ms, ${Math.round((process.cpuUsage().user - before) / 1000)} ms of processor (${found.map((one) => one.length).join(' + ')} findings)`,
  );
  expect(found.flat().length).toBeGreaterThan(0);
});
