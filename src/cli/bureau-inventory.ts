/** Every file that a bureau was handed in, archives opened; nothing is left out for its name or its kind. */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { isArchive, unpack } from '../bureau/archive';
import {
  DEEPEST,
  isLeftover,
  isNoArchive,
  localDay,
  reasonOf,
  type Files,
  type Source,
} from '../bureau/files';
import type { ReadOptions } from '../reader/read-file';
import { fileFault } from './fault';
import { readInput } from './files';
import { printable } from './printable';
import { workFolder } from './staging';

/** A file with where it is read from. */
export interface SourceFile extends Source {
  readonly path: string;
}

export class Inventory {
  readonly sources: SourceFile[] = [];
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
    if (isNoArchive(path) || !(await this.archive(path, shown, depth)))
      this.sources.push({ shown, path, changed: day });
  }

  private async folder(path: string, shown: string, depth: number): Promise<void> {
    const names = await readdir(path);
    names.sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));
    for (const name of names) {
      if (isLeftover(name)) this.ignored++;
      else await this.add(join(path, name), join(shown, name), depth + 1);
    }
  }

  /** @returns whether it was an archive and is opened */
  private async archive(path: string, shown: string, depth: number): Promise<boolean> {
    const bytes = await readInput(path).catch(() => null);
    if (!bytes || depth > DEEPEST || !isArchive(bytes)) return false;
    const folder = await workFolder();
    this.unpacked.push(folder);
    let number = 0;
    for (const one of unpack(bytes)) {
      if ('leftover' in one) this.ignored++;
      else if ('fault' in one) this.sources.push({ shown, path, changed: null, fault: one.fault });
      else {
        // Under a number of its own: names in an archive may be anything.
        const own = join(folder, String(number++));
        await mkdir(own);
        const file = join(own, `文件${extname(one.steps.at(-1) ?? '')}`);
        await writeFile(file, one.bytes);
        await this.add(file, join(shown, ...one.steps), depth + 1, null);
      }
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

/** As the bureau's mode has it: files under the names that they are shown by. */
export function filesOf(sources: readonly SourceFile[], options: ReadOptions): Files {
  const paths = new Map(sources.map(({ shown, path }) => [shown, path]));
  return {
    options,
    read: async (file) => {
      const path = paths.get(file) ?? file;
      return readInput(path).catch((error: unknown) => {
        throw new Error(reasonOf(error).replace(`${printable(path)}：`, ''), { cause: error });
      });
    },
  };
}
