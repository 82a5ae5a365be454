/** The pane and the command line count a text alike. */
import { answerFor } from '../../src/taskpane/state/answer-for';
import { textRead } from '../../src/rule/text-read';
import { answerOf } from '../../src/publication/answer';

const tables = {
  amounts: { read: 3, inRelations: 3, inNone: 0, unreadable: 0, leftOut: 0 },
  atOdds: 0,
  notCompared: [],
  rows: { unread: 0, unproven: [] },
  text: null,
};
const figures = { total: 5, bound: 3, arithmetic: 1, unbound: 1 };

test('a text of the officer’s own says in the pane, too, what of it was not read', () => {
  const checked = {
    findings: [],
    figures,
    leftOut: 2,
    tables: { tables: 0, amounts: 0 },
    unbound: [],
    text: { paragraphs: [] },
    notEvaluated: [],
    file: '说明.docx',
  } as unknown as Parameters<typeof answerFor>[2];
  const inspection = { findings: [], coverage: tables } as unknown as Parameters<typeof answerFor>[0];
  const shown = answerFor(inspection, {}, checked);
  const printed = answerOf({
    findings: [],
    coverage: { ...tables, text: textRead({ figures, leftOut: 2 }) },
  });
  expect(shown).toEqual(printed);
  expect(shown?.conditions.map(({ says }) => says).join()).toContain('2 段带数的文字');
});

test('an amount that could not be read is one of the amounts, and not compared', () => {
  const coverage = { ...tables, amounts: { read: 3, inRelations: 3, inNone: 0, unreadable: 1, leftOut: 0 } };
  expect(answerOf({ findings: [], coverage }).sentence).toContain('已核对 4 个数中的 3 个');
});
