/** Reasons that are numbered: 主要原因为：（1）……2万元；（2）绩效奖金较上年增长3万元. */

const NUMBERED = /^[（(]?\d{1,2}[）)、.．]/;
const BEGUN = /原因[^。；：\d]{0,4}[：:][（(]?\d/;

/** @param before what the sentence says before `clause`, which begins with its number */
export const isNumberedReason = (before: string, clause: string): boolean =>
  NUMBERED.test(clause) && BEGUN.test(before);
