/** 年初预算 and 调整预算 beside each other are two plans: which of them words speak of, undefined where they do not say. */
export const planKind = (words: string): '年初' | '调整' | undefined =>
  /调整|年初/.exec(words)?.[0] as '年初' | '调整' | undefined;
