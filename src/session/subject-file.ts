/** A bureau's list of 科目 out of a file: .csv as Excel and WPS write it (UTF-8 or GBK), or a workbook. */
import { SheetView } from '../binding/sheet-view';
import type { Subject } from '../lexicon/catalogue';
import { decodeText, readCsv, readSubjectList } from '../lexicon/subject-list';
import { readWorkbook } from '../workbook/read';

/**
 * The latest year's name of a code comes first.
 * @throws SubjectListError where no row is a 科目
 * @throws WorkbookError where it is no workbook
 */
export async function readSubjectFile(name: string, bytes: Uint8Array): Promise<Subject[]> {
  return readSubjectList(/\.(?:csv|txt)$/i.test(name) ? readCsv(decodeText(bytes)) : await rowsOf(bytes));
}

/** All sheets of it: bureaus put 功能 and 经济 on two. */
async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const { sheets } = await readWorkbook(bytes);
  return sheets.flatMap((sheet) => {
    const view = new SheetView(sheet);
    return Array.from({ length: view.rowCount }, (_, row) =>
      Array.from({ length: Math.min(view.columnCount, 20) }, (__, column) => view.text(row, column)),
    );
  });
}
