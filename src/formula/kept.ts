/** Why formulas kept their stored results, in words. */
import type { KeptFormula } from './recalculate';

/** `2 个引用其他工作簿，1 个用了 VLOOKUP` */
export function keptReasons(kept: readonly KeptFormula[]): string {
  const counts = new Map<string, number>();
  for (const one of kept) {
    const words = reasonInWords(one);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => `${count} 个${words}`).join('，');
}

function reasonInWords({ reason, detail }: KeptFormula): string {
  switch (reason) {
    case 'external':
      return '引用其他工作簿';
    case 'function':
      return detail === '' ? '用了其他函数' : `用了 ${detail}`;
    case 'reference':
      return '用了名称、整列、数组或本文件没有的工作表';
    case 'text':
      return '比较或换算文字';
    case 'residue':
      return '比较的结果取决于小数尾数';
    case 'circular':
      return '循环引用';
    case 'unstored':
      return '所引用的公式没有保存结果';
    case 'precision':
      return '按“以显示精度为准”计算';
    case 'size':
      return '过长或嵌套过深';
  }
}
