/** A workbook file, read, recalculated and bound. */
import { bind, UnrecognisedError } from '../binding/bind';
import type { Binding } from '../binding/bound';
import type { Template } from '../template/template';
import { readWorkbook } from '../workbook/read';
import { recalculate } from '../formula/recalculate';
import type { Recalculation } from '../formula/recalculate';
import { fileFault } from './fault';
import { readInput } from './files';
import { explain } from './system-fault';

export interface Loaded {
  readonly bytes: Uint8Array;
  readonly binding: Binding;
  readonly recalculation: Recalculation;
}

/** @throws CliFault where the file cannot be used; the message names it */
export async function loadWorkbook(file: string, templates: readonly Template[]): Promise<Loaded> {
  const bytes = await readInput(file);
  try {
    const recalculation = recalculate(await readWorkbook(bytes));
    return { bytes, recalculation, binding: bind(recalculation.workbook, templates, recalculation) };
  } catch (error) {
    if (error instanceof UnrecognisedError) throw fileFault(file, error.message);
    throw explain(file, error);
  }
}
