/** Number formats that show an amount smaller than it is stored. */
import { amountsOf, remarked } from './amount-cells';
import { rule } from './family';

export const scaledFormatRule = rule('scaled-format', {
  severity: 'warning',
  title: '格式缩小了金额',
  reads: '金额格的数字格式（如 0!.0000、末尾带逗号的 #,##0.00）',
  source: '看到的数就是公开的数',
  clean: { says: '金额按表头的单位填，显示两位小数' },
  failing: {
    says: 'G9 存的是 1000000，格式 0!.0000 显示为 100.0000',
    cells: { '公开表1-2!G9': 1000000 },
    formats: { '公开表1-2!G9': '0!.0000' },
  },
  check: (texts) =>
    amountsOf(
      texts,
      remarked('scaled'),
      '的数字格式把数缩小了来显示，格子里存的不是表上的金额单位；已按显示的数校验，换个软件打开就会大上千倍、万倍，请按表头的单位直接填数，并改用 #,##0.00',
    ),
});
