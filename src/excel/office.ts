/** What the pane needs of Office.js beside the workbook: start, theme, the file's bytes, the ribbon's commands. */
import { WorkbookError } from '../workbook/model';
import { ExcelWorkbook, type ExcelOptions } from './excel-workbook';

export { writingPart } from './excel-workbook';

export async function openExcel(options: ExcelOptions = {}): Promise<ExcelWorkbook> {
  if (typeof Office === 'undefined')
    throw new WorkbookError(
      'unsupported-host',
      '没有载入 office.js，无法连接 Excel。请检查本机能否访问 Office 的脚本服务器，或请管理员核对部署。',
    );
  return ExcelWorkbook.open(options);
}

/** `zh-CN`, `en-US`; the browser's where Office does not say. */
export function displayLanguage(): string {
  const context = typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined);
  return context?.displayLanguage ?? navigator.language;
}

/** Whether Office is dark; null where it does not say (on the web, and before Office 2021). */
export function isOfficeDark(): boolean | null {
  if (typeof Office === 'undefined') return null;
  const context = Office.context as Office.Context | undefined;
  const colour = context?.officeTheme?.bodyBackgroundColor;
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/**
 * Functions by the names that the manifest and the shortcuts give them. `first` brings up the pane; then Excel is told
 * that the command has ended, for it waits for that (and says so in its status bar) before it takes the next. It must
 * not be told earlier (office-js #3250).
 */
export function associateCommands(
  first: () => Promise<void>,
  commands: Readonly<Record<string, () => Promise<void>>>,
): void {
  if (typeof Office === 'undefined') return;
  const actions = Office.actions as typeof Office.actions | undefined;
  for (const [name, command] of Object.entries(commands))
    actions?.associate(name, (event?: Office.AddinCommands.Event) => {
      void first()
        .finally(() => event?.completed())
        .then(command, command);
    });
}

/** Brings the pane to the front: for commands of the ribbon, which may run while it is closed. */
export async function showPane(): Promise<void> {
  if (hasSharedRuntime()) await Office.addin.showAsTaskpane();
}

const hasSharedRuntime = () => Office.context.requirements.isSetSupported('SharedRuntime', '1.1');

/** Tells when the officer closes the pane, whose page lives on for the ribbon. Without a shared runtime it does not. */
export async function whenPaneHidden(callback: () => void): Promise<void> {
  if (!hasSharedRuntime()) return;
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.hidden) callback();
  });
}

const SLICE = 4_194_304;

/** The bytes of the workbook as it stands, saved or not. */
export async function documentBytes(): Promise<Uint8Array> {
  const bytes = await copyOf(Office.FileType.Compressed);
  if (bytes.length === 0) throw unreadable(null);
  return bytes;
}

/** A new window with that workbook in it: where a web view keeps no download (Excel for Mac), Excel can save it. */
export async function openCopy(bytes: Uint8Array): Promise<void> {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  await Excel.createWorkbook(btoa(binary));
}

export const canOpenCopy = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.8');

/** All visible sheets as Excel prints them. */
export async function documentPdf(): Promise<Uint8Array> {
  const bytes = await copyOf(Office.FileType.Pdf);
  // Excel on the web has answered with an empty file and success (office-js #5950).
  if (!startsWith(bytes, '%PDF')) throw emptyPdf();
  return bytes;
}

const startsWith = (bytes: Uint8Array, mark: string) =>
  String.fromCharCode(...bytes.subarray(0, mark.length)) === mark;

const emptyPdf = () =>
  new WorkbookError(
    'host',
    'Excel 交来的 PDF 是空的（网页版会这样），没有导出。请在 Excel 里用“文件 → 另存为”或“打印”选 PDF。',
  );

/** Excel for Windows and Mac; the web has no such copy. */
export const canPrintPdf = (): boolean => Office.context.requirements.isSetSupported('PdfFile', '1.1');

async function copyOf(type: Office.FileType): Promise<Uint8Array> {
  const file = await asked<Office.File>((done) =>
    Office.context.document.getFileAsync(type, { sliceSize: SLICE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await asked<Office.Slice>((done) => file.getSliceAsync(index, done));
      const part = Uint8Array.from(slice.data as ArrayLike<number>);
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  } finally {
    // Excel keeps two files open at most.
    file.closeAsync();
  }
}

function asked<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const done = ({ status, value, error }: Office.AsyncResult<T>) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(unreadable(error));
    };
    try {
      ask(done);
    } catch (error) {
      reject(unreadable(error));
    }
  });
}

const unreadable = (cause: unknown) =>
  new WorkbookError(
    'host',
    'Excel 没有交出工作簿文件，导出没有成功。请先保存工作簿，结束单元格编辑并关闭对话框后再试。',
    { cause },
  );
