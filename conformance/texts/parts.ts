/** A text as sentences of words and figures, so that one figure can be made wrong and its sentence named. */

export type Role = 'amount' | 'change' | 'share' | 'rate' | 'direction' | 'year' | 'subject';

export interface Figure {
  readonly role: Role;
  readonly text: string;
  /** The same amount of the year before, as it would be printed. */
  readonly last?: string;
}

export type Part = string | Figure;
export type Sentence = readonly Part[];
/** Paragraphs of sentences. */
export type Text = readonly (readonly Sentence[])[];

export const plainOf = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');

export const printedText = (text: Text): string =>
  `${text.map((sentences) => sentences.map(plainOf).join('')).join('\n')}\n`;

/** 元 as 万元 with two decimals. */
export const wan = (yuan: number): string => (Math.round(yuan / 100) / 100).toFixed(2);

export const amount = (yuan: number, last?: number): Figure => ({
  role: 'amount',
  text: wan(yuan),
  ...(last === undefined ? {} : { last: wan(last) }),
});

/** `part` of `whole` in per cent, reckoned from what is printed. */
export const share = (part: number, whole: number): Figure => ({
  role: 'share',
  text: `${((100 * Number(wan(part))) / Number(wan(whole))).toFixed(2)}%`,
});

export const year = (text: string): Figure => ({ role: 'year', text });
export const subject = (text: string): Figure => ({ role: 'subject', text });

/** 比2023年增加…万元，增长…%; 与2023年持平 where nothing moved. */
export function compared(now: number, before: number, against: string): Part[] {
  const [a, b] = [Number(wan(now)), Number(wan(before))];
  const by = Math.abs(a - b).toFixed(2);
  if (a === b) return ['，与', year(against), '年持平'];
  const up = a > b;
  const rate: Part[] =
    b === 0
      ? []
      : [
          '，',
          { role: 'direction', text: up ? '增长' : '下降' },
          { role: 'rate', text: `${((100 * Math.abs(a - b)) / b).toFixed(2)}%` },
        ];
  return [
    '，比',
    year(against),
    '年预算数',
    { role: 'direction', text: up ? '增加' : '减少' },
    { role: 'change', text: by },
    '万元',
    ...rate,
  ];
}
