/** What templates leave behind in cells and in texts, and what it is called. Data. */

export interface ResidueTerm {
  readonly pattern: RegExp;
  /** Words without which the pattern matches nothing: one that begins with anything at all is tried from every position. */
  readonly needs?: RegExp;
  readonly say: string;
  /** A slip of the pen and no residue: a warning. */
  readonly slip?: true;
  /** Where else the word is in its place, or another rule tells it. */
  readonly only?: 'cell' | 'sentence';
}

const INSTRUCTION = '模板的填写说明没有删除';
const GAP = '模板的空位没有填写';

export const RESIDUE: readonly ResidueTerm[] = [
  { pattern: /[（(]?本(?:项|栏|表)必填[^。）)]{0,120}[。]?[）)]?/g, say: INSTRUCTION },
  {
    needs: /以下为举例|填表说明|填报说明|填写|请删除/,
    pattern:
      /[^，。；（(]{0,40}(?:以下为举例|填表说明|填报说明[:：]|请(?:在此|按实际)填写|按实际情况填写|如无[^，。]{0,6}请删除)[^。，；]*/g,
    say: INSTRUCTION,
  },
  {
    needs: /请参照|按此说明/,
    pattern: /[^，。；（(]{0,40}请参照[^。，；]{0,60}|[^。；]{0,60}按此说明[：:]?/g,
    say: INSTRUCTION,
    only: 'sentence',
  },
  {
    pattern:
      /[（(【〔](?:注[：:])?(?:请|应|需|此处|在此处?)?(?:根据|按照?|结合)?(?:单位|部门|本单位|本部门)?(?:实际)?(?:情况)?(?:填写|填列|说明原因|如实填写|自行添加|删除本句)[^（）()。]{0,30}[）)】〕]/g,
    say: INSTRUCTION,
    only: 'sentence',
  },
  { pattern: /仅供参考|（示例）|\(示例\)/g, say: INSTRUCTION, only: 'cell' },
  { pattern: /(?:^|[^A-Za-z0-9×])[XxＸ×＊*]{2,}(?![A-Za-z0-9])/g, say: GAP },
  {
    pattern: /(?<![\d×])[×ＸX○](?=个|人|辆|万元|元|%|年|项|家|台|市|县|局)/g,
    say: GAP,
  },
  { pattern: /_{3,}|＿{2,}|\{[\u4e00-\u9fff]{1,6}\}/g, say: GAP },
  { pattern: /(?<!_)__(?!_)|（\s*）(?=万元|个|人)/g, say: GAP, only: 'sentence' },
  {
    pattern: /<\/?(?:p|br|div|span|b|strong|font|table|td|tr)\b[^>]*>|&nbsp;|&lt;|&gt;/g,
    say: '网页代码没有清除',
  },
  {
    pattern: /增加[（(]减少[）)]|减少[（(]增加[）)]|有[（(]无[）)]/g,
    say: '两个选项没有删去一个',
    only: 'cell',
  },
  {
    pattern: /主要原因(?:是|为|：|:)?(?=[。；;])|主要原因(?:是|为)?$|原因(?:是|为)(?=[。；;])/g,
    say: '“主要原因”后没有写原因',
    only: 'sentence',
  },
  {
    pattern: /主要(?:是|用于|因为|由于)(?=[。；;])/g,
    say: '“主要是”“主要用于”后没有写内容',
    only: 'sentence',
  },
  {
    pattern: /[一-龥]用车辆(?=[、，；。])|用\d+车辆/g,
    say: '车辆数漏写或写错了位置',
    slip: true,
    only: 'sentence',
  },
  { pattern: /(?:^|[，。；])要原因(?:一)?是/g, say: '“主要原因”漏字', slip: true, only: 'sentence' },
  {
    pattern: /(?:减少|下降|降低|增加|增长)(?:了|额)?(?:为)?[-−－]\d[\d,.]*/g,
    say: '增减方向用了文字又带负号',
    slip: true,
    only: 'sentence',
  },
];
