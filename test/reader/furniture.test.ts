import { furniture } from '../../src/reader/pdf/furniture';

const line = (text: string, top: number) => ({
  glyphs: [],
  text,
  left: 50,
  right: 500,
  top,
  bottom: top + 10,
  baseline: top + 9,
  size: 10,
});

test('a foot with the page’s number is of every page, whatever department it names; captions of tables are not', () => {
  const pages = [1, 2, 3].map((page) => ({
    page,
    height: 800,
    lines: [
      line('部门：某某局 单位：万元', 40),
      line('合计 12.50', 400),
      line(`编制单位：某某局 第 ${page} 页，共 3 页 内部资料 12.50`, 770),
    ],
  }));
  expect([...furniture(pages)]).toEqual(pages.map(({ lines }) => lines[2]));
});
