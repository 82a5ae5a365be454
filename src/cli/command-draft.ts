/** `templates --draft`: a blank form in, a draft pack out, and the list of what a person has to add. */
import { draftPack } from '../draft/draft';
import type { Draft } from '../draft/draft';
import { jsonText } from '../template/json-text';
import type { RowSets } from '../template/expand';
import { expandPack } from '../template/expand';
import { ROW_SETS } from '../templates/index';
import { readWorkbook } from '../workbook/read';
import { fileFault } from './fault';
import { readInput, writeOutput } from './files';
import { explain } from './system-fault';

export interface DraftCommand {
  readonly file: string;
  /** Left out: the pack goes to stdout, the list to stderr. */
  readonly out: string | undefined;
}

export async function draftCommand({ file, out }: DraftCommand): Promise<number> {
  const draft = await draftOf(file);
  const list = `${remarks(draft).join('\n')}\n`;
  if (out === undefined) {
    process.stdout.write(jsonText(draft.pack));
    process.stderr.write(list);
  } else {
    await writeOutput(out, jsonText(draft.pack));
    process.stdout.write(list);
  }
  return 0;
}

async function draftOf(file: string): Promise<Draft> {
  const bytes = await readInput(file);
  try {
    const draft = draftPack(await readWorkbook(bytes), ROW_SETS as RowSets);
    // What is written out can be read in again.
    expandPack(draft.pack, ROW_SETS as RowSets);
    return draft;
  } catch (error) {
    if (error instanceof Error && error.name === 'PackError') throw fileFault(file, error.message);
    throw explain(file, error);
  }
}

function remarks({ pack, toFinish, otherSheets }: Draft): string[] {
  return [
    `读出 ${pack.tables.length} 张表：${pack.tables.map(({ number, title }) => `${number}${title}`).join('、')}`,
    ...toFinish.map((one) => `请人工补充：${one}`),
    ...(otherSheets.length > 0 ? [`没有写进模板包的工作表：${otherSheets.join('、')}`] : []),
  ];
}
