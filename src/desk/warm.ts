/**
 * Before anybody has opened a file: the sample is read and checked once where the core is, so that the first file of
 * an officer does not wait for code that has never run. Stops where somebody was faster.
 */
import { breath } from '../workbook/breath';
import { createCore } from '../taskpane/core/core';
import { readWorkbook } from '../workbook/read';
import { sampleBytes } from './sample';

export async function warm(isWanted: () => boolean): Promise<void> {
  const workbook = await readWorkbook(sampleBytes());
  await breath();
  // It is checked at the heels of that.
  if (isWanted()) await createCore().recognise(workbook);
}
