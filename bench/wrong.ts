/** Growth in wrong cells and in text: neither may fall off a cliff. */
import { bind } from '../src/binding/bind';
import { check } from '../src/rule/check';
import { readPlainText } from '../src/narrative/read';
import { checkText } from '../src/session/text';
import { builtInTemplates } from '../src/templates/built-in';
import type { Workbook } from '../src/workbook/model';

const SHARES = [0, 0.03, 0.1, 0.5];
/** What is repeated, 100,000 characters of it. */
const REPEATED = ['1万元', 'a', '（1万元）', '、项目1', '1.', '其中：支出1.00万元，'];
const CHARACTERS = 100_000;

/** Of this process: what else the machine does is not in it. */
function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function wrongCells(title: string, workbook: Workbook): void {
  for (const share of SHARES) {
    const started = processorMilliseconds();
    const { findings, summary } = check(bind(withWrong(workbook, share), builtInTemplates()));
    const causes = findings.filter(({ cause, severity }) => cause === null && severity === 'error').length;
    const { evaluated, held } = summary.relations;
    console.log(
      `  ${title}, ${share * 100} % of the amounts wrong: ${evaluated - held} relations broken, ${causes} causes, ${(processorMilliseconds() - started).toFixed(0)} ms`,
    );
  }
}

export function repeatedTexts(workbook: Workbook): void {
  const { facts } = check(bind(workbook, builtInTemplates()));
  for (const unit of REPEATED) {
    const text = unit.repeat(Math.ceil(CHARACTERS / unit.length)).slice(0, CHARACTERS);
    const started = processorMilliseconds();
    checkText(readPlainText(`一、情况说明\n${text}\n`), facts, {}, null);
    console.log(`  “${unit}” over and over: ${(processorMilliseconds() - started).toFixed(0)} ms`);
  }
}

/** Every so many amounts another one, spread evenly. */
export function withWrong(workbook: Workbook, share: number): Workbook {
  let due = 0;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row?.map((cell) => {
          if (!cell || typeof cell.value !== 'number' || cell.value === 0 || Number.isInteger(cell.value))
            return cell;
          due += share;
          if (due < 1) return cell;
          due--;
          return { ...cell, value: Number((cell.value * 1.37 + 0.11).toFixed(2)) };
        }),
      ),
    })),
  };
}
