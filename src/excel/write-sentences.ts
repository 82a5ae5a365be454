/** Why nothing was written, or what state the workbook is in after a failure: fetched with what writes. */
import { WorkbookError } from '../workbook/model';

const sheetList = (sheets: readonly string[]) => sheets.map((sheet) => `“${sheet}”`).join('、');

export const openedReadOnly = () =>
  new WorkbookError('read-only', '工作簿是以只读方式打开的，没有改动。请另存一份可以编辑的工作簿后再试。');

export const structureProtected = () =>
  new WorkbookError(
    'protected',
    '工作簿的结构受保护，不能增删工作表，没有改动。请在“审阅”选项卡撤销“保护工作簿”后再试。',
  );

export const sheetsProtected = (sheets: readonly string[]) =>
  new WorkbookError(
    'protected',
    `工作表${sheetList(sheets)}受保护，没有改动。请在“审阅”选项卡撤销“保护工作表”后再试。`,
  );

export const sheetsFiltered = (sheets: readonly string[]) =>
  new WorkbookError(
    'host',
    `工作表${sheetList(sheets)}正在筛选，有些行没有显示，写入会落错行，所以没有改动。请在“数据”选项卡点“清除”显示全部行后再试。`,
  );

export const sheetExists = (sheet: string) =>
  new WorkbookError('host', `工作簿里已有工作表“${sheet}”，没有改动。请把它改名或删除后再试。`);

/** After a failed `apply`: what state the workbook is in. */
export const undone = (error: WorkbookError) =>
  new WorkbookError(error.code, `${error.message}已做的改动都已撤销，工作簿和原来一样。`, { cause: error });

export const unfinished = (error: WorkbookError) =>
  new WorkbookError(
    error.code,
    `${error.message}有一部分改动可能留在工作簿里，下一次操作时会先自动恢复，请不要在此之前保存。`,
    { cause: error },
  );

export const unrecovered = (error: WorkbookError) =>
  new WorkbookError(error.code, `${error.message}未能自动恢复，请核对工作簿，必要时不保存关闭后重新打开。`, {
    cause: error,
  });

/** A failure before anything was written. */
export const untouched = (error: WorkbookError) =>
  error.message.includes('没有改动')
    ? error
    : new WorkbookError(error.code, `${error.message}工作簿没有改动。`, { cause: error });
