/** The files of the guide “write a pack” (docs/write-a-pack.md): the blank form, and the form filled in with one fault. */
import { planScaffold } from '../src/scaffold/scaffold';
import type { Template } from '../src/template/template';
import { parseArea } from '../src/workbook/address';
import type { Edit } from '../src/workbook/edit';
import { recalculate } from '../src/formula/recalculate';
import { resultEdits } from '../src/formula/results';
import { createXlsx } from '../src/workbook/xlsx';
import type { XlsxFile } from '../src/workbook/xlsx';
import { FILLED, PLANTED, YUNLING } from './yunling-figures';
import { blankForm } from './yunling-form';

export async function yunlingForm(): Promise<Uint8Array> {
  const file = createXlsx();
  await file.apply(blankForm());
  return file.save();
}

/** `template`: of samples/yunling-pack.json. */
export async function yunlingFilled(template: Template, fault: boolean): Promise<XlsxFile> {
  const file = createXlsx();
  await file.apply(planScaffold(template, YUNLING));
  await file.apply([...FILLED, ...(fault ? [PLANTED] : [])].map(put));
  await file.apply(resultEdits(recalculate(await file.read())));
  return file;
}

function put([sheet, address, cells]: (typeof FILLED)[number] | typeof PLANTED): Edit {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return { kind: 'write', sheet, top: area.top, left: area.left, cells };
}
