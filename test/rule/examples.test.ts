/** Every rule shows a case in order that it passes, and one beside it that it reports. */
import type { Workbook } from '../../src/workbook/model';
import { RULES } from '../../src/rule/rules';
import { exampleDepartment, reportedOn } from '../support/example-department';

let department: Workbook;
beforeAll(async () => {
  department = await exampleDepartment();
});

test.each(RULES.map(({ code, clean, failing }) => ({ code, clean, failing })))(
  '$code passes what is in order and reports what is not',
  async ({ code, clean, failing }) => {
    expect(await reportedOn(department, clean)).not.toContain(code);
    expect(await reportedOn(department, failing)).toContain(code);
  },
);
