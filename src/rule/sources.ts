/** Where rules come from, where several come from one place. */

export const OPEN_RULES = '《地方预决算公开操作规程》（财预〔2016〕143号）';
export const SAME_SOURCE = '情况说明与预算表出自同一预算，同一笔数只有一个数额';
export const GUIDE = '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）';
export const MEASURES = '《项目支出绩效评价管理办法》（财预〔2020〕10号）；预算绩效管理的一般要求';
export const SEEN = '已公开的部门预算中常见的差错';
export const PERSONAL = '《中华人民共和国个人信息保护法》第二十五条（未经同意不得公开个人信息）';
export const FORMS = '各省表样';
