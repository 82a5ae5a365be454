/** The guide has a part for every step, and the pane finds it by the step's name. */
import { guidePart } from '../../src/taskpane/steps/guide/GuidePage';
import { zhCN } from '../../src/taskpane/locale/zh-cn';
import type { Step } from '../../src/taskpane/state/state';

test.each(Object.keys(zhCN.steps) as Step[])('%s has its part, in words alone', (step) => {
  const part = guidePart(step);
  expect(part?.title).toMatch(new RegExp(`、${zhCN.steps[step]}$`));
  expect(part?.blocks.length).toBeGreaterThan(1);
  const words = part?.blocks.flatMap(({ runs }) => runs.map(({ text }) => text)).join('') ?? '';
  expect(words).not.toMatch(/!\[|\]\(|\*\*/);
});
