import { isUnfilled } from '../coverage';
import { OPEN_RULES } from '../sources';
import { rule } from './family';

/** Says all there is to say of an empty form: none of its tables is told as empty beside it. */
export const formEmptyRule = rule('form-empty', {
  severity: 'error',
  title: '还没有填',
  reads: '一个数也没有的整套表',
  source: `${OPEN_RULES}：按批复的预算公开`,
  clean: { says: '填了一张表，其余还没有填', blank: true, cells: { '公开表3!G9': 486.35 } },
  failing: { says: '一个数也没有填', blank: true },
  *check({ facts }) {
    if (isUnfilled(facts)) yield { message: '还没有填：整套表里没有一个数，填好后再校验。', cells: [] };
  },
});
