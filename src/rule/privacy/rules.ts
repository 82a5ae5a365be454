/** The rules of privacy and secrecy, as ../rules.ts has them. */
import type { Rule } from '../rule';

const PERSONAL = '《中华人民共和国个人信息保护法》第二十五条（未经同意不得公开个人信息）';

export const PRIVACY_RULES = {
  'privacy.names': {
    class: 'privacy',
    severity: 'error',
    title: '列出了个人姓名',
    reads: '全部表格的文字：接在“干部、人员”一类词后的姓名列举，“姓名”一栏',
    example: '“慰问困难职工张某甲、李某乙、王某丙”',
    source: PERSONAL,
  },
  'privacy.id-number': {
    class: 'privacy',
    severity: 'error',
    title: '有身份证号码',
    reads: '全部表格里的 18 位号码，校验码相符的',
    example: '目标里写有 110***********00X',
    source: `${PERSONAL}；GB 11643`,
  },
  'privacy.bank-card': {
    class: 'privacy',
    severity: 'error',
    title: '有银行卡号',
    reads: '全部表格里的 16 到 19 位号码，校验位（Luhn）相符的',
    example: '说明里写有 622***************9',
    source: PERSONAL,
  },
  'privacy.phone': {
    class: 'privacy',
    severity: 'warning',
    title: '有手机号码',
    reads: '全部表格里的 11 位手机号码',
    example: '说明里写有 138******00',
    source: PERSONAL,
  },
  'privacy.mail': {
    class: 'privacy',
    severity: 'info',
    title: '有电子邮箱',
    reads: '全部表格里的邮箱地址',
    example: '说明里写有 a***@example.com',
    source: PERSONAL,
  },
  'privacy.secrecy-review': {
    class: 'privacy',
    severity: 'warning',
    title: '项目名称需要保密审查',
    reads: '项目名称里的“密码、机要、涉密、内网”等词',
    example: '“机要通信设备更新”',
    source: '《中华人民共和国保守国家秘密法》；预算法第十四条（涉及国家秘密的除外）',
  },
} as const satisfies Record<string, Rule>;
