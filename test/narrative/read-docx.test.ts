import { readDocx, sentencesOf } from '../../src/narrative/read';
import { docx, heading, paragraph, run } from './support/docx';

const texts = (body: string, more: { footnotes?: string; numbering?: string } = {}): string[] =>
  readDocx(docx({ body, ...more })).blocks.map((block) => block.text);

describe('a Word document', () => {
  test('is read with tracked changes accepted: insertions stay, deletions and moved-away words go', () => {
    const body = paragraph(
      `${run('本年')}<w:ins>${run('收入')}</w:ins><w:del><w:r><w:delText>支出</w:delText></w:r></w:del><w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('10万元')}</w:moveTo>`,
    );
    expect(texts(body)).toEqual(['本年收入10万元']);
  });

  test('joins two paragraphs where the mark between them was deleted', () => {
    const body = paragraph(run('基本支出'), '<w:rPr><w:del/></w:rPr>') + paragraph(run('20万元。'));
    expect(texts(body)).toEqual(['基本支出20万元。']);
  });

  test('leaves out a deleted table row and keeps the others with their place', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('甲')}${cell('1')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('乙')}</w:tr><w:tr>${cell('丙')}</w:tr></w:tbl>`;
    expect(readDocx(docx({ body })).blocks.map((block) => [block.text, block.table])).toEqual([
      ['甲', { number: 1, row: 1, column: 1 }],
      ['1', { number: 1, row: 1, column: 2 }],
      ['丙', { number: 1, row: 3, column: 1 }],
    ]);
  });

  test('reads a text box once, though the file holds it twice', () => {
    const box = `<wps:txbx><w:txbxContent>${paragraph(run('框内文字'))}</w:txbxContent></wps:txbx>`;
    const body = paragraph(
      `${run('前')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run('后')}`,
    );
    expect(texts(body)).toEqual(['框内文字', '前后']);
  });

  test('prints the result of a field and not its code', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = paragraph(
      `${run('合计')}${mark('begin')}<w:r><w:instrText>=SUM(A1)</w:instrText></w:r>${mark('separate')}${run('12.50')}${mark('end')}${run('万元')}`,
    );
    expect(texts(body)).toEqual(['合计12.50万元']);
    const short = `<w:fldSimple w:instr=" =SUM(ABOVE) ">${run('12.50')}</w:fldSimple>`;
    expect(texts(paragraph(`${run('合计')}${short}${run('万元')}`))).toEqual(['合计12.50万元']);
  });

  test('leaves hidden text out and keeps tabs and breaks', () => {
    const body = paragraph(
      `${run('甲')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:tab/><w:t>乙</w:t><w:br/></w:r>${run('丙')}`,
      '<w:tabs><w:tab w:val="left"/></w:tabs>',
    );
    expect(texts(body)).toEqual(['甲\t乙\n丙']);
  });

  // mammoth 1.13.0, officeparser 8.1.1, pandoc 2.17 and python-docx 0.8.11 lose the word together with its pinyin; its text is the base (17.3.3.27).
  test('reads a word under 拼音指南 as the word', () => {
    const guide = `<w:r><w:ruby><w:rt>${run('wù')}</w:rt><w:rubyBase>${run('婺')}</w:rubyBase></w:ruby></w:r>`;
    expect(texts(paragraph(run('由') + guide + run('县负责')))).toEqual(['由婺县负责']);
  });

  // Word 2003 wrapped dates and lengths so (17.5.1.9); python-docx 0.8.11 leaves them out.
  test('reads a minus of the font Symbol, and no tick of Wingdings', () => {
    const sym = (font: string, char: string): string =>
      `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const body = paragraph(
      `${run('比上年增加')}${sym('Symbol', 'F02D')}${run('5.00万元')}${sym('Wingdings', 'F0FE')}${sym('宋体', '3002')}`,
    );
    expect(texts(body)).toEqual(['比上年增加-5.00万元。']);
  });

  test('reads what a smart tag encloses', () => {
    const date = `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chsdate">${run('2024年12月31日')}</w:smartTag>`;
    expect(texts(paragraph(run('截至') + date + run('止')))).toEqual(['截至2024年12月31日止']);
  });

  // word-extractor 1.0.4 and docx2txt 1.4 glue the two amounts together; mammoth 1.13.0 leaves both out.
  test('reads a fraction as its parts with a stroke between them', () => {
    const part = (name: string, text: string): string =>
      `<m:${name}><m:r><m:t>${text}</m:t></m:r></m:${name}>`;
    const rate = `<m:oMath><m:f>${part('num', '318.00')}${part('den', '320.50')}</m:f></m:oMath>`;
    expect(texts(paragraph(run('执行率为') + rate + run('。')))).toEqual(['执行率为318.00/320.50。']);
  });

  test('leaves out the raised marks of notes, and no raised digits of an amount or a measure', () => {
    const raised = (text: string): string =>
      run(text).replace('<w:t', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t');
    const marked = run('收入9.77') + raised('2') + run('万元') + raised('[1]') + run('。');
    expect(texts(paragraph(marked))).toEqual(['收入9.77万元。']);
    expect(texts(paragraph(run('支出9.') + raised('77') + run('万元，房屋300m') + raised('2')))).toEqual([
      '支出9.77万元，房屋300m2',
    ]);
    const inside = run('经费8') + raised('9') + run('.00万元，其中') + raised('99') + run('.50万元');
    expect(texts(paragraph(inside + raised('，') + run('共计') + raised('3') + run('万元。')))).toEqual([
      '经费89.00万元，其中99.50万元，共计3万元。',
    ]);
  });

  // pandoc 2.17 takes the two marks of 3~5万元，其中1~2万元 for those of a subscript, and 35 and 12 is what is left of them.
  test('puts the marks back where lowered words lie between numbers', () => {
    const lowered = (text: string): string =>
      run(text).replace('<w:t', '<w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t');
    expect(texts(paragraph(run('接待费3') + lowered('5万元，其中1') + run('2万元')))).toEqual([
      '接待费3~5万元，其中1~2万元',
    ]);
    expect(texts(paragraph(run('PM') + lowered('2.5') + run('35微克，CO') + lowered('2')))).toEqual([
      'PM2.535微克，CO2',
    ]);
  });

  // html-docx-js 0.3.1 makes documents that are nothing else; Word shows them, LibreOffice 7.4 and all libraries show a blank page.
  test('refuses a document that holds another file in the place of words', () => {
    const body = `${paragraph(run('一、收支总体情况'))}<w:altChunk/>${paragraph(run('特此说明。'))}`;
    expect(() => texts(body)).toThrow('嵌在里面的另一份文件');
    expect(texts(paragraph(`${run('甲')}<w:del><w:altChunk/></w:del>`))).toEqual(['甲']);
  });

  test('puts a footnote behind the paragraph that refers to it', () => {
    const body =
      paragraph(`${run('见注')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + paragraph(run('下文'));
    const footnotes = `<w:footnote w:id="-1" w:type="separator">${paragraph(run('—'))}</w:footnote><w:footnote w:id="2">${paragraph(run('注文'))}</w:footnote>`;
    expect(texts(body, { footnotes })).toEqual(['见注', '注文', '下文']);
  });

  test('knows headings by style, by a style based on one, and by the numbers that Word counts', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>';
    const numbered = '<w:pStyle w:val="Mine"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>';
    const body =
      heading('1', '第三部分 情况说明') +
      paragraph(run('收入情况'), numbered) +
      paragraph(run('支出情况'), numbered) +
      paragraph(run('正文。'));
    const blocks = readDocx(docx({ body, numbering })).blocks;
    expect(blocks.map((block) => [block.kind, block.label, block.path])).toEqual([
      ['heading', undefined, []],
      ['heading', '一、', ['第三部分 情况说明']],
      ['heading', '二、', ['第三部分 情况说明']],
      ['paragraph', undefined, ['第三部分 情况说明', '二、支出情况']],
    ]);
  });

  test('finds the part that is 情况说明 and takes 名词解释 apart', () => {
    const body =
      heading('1', '第二部分 预算表') +
      heading('1', '第三部分 情况说明') +
      heading('2', '一、收支') +
      paragraph(run('甲。')) +
      heading('2', '二、名词解释') +
      paragraph(run('乙。')) +
      heading('2', '三、其他') +
      paragraph(run('丙。'));
    const parts = readDocx(docx({ body }))
      .blocks.filter((block) => block.kind !== 'heading')
      .map((block) => block.part);
    expect(parts).toEqual(['narrative', 'glossary', 'narrative']);
  });

  test('gives every sentence its words and its place', () => {
    const body = heading('1', '第三部分 情况说明') + paragraph(run('收入 １０ 万元。支出10万元。'));
    const document = readDocx(docx({ body }));
    const sentences = sentencesOf(document);
    expect(sentences.map((sentence) => sentence.clean.text)).toEqual([
      '第三部分情况说明',
      '收入10万元。',
      '支出10万元。',
    ]);
    expect(sentences[1]?.place).toMatchObject({ path: ['第三部分 情况说明'], paragraph: 2 });
    const { start, end } = sentences[1]?.place.span ?? { start: 0, end: 0 };
    expect(document.text.slice(start, end)).toBe('收入 １０ 万元。');
  });

  test('knows the rows of a table that was typed as paragraphs', () => {
    const rows = ['房屋（平方米） 1200 210.00', '车辆（辆） 2 35.60', '支出预算 520.00 万元。'];
    const { blocks } = readDocx(docx({ body: rows.map((row) => paragraph(run(row))).join('') }));
    expect(blocks.map(({ kind }) => kind)).toEqual(['cell', 'cell', 'paragraph']);
  });

  test('reads what content controls are bound to, as Word shows it', () => {
    const control = (path: string, kind: string, words: string): string =>
      `<w:sdt><w:sdtPr>${kind}<w:dataBinding w:xpath="${path}" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>${run(words)}${run('0')}</w:sdtContent></w:sdt>`;
    const data = '<a:root xmlns:a="u"><a:total>809.20</a:total><a:total>623.20</a:total><a:none/></a:root>';
    const said = (path: string, kind = '<w:text/>'): string[] =>
      readDocx(
        docx({ body: paragraph(`${run('支出')}${control(path, kind, '旧')}${run('万元。')}`), data }),
      ).blocks.map(({ text }) => text);
    expect(said('/ns0:root[1]/ns0:total[1]')).toEqual(['支出809.20万元。']);
    expect(said('/ns0:root/ns0:total[2]')).toEqual(['支出623.20万元。']);
    // Nothing is stored, or another kind of control shows it otherwise: its own words stand.
    for (const path of ['/ns0:root[1]/ns0:none[1]', '/ns0:root[1]/ns0:other[1]', 'count(/x)'])
      expect(said(path)).toEqual(['支出旧0万元。']);
    expect(said('/ns0:root[1]/ns0:total[1]', '<w:date/>')).toEqual(['支出旧0万元。']);
  });
});
