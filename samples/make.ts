/**
 * The sample: a fictional department's workbook with three planted faults of different kinds, made anew by
 * `npm run sample`. Its figures are invented and add up, but for the faults.
 */
import { writeFileSync } from 'node:fs';
import { planScaffold } from '../src/scaffold/scaffold';
import { builtInTemplates } from '../src/templates/built-in';
import type { Edit } from '../src/workbook/edit';
import { recalculate } from '../src/formula/recalculate';
import { resultEdits } from '../src/formula/results';
import { createXlsx } from '../src/workbook/xlsx';
import { parts, put, right, round } from './sichuan';
import { ECONOMIC, FUNCTIONAL, UNIT } from './sichuan-figures';

const { code } = UNIT;
const template = builtInTemplates().find(({ id }) => id === 'sichuan');
if (!template) throw new Error('no such template');

const file = createXlsx();
await file.apply(planScaffold(template, { year: 2024, unit: UNIT, level: '市级' }));
await file.apply(right());
await file.apply(faults());
await file.apply(resultEdits(recalculate(await file.read())));
writeFileSync('samples/sichuan-sample.xlsx', await file.save());

/** A subtotal that lost 福利费 8.40; 绩效工资 with two digits changed about; a 科目 that one table left out. */
function faults(): Edit[] {
  const heading = 9 + ECONOMIC.findIndex((one) => one.code === '302');
  const wages =
    9 + ECONOMIC.filter((one) => one.basic !== undefined).findIndex((one) => one.code === '30107');
  const missing = 9 + FUNCTIONAL.findIndex((one) => one.code === '2101102');
  const after = FUNCTIONAL.slice(FUNCTIONAL.findIndex((one) => one.code === '2101102') + 1);
  return [
    put('公开表2-1', `H${heading}`, [58.75]),
    put('公开表3-1', `F${wages}`, [178.65]),
    put(
      '公开表3',
      `A${missing}`,
      ...after.map((one) => [
        ...parts(one.code),
        code,
        ` ${one.name}`,
        undefined,
        round(one.basic, one.project),
      ]),
      [null, null, null, null, null, undefined, null],
    ),
  ];
}
