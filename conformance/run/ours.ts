/** This program, in this process, on the very bytes that are written to a folder. */
import { readNarrative } from '../../src/narrative/read';
import { reportJson } from '../../src/publication/report-json';
import { check } from '../../src/rule/check';
import { openWorkbook } from '../../src/session/open';
import { additionOf, checkText } from '../../src/session/text';
import { builtInTemplates } from '../../src/templates/built-in';
import { readWorkbook } from '../../src/workbook/read';
import type { Checker, Handed } from './checker';
import type { Answer } from './report';

export const ours: Checker = {
  name: 'budget-disclosure',
  check: async (handed) => {
    const answers: Answer[] = [];
    for (const one of handed) answers.push(await answerTo(one));
    return answers;
  },
};

/** The layout is recognised, as on the command line. */
async function answerTo({ workbook, text }: Handed): Promise<Answer> {
  const { binding } = openWorkbook(await readWorkbook(workbook), builtInTemplates());
  const document = text === null ? null : readNarrative(new TextEncoder().encode(text));
  const result = check(binding, (facts) =>
    document ? additionOf(checkText(document, facts, {}, null)) : { drafts: [] },
  );
  return reportJson(result, '').findings;
}
