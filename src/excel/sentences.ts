/** What Excel says when it fails, in Chinese for the officer; and which of our codes it amounts to. */
import { WorkbookError, type WorkbookErrorCode } from '../workbook/model';

/** Codes of office.js and of Excel. Whatever is not listed ends in the sentence for `GeneralException`. */
const SENTENCES: Readonly<Record<string, readonly [WorkbookErrorCode, string]>> = {
  InvalidOperationInCellEditMode: ['busy', '正在编辑单元格，请按回车键结束编辑后再试。'],
  AccessDenied: [
    'protected',
    '工作表或工作簿受保护，或处于共享、只读状态，不允许改动。请在“审阅”选项卡撤销保护或取消共享后再试。',
  ],
  ItemNotFound: ['missing-sheet', '要用的工作表或名称已被删除或改名，请重新读取工作簿后再试。'],
  InvalidReference: ['missing-sheet', '要用的单元格或工作表已被删除，请重新读取工作簿后再试。'],
  InvalidObjectPath: ['missing-sheet', '要用的单元格或工作表已被删除，请重新读取工作簿后再试。'],
  FilteredRangeConflict: ['host', '要改的地方有筛选，Excel 不让改。请在“数据”选项卡清除筛选后再试。'],
  InsertDeleteConflict: [
    'host',
    'Excel 不让在这里插入或删除行：多半有跨过这些行的数组公式、表格或合并单元格。请先把它们改开后再试。',
  ],
  NonBlankCellOffSheet: [
    'host',
    '插入行会把工作表最底下的内容推出去。请删除表格下方很远处多余的内容或格式（Ctrl+End 看最后一格）后再试。',
  ],
  MergedRangeConflict: ['host', '要改的地方有合并单元格，Excel 不让改。请取消合并后再试。'],
  PivotTableRangeConflict: ['host', '要改的地方有数据透视表，请把它移到别的工作表后再试。'],
  RangeExceedsLimit: ['too-large', '一次要读写的单元格超过了 Excel 的限制。请删除表格以外多余的行列后再试。'],
  OperationCellsExceedLimit: [
    'too-large',
    '一次要读写的单元格超过了 Excel 的限制。请删除表格以外多余的行列后再试。',
  ],
  MemoryLimitReached: ['too-large', 'Excel 的内存不够。请关闭别的工作簿和程序后再试。'],
  ServiceNotAvailable: ['busy', 'Excel 网页版的服务暂时不可用，请稍候再试。'],
  RequestAborted: ['busy', 'Excel 中止了这次操作，请稍候再试。'],
  Conflict: ['busy', '别人或别的程序同时改了这个工作簿，请稍候再试。'],
  FormulaLengthExceedsLimit: [
    'too-large',
    '要写入的公式超过了 Excel 的长度限制。请把汇总的行分成几段后再试。',
  ],
  UndoNotSupported: ['host', 'Excel 不能把这些改动并成一步撤销。'],
  ItemAlreadyExists: ['host', '工作簿里已有同名的工作表或名称，请改名后再试。'],
  ApiNotFound: [
    'unsupported-host',
    '这个版本的 Excel 缺少所需的功能，请升级到 Excel 2021 或 Microsoft 365。',
  ],
  NotImplemented: [
    'unsupported-host',
    '这个版本的 Excel 缺少所需的功能，请升级到 Excel 2021 或 Microsoft 365。',
  ],
  UnsupportedOperation: ['unsupported-host', '这个工作簿或这个版本的 Excel 不支持所需的操作。'],
  ActivityLimitReached: ['busy', 'Excel 正忙，请稍候再试。'],
  HostIsBusy: ['busy', 'Excel 正忙，请关闭打开着的对话框后再试。'],
  WriteNotSupportedWhenModalDialogOpen: ['busy', 'Excel 打开着对话框，请关闭后再试。'],
  RequestPayloadSizeLimitExceeded: ['too-large', '一次写入的内容超过了 Excel 的限制。'],
  ResponsePayloadSizeLimitExceeded: ['too-large', '工作簿的内容超过了 Excel 一次能读取的限制。'],
};
const OTHERWISE: readonly [WorkbookErrorCode, string] = [
  'host',
  'Excel 报告了错误，请稍候再试；还是不行，就关闭 Excel 重新打开。',
];

/** The code of an error of office.js, or null where it is none of its errors. */
export function hostCode(error: unknown): string | null {
  if (!(error instanceof Error) || error instanceof WorkbookError) return null;
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** `doing` begins the sentence: 读取工作簿, 写入工作表. */
export function hostError(doing: string, error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = hostCode(error);
  const [kind, sentence] = (code !== null && SENTENCES[code]) || OTHERWISE;
  const detail = code !== null && !SENTENCES[code] ? `（${code}）` : '';
  return new WorkbookError(kind, `${doing}时没有成功：${sentence}${detail}`, { cause: error });
}

export const unanswered = (seconds: number) =>
  new WorkbookError(
    'busy',
    `Excel 在 ${seconds} 秒内没有回应。如果正在编辑单元格，请按回车键结束；如果打开着对话框，请关闭后再试。`,
  );

export const outsideExcel = () =>
  new WorkbookError('unsupported-host', '请在 Excel 里打开“预算公开助手”：这里不是 Excel。');

export const excelTooOld = (set: string) =>
  new WorkbookError(
    'unsupported-host',
    `这个版本的 Excel 太旧（缺少 ${set}），请升级到 Excel 2021 或 Microsoft 365。`,
  );

export const otherWorkbook = (cause: unknown) =>
  new WorkbookError(
    'busy',
    '现在在前面的是另一个工作簿，Excel 不让改后面的。请点一下本工作簿的窗口，切回来再试。',
    { cause },
  );

export const farTooLarge = (sheet: string, rows: number, columns: number) =>
  new WorkbookError(
    'too-large',
    `工作表“${sheet}”用到了 ${rows} 行 ${columns} 列（按 Ctrl+End 可以看到），超出了一次能读取的范围。请删除表格以外多余的行和列，保存后再试。`,
  );

export const sheetMissing = (sheet: string) =>
  new WorkbookError(
    'missing-sheet',
    `找不到工作表“${sheet}”，它可能已被删除或改名。请重新读取工作簿后再试。`,
  );

export const sheetHidden = (sheet: string) =>
  new WorkbookError('host', `工作表“${sheet}”是隐藏的，请先取消隐藏再转到其中的单元格。`);
