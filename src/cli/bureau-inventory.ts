/** Every file that a bureau was handed in, archives opened; nothing is left out for its name or its kind. */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { PackageFault } from '../ooxml/fault';
import { inflateEntry, readZip } from '../ooxml/zip';
import { kindOf } from '../reader/kind';
import { fileFault } from './fault';
import { readInput } from './files';
import { printable } from './printable';

export interface Source {
  /** As it is shown: a member of an archive bears the archive's name before its own. */
  readonly shown: string;
  /** Where it is read from. */
  readonly path: string;
  /** `2024-02-10`; null where that is not known. */
  readonly changed: string | null;
  /** Why it cannot be used, where that is known already. */
  readonly fault?: string;
}

/** What programs and systems leave behind: locks beside open files, thumbnails. */
const LEFTOVER = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$|__macosx$)/i;
const DEEPEST = 3;

export class Inventory {
  readonly sources: Source[] = [];
  /** Leftovers, counted so that every file is accounted for. */
  ignored = 0;
  private readonly unpacked: string[] = [];

  static async of(paths: readonly string[]): Promise<Inventory> {
    const inventory = new Inventory();
    try {
      for (const path of paths) await inventory.add(path, shownName(path, paths), 0);
    } catch (error) {
      await inventory.close();
      throw error;
    }
    return inventory;
  }

  async close(): Promise<void> {
    for (const folder of this.unpacked.splice(0)) await rm(folder, { recursive: true, force: true });
  }

  private async add(path: string, shown: string, depth: number, changed?: string | null): Promise<void> {
    const found = await stat(path).catch(() => null);
    if (!found && depth === 0) throw fileFault(path, '没有这个文件或文件夹，请检查路径');
    if (found?.isDirectory()) return this.folder(path, shown, depth);
    if (shown === '') return this.add(path, basename(path), depth, changed);
    const day = changed === undefined && found ? localDay(found.mtime) : (changed ?? null);
    if (!found?.isFile()) {
      this.sources.push({ shown, path, changed: null, fault: '不是普通文件，或链接指向的文件不存在' });
      return;
    }
    if (/\.(?:xlsx|docx|pdf|xls|doc)$/i.test(path) || !(await this.archive(path, shown, depth)))
      this.sources.push({ shown, path, changed: day });
  }

  private async folder(path: string, shown: string, depth: number): Promise<void> {
    const names = await readdir(path);
    names.sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));
    for (const name of names) {
      if (LEFTOVER.test(name)) this.ignored++;
      else await this.add(join(path, name), join(shown, name), depth + 1);
    }
  }

  /** @returns whether it was an archive and is opened */
  private async archive(path: string, shown: string, depth: number): Promise<boolean> {
    const bytes = await readInput(path).catch(() => null);
    if (!bytes || kindOf(bytes) !== 'zip' || depth > DEEPEST) return false;
    const folder = await mkdtemp(join(tmpdir(), 'budget-bureau-'));
    this.unpacked.push(folder);
    try {
      for (const [number, entry] of readZip(bytes).entries()) {
        const steps = entry.path.split('/');
        if (steps.some((step) => LEFTOVER.test(step))) {
          this.ignored++;
          continue;
        }
        // Under a number of its own: names in an archive may be anything.
        const own = join(folder, String(number));
        await mkdir(own);
        const file = join(own, `文件${extname(entry.path)}`);
        await writeFile(file, inflateEntry(entry));
        await this.add(file, join(shown, ...steps), depth + 1, null);
      }
    } catch (error) {
      if (!(error instanceof PackageFault)) throw error;
      this.sources.push({
        shown,
        path,
        changed: null,
        fault: '压缩包已损坏、设有密码或太大，其中没有读到的文件请解压后再试',
      });
    }
    return true;
  }
}

/**
 * What lies above what was given tells nothing of departments: a file is shown from the folder that was named, and
 * that folder where there are several.
 */
function shownName(path: string, all: readonly string[]): string {
  const name = basename(resolve(path));
  if (all.length === 1) return '';
  return all.filter((one) => basename(resolve(one)) === name).length === 1 ? name : path;
}

function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export const today = (): string => localDay(new Date());

export const reasonIn = (error: unknown, path: string): string => {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(`${printable(path)}：`, '').replace(/\s*\n\s*/g, ' ');
};
