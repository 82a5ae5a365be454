/** What of a PDF was not read, in clauses for the officer. */
export interface UnreadPages {
  readonly blank: readonly number[];
  readonly scanned: readonly number[];
  readonly garbled: readonly number[];
  /** Some digits of theirs are in no cell and no line. */
  readonly lost: readonly number[];
  /** 绩效目标 without lines: their words came out as text. */
  readonly unruled: readonly number[];
}

export function unreadPages({ blank, scanned, garbled, lost, unruled }: UnreadPages): string[] {
  const said: readonly (readonly [readonly number[], string])[] = [
    [blank, '没有文字（空白页，或扫描、截图成的图片），没有读取'],
    [scanned, '是扫描的图片，上面的文字是机器识别的，不可靠，没有读取'],
    [
      garbled,
      '的字体没有带文字对应表，读出来是乱码，没有读取；请从原来的表格或文稿另存为 PDF（不用打印机驱动）后再试',
    ],
    [lost, '上有数字没有读进表格或文字，请对照原文'],
    [unruled, '的绩效目标表没有画表格线，分不清行和列，没有读成表格，没有校验，请对照原文'],
  ];
  return said.flatMap(([pages, words]) => (pages.length > 0 ? [`第 ${listed(pages)} 页${words}`] : []));
}

/** 1、3—5: ascending numbers. */
function listed(pages: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const page of pages) {
    const open = runs[runs.length - 1];
    if (open && page === open.to + 1) open.to = page;
    else runs.push({ from: page, to: page });
  }
  return runs
    .map(({ from, to }) => (to === from ? `${from}` : `${from}${to === from + 1 ? '、' : '—'}${to}`))
    .join('、');
}
