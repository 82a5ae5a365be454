/** What the system says when a file cannot be read or written, as one Chinese line with the file's name. */
import { WorkbookError } from '../workbook/model';
import { CliFault, fileFault } from './fault';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹，请检查路径',
  ENOTDIR: '路径中间有一段不是文件夹，请检查路径',
  ENAMETOOLONG: '文件名或路径太长，请缩短',
  EACCES: '没有权限读写，请检查文件是否只读或正被别的程序打开',
  EPERM: '没有权限读写，请检查文件是否只读或正被别的程序打开',
  EROFS: '所在的磁盘是只读的，请换一个位置',
  EISDIR: '这是一个文件夹，请给出文件名',
  ENOTEMPTY: '文件夹不是空的，请换一个位置',
  ENOSPC: '磁盘已满，没有写入',
  EDQUOT: '已超过磁盘配额，没有写入',
  EFBIG: '文件太大，这个磁盘放不下',
  EBUSY: '文件正被别的程序使用，请关闭后再试',
  ETXTBSY: '文件正被别的程序使用，请关闭后再试',
  EMFILE: '同时打开的文件太多，请关闭一些程序后再试',
  ENFILE: '同时打开的文件太多，请关闭一些程序后再试',
  ELOOP: '链接绕成了圈，请检查路径',
  EIO: '磁盘读写出错，请换一个磁盘再试',
  EPIPE: '接收输出的程序已经关闭，没有写完',
  EINVAL: '系统不接受这个文件名或位置，请换一个',
};

/** System errors and workbook errors as one line with the file's name; anything else is a fault of ours and stays. */
export function explain(file: string, error: unknown): Error {
  if (error instanceof WorkbookError) return fileFault(file, error.message);
  const code = systemCode(error);
  if (code !== undefined) return fileFault(file, REASONS[code] ?? `系统不能读写（${code}）`);
  return error instanceof Error ? error : new Error(String(error));
}

/** For an error whose file nobody named (standard output, a folder of temporary files). */
export function systemFault(error: unknown): CliFault | null {
  const code = systemCode(error);
  if (code === undefined) return null;
  const { path } = error as NodeJS.ErrnoException;
  const reason = REASONS[code] ?? `系统不能读写（${code}）`;
  return path === undefined ? new CliFault(reason) : fileFault(path, reason);
}

/** The code of an error of the operating system; Node's own (ERR_…) are none. */
function systemCode(error: unknown): string | undefined {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return typeof code === 'string' && syscall !== undefined && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}
