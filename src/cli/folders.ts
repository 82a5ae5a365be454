/** A folder among the arguments stands for the files in it that may hold a budget; the others are named. */
import { promises, statSync } from 'node:fs';
import { join } from 'node:path';
import { mayHoldBudget } from '../ooxml/endings';
import { fileFault } from './fault';
import { printable } from './printable';

export async function withFolders(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (!isFolder(path)) files.push(path);
    else {
      const found = await workbooksIn(path);
      if (found.length === 0) throw fileFault(path, '文件夹里没有可以校验的文件（Excel、WPS、Word、PDF）');
      for (const file of found) files.push(file);
    }
  }
  return files;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What cannot be reached is reported in its place among the files.
    return false;
  }
}

/** By name, folders among them; without what Excel leaves beside an open file (~$…) and what is hidden. */
async function workbooksIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  const entries = await promises.readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
  for (const entry of entries) {
    if (/^(?:~\$|\.)/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await workbooksIn(path)));
    else {
      const found = await promises.stat(path).catch(() => null);
      // A link that leads nowhere is reported in its place; a pipe or a device is no file and is only named.
      if (found && !found.isFile())
        process.stderr.write(`${printable(path)}：不是普通文件（是管道、设备之类），跳过\n`);
      else if (mayHoldBudget(entry.name)) files.push(path);
      else process.stderr.write(`${printable(path)}：不是 Excel、WPS、Word 或 PDF 文件，跳过\n`);
    }
  }
  return files;
}
