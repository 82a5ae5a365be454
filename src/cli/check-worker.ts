/** A worker of `check` over many files: a file's name in, its report and its line of the summary out. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkOneOfMany } from './check-file';
import type { CheckedFile, ReportOptions } from './check-file';
import { loadSubjects } from './subjects-option';
import { loadSwitchedOff } from './switch-off-option';
import { chosenTemplates } from './templates-option';

export interface WorkerData {
  readonly template: string | undefined;
  readonly options: ReportOptions;
  readonly subjects: string | undefined;
  readonly switchOff: string | undefined;
}

export interface Job {
  readonly index: number;
  readonly file: string;
}

export interface Done {
  readonly index: number;
  readonly checked: CheckedFile;
}

const { template, options, subjects, switchOff } = workerData as WorkerData;
const templates = Promise.all([loadSubjects(subjects), loadSwitchedOff(switchOff)]).then(() =>
  chosenTemplates(template),
);

parentPort?.on('message', ({ index, file }: Job) => void answer(index, file));

async function answer(index: number, file: string): Promise<void> {
  const checked = await checkOneOfMany(file, index + 1, await templates, options);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage({ index, checked } satisfies Done);
}
