/** Files in and out. A file is written beside its place and renamed into it, so that a good one is never half replaced. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { WorkbookError } from '../workbook/model';
import { fileFault } from './fault';

/** Larger than any budget workbook; read before its size were known, such a file would fill the memory. */
const MAX_INPUT_BYTES = 128 * 1024 * 1024;

export async function readInput(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > MAX_INPUT_BYTES)
      throw fileFault(file, `文件有 ${Math.round(size / 1024 / 1024)} MB，超过 128 MB，不像预算公开工作簿`);
    return await readFile(file);
  } catch (error) {
    throw explain(file, error);
  }
}

export async function writeOutput(file: string, content: Uint8Array | string): Promise<void> {
  const target = resolve(file);
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw explain(file, error);
  }
}

/** System errors and workbook errors as one line with the file's name. */
export function explain(file: string, error: unknown): Error {
  if (error instanceof WorkbookError) return fileFault(file, error.message);
  const code = (error as NodeJS.ErrnoException | null)?.code;
  switch (code) {
    case 'ENOENT':
      return fileFault(file, '没有这个文件或文件夹，请检查路径');
    case 'EACCES':
    case 'EPERM':
      return fileFault(file, '没有权限读写，请检查文件是否只读或正被别的程序打开');
    case 'EISDIR':
      return fileFault(file, '这是一个文件夹，请给出文件名');
    case 'ENOSPC':
      return fileFault(file, '磁盘已满，没有写入');
    case 'EBUSY':
      return fileFault(file, '文件正被别的程序使用，请关闭后再试');
    default:
      return error instanceof Error ? error : new Error(String(error));
  }
}
