/** Number formats that show fewer decimals than the form asks: what is published is not what was filled in. */
import { isCut } from '../../fact/stored';
import { amountsOf, remarked } from './amount-cells';
import { rule } from './family';

export const cutDecimalsRule = rule('cut-decimals', {
  severity: 'warning',
  title: '数字格式没有显示全小数',
  reads: '存有角分而格式不显示的金额',
  source: '看到的数就是公开的数',
  clean: { says: '1.10 显示两位小数', cells: { '公开表6!C5': 1.1 }, formats: { '公开表6!C5': '0.00' } },
  failing: {
    says: '格子里是 1.10，格式 0 显示成 1',
    cells: { '公开表6!C5': 1.1 },
    formats: { '公开表6!C5': '0' },
  },
  check: (texts) =>
    amountsOf(
      texts,
      (cell) => remarked('hidden-digits')(cell) && isCut(cell),
      '存有角分，数字格式却没有显示，公开的就是去掉了小数的数；请把格式改为显示到分，数不用改',
    ),
});
