import { rule } from './family';

export const secrecyReviewRule = rule('secrecy-review', {
  severity: 'warning',
  title: '项目名称需要保密审查',
  reads: '项目名称里的“密码、机要、涉密、内网”等词',
  example: '“机要通信设备更新”',
  source: '《中华人民共和国保守国家秘密法》；预算法第十四条（涉及国家秘密的除外）',
});
