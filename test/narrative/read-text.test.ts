import { readNarrative, readPlainText, sentencesOf } from '../../src/narrative/read';

const sentences = (text: string): string[] =>
  sentencesOf(readPlainText(text)).map((sentence) => sentence.clean.text);

describe('text that came from PDF', () => {
  test('loses the blanks inside words and figures', () => {
    expect(sentences('2024 年 收 入 预 算 1 236.50 万 元 ，占 63. 5 %。')).toEqual([
      '2024年收入预算1236.50万元，占63.5%。',
    ]);
  });

  test('keeps two figures apart that only stand side by side', () => {
    expect(sentences('分别为 1.20 3.50 万元，2022 2023 两年')).toEqual([
      '分别为1.20 3.50万元，2022 2023两年',
    ]);
  });

  test('keeps figures apart that a tab parts', () => {
    expect(sentences('支出 320\t1065 万元，同比 320 \t9.77')).toEqual(['支出320 1065万元，同比320 9.77']);
  });

  test('is joined where a line was broken, over a page number in the middle of a figure too', () => {
    const text =
      '云川县档案馆2024年一般公共预算基本支出比上年减少63.\n- 5 -\n68万元，主要原因是人员调出。\n下一段另起。';
    expect(sentences(text)).toEqual([
      '云川县档案馆2024年一般公共预算基本支出比上年减少63.68万元，主要原因是人员调出。',
      '下一段另起。',
    ]);
  });

  test('drops a bare page number and keeps a figure that has a line to itself', () => {
    expect(sentences('本单位2024年预算安排的全部支出用于保障机构\n\n12\n\n正常运转，不含其他。')).toEqual([
      '本单位2024年预算安排的全部支出用于保障机构正常运转，不含其他。',
    ]);
    expect(sentences('按照有关规定本年度公务接待费安排共计\n67\n万元，与上年持平。')).toEqual([
      '按照有关规定本年度公务接待费安排共计67万元，与上年持平。',
    ]);
  });

  test('is quoted in its own words', () => {
    const text = '公务接待费 2.60 万\n元，下降10%，不再另行安排其他公务接待支出。';
    const document = readPlainText(text);
    const [sentence] = sentencesOf(document);
    const at = sentence?.clean.at ?? new Int32Array();
    const start = sentence?.clean.text.indexOf('2.60万元') ?? 0;
    expect(text.slice(at[start], (at[start + 5] ?? 0) + 1)).toBe('2.60 万\n元');
  });

  test('shows its headings by their numbers, without taking list items or 目录 for them', () => {
    const document = readPlainText(
      '第三部分 情况说明\n一、收支情况说明\n(一) 收入情况\n1、社会保障和就业支出（类）2024年预算数为5.00万元。\n二、三公经费........12\n',
    );
    expect(document.blocks.map((block) => [block.kind, block.level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['heading', 3],
      ['list', undefined],
      ['contents', undefined],
    ]);
  });

  test('knows the rows of a table that was typed with single blanks between the columns', () => {
    const { blocks } = readPlainText(
      '车辆及设备情况如下。\n房屋（平方米） 1200 210.00\n车辆（辆） 2 35.60\n合 计 245.60\n2024年收入预算\n520.00万元。',
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', '车辆及设备情况如下。'],
      ['cell', '房屋（平方米） 1200 210.00'],
      ['cell', '车辆（辆） 2 35.60'],
      ['cell', '合 计 245.60'],
      ['paragraph', '2024年收入预算'],
      ['paragraph', '520.00万元。'],
    ]);
  });

  test('does not go on behind a caption with its unit', () => {
    expect(sentences('2024年支出情况（单位：万元）\n支出预算520.00，其中：基本支出364.00')).toEqual([
      '2024年支出情况（单位：万元）',
      '支出预算520.00，其中：基本支出364.00',
    ]);
  });

  test('is read in UTF-8, UTF-16 and GBK', () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'收入'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    const gbk = new Uint8Array([0xca, 0xd5, 0xc8, 0xeb]);
    for (const bytes of [new TextEncoder().encode('收入'), utf16, gbk]) {
      expect(readNarrative(bytes).text.replace('\ufeff', '')).toBe('收入');
    }
  });
});

test('a heading that shares its paragraph stands over it, and over what follows until the next of its rank', () => {
  const { blocks } = readPlainText(
    [
      '第三部分 2024年部门决算情况说明',
      '二、决算情况说明',
      '（一）收入情况。本年收入90.00万元。',
      '（二）一般公共预算财政拨款支出情况。支出80.00万元，其中：',
      '教育支出80.00万元。',
      '（三）其他情况。结余10.00万元。',
    ].join('\n'),
  );
  const under = blocks.filter(({ path }) => path.some((title) => title.startsWith('（二）')));
  expect(under.map(({ text }) => text.slice(0, 5))).toEqual(['（二）一般', '教育支出8']);
});
