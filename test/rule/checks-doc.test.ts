/** docs/checks.md is written from the rules. UPDATE_DOCS=1 writes it anew; else it must be as the rules have it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LEFT_TO_EYE } from '../../src/rule/left-to-eye';
import { RULES } from '../../src/rule/rules';
import type { AnyRule } from '../../src/rule/rule';

const FILE = resolve('docs/checks.md');

const CLASSES: Readonly<Record<AnyRule['class'], string>> = {
  imbalance: '合计与平衡',
  'cross-table': '表间勾稽',
  rounding: '尾差',
  missing: '缺漏',
  indicator: '绩效指标',
  text: '文字',
  privacy: '个人信息与保密',
  narrative: '情况说明',
  binding: '认表',
};

const SEVERITIES = { error: '错误', warning: '警告', info: '提示' } as const;

/** Signs that Markdown would take for its own. */
const plain = (text: string) => text.replace(/[*_<>]/g, (sign) => `\\${sign}`);

/** The usual one, then the cases that weigh otherwise. */
function severityOf({ severity, grades = {} }: AnyRule): string {
  const others = Object.values(grades).map((grade) => `${grade.when}时为${SEVERITIES[grade.severity]}`);
  return [SEVERITIES[severity], ...others].join('；');
}

function checksDocument(): string {
  const parts = [
    '# 校验规则',
    '本页由规则生成（`src/rule/` 下一个文件一条），不要手改；`UPDATE_DOCS=1 npx jest test/rule/checks-doc` 重写。每条都有一个不报、一个报的例子，由测试逐条运行；例子都是虚构的。级别是默认值，模板包可以用 `severities` 改成 `error`、`warning`、`info` 或 `off`。',
  ];
  for (const [kind, title] of Object.entries(CLASSES)) {
    const own = RULES.filter((rule) => rule.class === kind);
    if (own.length > 0) parts.push(`## ${title}`);
    for (const rule of own) {
      parts.push(
        `### ${plain(rule.title)}`,
        [
          `- 代码：\`${rule.code}\`，级别：${severityOf(rule)}`,
          `- 读：${plain(rule.reads)}`,
          ...(rule.clean && rule.failing
            ? [`- 不报：${plain(rule.clean.says)}`, `- 报：${plain(rule.failing.says)}`]
            : []),
          `- 依据：${plain(rule.source)}`,
        ].join('\n'),
      );
    }
  }
  parts.push(
    '## 留给人看的',
    '下面这些，没有一条规则能下判断；没有报告不等于没有问题。',
    LEFT_TO_EYE.map(({ what, why }) => `- ${what}。原因：${why}。`).join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}

test('docs/checks.md is as the rules have it', () => {
  const written = checksDocument();
  if (process.env['UPDATE_DOCS']) writeFileSync(FILE, written);
  expect(readFileSync(FILE, 'utf8')).toBe(written);
});

test('every rule says what it is, what it reads and where it comes from', () => {
  for (const rule of RULES) {
    for (const text of [rule.title, rule.reads, rule.source]) expect(text).not.toBe('');
  }
});

test('the codes that a pack may name, and the titles that reports show, are those of the rules', () => {
  const file = resolve('src/template/rule-titles.json');
  const titles = RULES.map(({ code, title }) => [code, title] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const written = `${JSON.stringify(Object.fromEntries(titles), null, 2)}\n`;
  if (process.env['UPDATE_DOCS']) writeFileSync(file, written);
  expect(readFileSync(file, 'utf8')).toBe(written);
});
