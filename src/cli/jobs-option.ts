/** `--jobs`: how many files are read at the same time. */
import { availableParallelism } from 'node:os';
import { CliFault } from './fault';

/** A worker loads and compiles everything anew; fewer files than this for each thread are sooner done here. */
const FILES_PER_THREAD = 8;

/** @throws CliFault */
export function jobsOf(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  if (!/^[1-9]\d?$/.test(text)) throw new CliFault(`--jobs 应为 1 至 99 的整数，不能是“${text}”`);
  return Number(text);
}

export const threadsFor = (files: number, jobs: number): number =>
  Math.max(1, Math.min(jobs, Math.floor(files / FILES_PER_THREAD)));
