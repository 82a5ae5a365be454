/** `extract`: the tables of a published file as a workbook to go on with. */
import { toXlsx } from '../reader/to-xlsx';
import { CliFault, fileFault, requireWorkbookName } from './fault';
import { protectInputs, refuseOutputs, writeOutput } from './files';
import { openFile } from './open-file';
import { explain } from './system-fault';

export interface ExtractCommand {
  readonly file: string | undefined;
  readonly out: string | undefined;
  readonly password: string | undefined;
}

export async function extractCommand({ file, out, password }: ExtractCommand): Promise<number> {
  if (file === undefined)
    throw new CliFault('请给出要取出表格的文件，如 budget-disclosure extract 公开.pdf --out 公开表.xlsx');
  if (out === undefined) throw new CliFault('请用 --out 指明取出的工作簿写到哪里');
  requireWorkbookName(out);
  protectInputs([file]);
  await refuseOutputs([out]);
  const reading = await openFile(file, password);
  const { sheets } = reading.workbook;
  if (sheets.length === 0) throw fileFault(file, `里面没有可读的表格。${reading.unread.join('；')}`);
  const { bytes, lost } = await toXlsx(reading).catch((error: unknown) => {
    throw explain(file, error);
  });
  await writeOutput(out, bytes);
  const { figures, pages } = reading;
  const lines = [
    `取出 ${sheets.length} 张表${pages === undefined ? '' : `（原文 ${pages} 页）`}：`,
    ...sheets.map(({ name, printed }) => `  ${name}${where(printed?.pages)}`),
    ...(figures
      ? [
          `原文共有 ${figures.cells + figures.text + figures.left} 个数：${figures.cells} 个在表里，${figures.text} 个在文字里${figures.left > 0 ? `，${figures.left} 个是页码页眉` : ''}。`,
        ]
      : []),
    ...lost.map((one) => `${one}。`),
    ...reading.unread.map((one) => `${one}。`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return reading.unread.length > 0 ? 1 : 0;
}

function where(pages: readonly number[] | undefined): string {
  if (!pages || pages.length === 0) return '';
  const [first, last] = [Math.min(...pages), Math.max(...pages)];
  return first === last ? `，第 ${first} 页` : `，第 ${first}—${last} 页`;
}
