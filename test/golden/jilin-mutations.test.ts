import { readWorkbook } from '../../src/workbook/read';
import { caseBytes, casePath } from '../support/cases';
import { correctedCase } from '../support/corrected';
import { mutateWorkbook, mutationReport } from '../support/mutations';

/** 本年收入合计 back in its row, and 其他交通费用 among 人员经费 in both tables. */
const LIAOYUAN_RIGHT = {
  '收支总表!B17': 5266.13,
  '收支总表!B18': 0,
  '一般公共预算基本支出表!C19': 66.79,
  '一般公共预算基本支出表!D19': 0,
  '一般公共预算基本支出表!C22': 1184.86,
  '一般公共预算基本支出表!D22': 53.27,
};

const suite = casePath('liaoyuan-2023') === null ? describe.skip : describe;

suite('every amount of 吉林’s two cases, changed one at a time', () => {
  test.each(['liaoyuan-2023', 'jilin-2024'])(
    'is named: %s',
    async (name) => {
      const workbook =
        name === 'liaoyuan-2023'
          ? await (await correctedCase(name, LIAOYUAN_RIGHT)).read()
          : await readWorkbook(caseBytes(name));
      const result = mutateWorkbook(workbook);
      console.log(mutationReport(name, result));
      expect(result.tried.length).toBeGreaterThan(60);
      expect(result.missed).toEqual([]);
      expect(result.unrelated).toEqual([]);
    },
    600_000,
  );
});
