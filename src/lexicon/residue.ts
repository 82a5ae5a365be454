/** What templates leave behind, and names that are no longer in use. Data. */

export const RESIDUE: readonly { pattern: RegExp; severity: 'error' | 'warning'; say: string }[] = [
  { pattern: /[（(]?本项必填[^。）)]*[。]?[）)]?/g, severity: 'error', say: '模板的填写说明没有删除' },
  {
    pattern:
      /[^，。；（(]*(?:以下为举例说明|请参照|填表说明|按实际情况填写|如无[^，。]{0,6}请删除)[^。，；]*/g,
    severity: 'error',
    say: '模板的填写说明没有删除',
  },
  { pattern: /[^。；]*按此说明[：:]?/g, severity: 'error', say: '模板的填写说明没有删除' },
  {
    pattern: /(?:^|[^A-Za-z0-9])[XxＸ×＊*]{2,}(?![A-Za-z0-9])/g,
    severity: 'error',
    say: '模板的空位没有填写',
  },
  { pattern: /[×ＸX○](?=(?:个|人|辆|万元|元|%|年|项|家|台))/g, severity: 'error', say: '模板的空位没有填写' },
  { pattern: /_{2,}|＿{2,}|（\s*）(?=万元|个|人)/g, severity: 'error', say: '模板的空位没有填写' },
  {
    pattern: /主要原因(?:是|为|：|:)?(?=[。；;])|主要原因(?:是|为)?$/g,
    severity: 'error',
    say: '“主要原因”后没有写原因',
  },
  {
    pattern: /[一-龥]用车辆(?=[、，；。])|用\d+车辆/g,
    severity: 'warning',
    say: '车辆数漏写或写错了位置',
  },
  { pattern: /(?:^|[，。；])要原因(?:一)?是/g, severity: 'warning', say: '“主要原因”漏字' },
  {
    pattern: /(?:减少|下降|降低|增加|增长)(?:了|额)?(?:为)?[-−－]\d[\d,.]*/g,
    severity: 'warning',
    say: '增减方向用了文字又带负号',
  },
];

/** 科目 names of earlier years. */
export const OUTDATED: readonly { old: RegExp; now: string }[] = [
  { old: /行政事业单位离退休(?=（款）)/g, now: '行政事业单位养老支出' },
  { old: /医疗卫生与计划生育(?:支出)?(?=（类）)/g, now: '卫生健康支出' },
  { old: /未归口管理的行政单位离退休(?=（项）)/g, now: '行政单位离退休' },
  { old: /文化体育与传媒支出|文化体育与传媒(?=（类）)/g, now: '文化旅游体育与传媒支出' },
  { old: /国土海洋气象等支出/g, now: '自然资源海洋气象等支出' },
];
