import { rule } from './family';

export const secrecyReviewRule = rule('secrecy-review', {
  severity: 'warning',
  title: '项目名称需要保密审查',
  reads: '项目名称里的“密码、机要、涉密、内网”等词',
  source: '《中华人民共和国保守国家秘密法》；预算法第十四条（涉及国家秘密的除外）',
  clean: { says: '项目名称“办公设备更新”', cells: { '公开表3-2!E9': '  办公设备更新' } },
  failing: { says: '项目名称“机要通信设备更新”', cells: { '公开表3-2!E9': '  机要通信设备更新' } },
});
