/** What officers call 经济科目 among 人员经费, where nothing else of that name can be meant. */
const SHORT: readonly (readonly [code: string, ...words: string[]])[] = [
  ['30108', '养老保险', '基本养老保险', '机关养老保险', '养老保险缴费', '基本养老保险缴费', '养老保险费'],
  ['30109', '职业年金', '年金'],
  ['30110', '医疗保险', '基本医疗保险', '医保', '医疗保险缴费', '基本医疗保险缴费', '医疗保险费'],
  ['30111', '公务员医疗补助'],
  ['30113', '公积金'],
];

/** 社会保障缴费: what several of them are together. */
export const ECONOMIC_TOGETHER: ReadonlyMap<string, readonly string[]> = new Map([
  ...['社会保障缴费', '社会保险缴费', '社会保障费', '各项社会保险缴费', '社保缴费'].map(
    (name): [string, string[]] => [name, ['30108', '30109', '30110', '30111', '30112']],
  ),
  ['水电费', ['30205', '30206']],
]);

export const ECONOMIC_BY_SHORT_NAME: ReadonlyMap<string, string> = new Map(
  SHORT.flatMap(([code, ...words]) => words.map((word): [string, string] => [word, code])),
);
