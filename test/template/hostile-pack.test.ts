/** A pack is untrusted input: whatever it holds, the answer is a pack or a PackError with a path, and soon. */
import * as fc from 'fast-check';
import { PackError } from '../../src/template/pack-error';
import { parsePack } from '../../src/template/load';
import { PACKS } from '../../src/templates';
import { loadPack } from '../../src/templates/load-pack';

// oxlint-disable-next-line typescript/no-explicit-any -- packs are broken here in every place on purpose
type Json = Record<string, any>;

/** One small sound table, changed by `change`. */
function pack(change: (pack: Json, table: Json) => void = () => {}): string {
  const table = {
    id: '1',
    number: '表1',
    title: '部门支出总表',
    sheet: '表1',
    header: {
      rows: [
        ['部门支出总表', '', '', ''],
        ['部门：{部门}', '', '', '单位：万元'],
        ['科目编码', '科目名称', '合计', '基本支出'],
      ],
      merges: ['A1:D1'],
    },
    scope: { measure: 'expense', use: 'spent' },
    blocks: [
      {
        columns: [
          { role: 'code', dimension: 'functional' },
          { role: 'name' },
          { role: 'amount' },
          { role: 'amount', label: { nature: 'basic' } },
        ],
        rows: [
          { text: '合计', label: {} },
          { repeat: ['functional'], rows: 5 },
        ],
      },
    ],
  };
  const data: Json = {
    schema: 1,
    id: 'test',
    version: '1',
    title: '测试',
    jurisdiction: '某省',
    level: '各级',
    years: { from: 2024 },
    money: { unit: '万元', digits: 2 },
    tables: [table],
  };
  change(data, table);
  return JSON.stringify(data);
}

/** The path of the error; the limit of a test is that of the refusal. */
function refusal(json: string): string {
  try {
    loadPack(json);
  } catch (error) {
    expect(error).toBeInstanceOf(PackError);
    expect((error as PackError).message.length).toBeLessThan(900);
    return `${(error as PackError).path}：${(error as PackError).problem}`;
  }
  throw new Error('the pack was taken');
}

const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

test('the small pack itself is sound', () => {
  expect(loadPack(pack()).tables).toHaveLength(1);
});

describe('a mistake of an author is named by its path', () => {
  const mistakes: [string, string | RegExp, (pack: Json, table: Json) => void][] = [
    [
      'a merge outside the header',
      'tables[0].header.merges[0]：A1:E1 超出了表头（3 行、4 列）',
      (_, t) => (t['header'].merges = ['A1:E1']),
    ],
    [
      'a merge that reaches into the body',
      /merges\[0\]：A3:A9 超出/,
      (_, t) => (t['header'].merges = ['A3:A9']),
    ],
    [
      'merges that overlap',
      /merges\[1\]：B1:C1 与 A1:D1 重叠/,
      (_, t) => (t['header'].merges = ['A1:D1', 'B1:C1']),
    ],
    [
      'a merge that hides a text',
      /merges\[0\]：A3:B3 盖住了“科目名称”/,
      (_, t) => (t['header'].merges = ['A3:B3']),
    ],
    ['a merge of one cell', /merges\[0\]：A1:A1 只有一格/, (_, t) => (t['header'].merges = ['A1:A1'])],
    [
      'a merge in the body beyond it',
      /^tables\[0\]\.merges\[0\]：A4:A900 超出了表/,
      (_, t) => (t['merges'] = ['A4:A900']),
    ],
    [
      'a header row that is short',
      /header\.rows\[2\]：表头这一行有 1 格，而各列加起来是 4 列/,
      (_, t) => (t['header'].rows[2] = ['合计']),
    ],
    ['a width beyond any page', /columns\[0\]\.width/, (_, t) => (t['blocks'][0].columns[0].width = 1e9)],
    [
      'columns that together fit no page',
      /blocks：各列宽度合计/,
      (_, t) => {
        t['blocks'][0].columns = many(60, { role: 'text', width: 120 });
        t['header'] = { rows: [many(60, 'x')], merges: [] };
      },
    ],
    [
      'a row set that nobody defined',
      'tables[0].blocks[0].rows[1].use：没有叫“经济科目类”的行组，请写在 rowSets 里',
      (_, t) => (t['blocks'][0].rows[1] = { use: '经济科目类' }),
    ],
    [
      'a list that no column can state',
      /rows\[1\]\.repeat\[0\]：没有一列能写明“project”/,
      (_, t) => {
        t['blocks'][0].columns[1].role = 'text';
        t['blocks'][0].rows[1].repeat = ['project'];
      },
    ],
    [
      'an axis written twice',
      /repeat\[1\]：“functional”写了两次/,
      (_, t) => (t['blocks'][0].rows[1].repeat = ['functional', 'functional']),
    ],
    [
      'two lists in one block',
      /rows\[2\]：一个区块只能有一处 repeat/,
      (_, t) => t['blocks'][0].rows.push({ repeat: ['functional'], rows: 1 }),
    ],
    [
      'a table that is there twice',
      'tables[1].id：与 tables[0] 重复',
      (p, t) => p['tables'].push({ ...t, sheet: '表2' }),
    ],
    [
      'a sheet that differs by case alone',
      'tables[1].sheet：与 tables[0] 重复',
      (p, t) => {
        t['sheet'] = 'Sheet1';
        p['tables'].push({ ...t, id: '2', sheet: 'SHEET1' });
      },
    ],
    ['a sheet name that Excel refuses', /^tables\[0\]\.sheet：/, (_, t) => (t['sheet'] = '收入/支出')],
    [
      'a sheet name that Excel keeps for itself',
      /^tables\[0\]\.sheet：.*保留/,
      (_, t) => (t['sheet'] = 'History'),
    ],
    ['a sheet name of blanks', /^tables\[0\]\.sheet：工作表名称不能为空/, (_, t) => (t['sheet'] = '  ')],
    [
      'a label on a column without amounts',
      /columns\[1\]\.label：role 是 name/,
      (_, t) => (t['blocks'][0].columns[1].label = { nature: 'basic' }),
    ],
    [
      'a label that contradicts the table',
      /columns\[3\]\.label：与表的范围（scope）矛盾/,
      (_, t) => (t['scope'].nature = 'project'),
    ],
    [
      'a row against the table',
      /rows\[0\]\.label：与表的范围（scope）矛盾/,
      (_, t) => (t['blocks'][0].rows[0].label = { measure: 'income' }),
    ],
    [
      'a selection that counts money twice',
      /label\.source\[0\]：“fiscal”包含了/,
      (_, t) => (t['blocks'][0].columns[3].label = { source: ['fiscal', 'fiscal.general'] }),
    ],
    [
      'a code column without its dimension',
      /columns\[0\]\.dimension：科目编码列要写明/,
      (_, t) => delete t['blocks'][0].columns[0].dimension,
    ],
    [
      'a member that does not exist',
      /columns\[3\]\.label\.nature/,
      (_, t) => (t['blocks'][0].columns[3].label = { nature: '基本' }),
    ],
    [
      'a misspelt placeholder',
      /header\.rows\[1\]\[0\]：大括号里只能是/,
      (_, t) => (t['header'].rows[1][0] = '部门：{单位名}'),
    ],
    [
      'a field without its caption',
      /fields\[0\]\.caption：表头里没有“资金总额”/,
      (_, t) => (t['fields'] = [{ caption: '资金总额', value: 'right', role: 'amount' }]),
    ],
    [
      'more cells than columns',
      /rows\[0\]\.cells：有 5 格/,
      (_, t) => (t['blocks'][0].rows[0].cells = many(5, 'x')),
    ],
    ['years that run backwards', /^years\.to：/, (p) => (p['years'] = { from: 2024, to: 2020 })],
  ];
  test.each(mistakes)('%s', (_, expected, change) => {
    const said = refusal(pack(change));
    if (typeof expected === 'string') expect(said).toBe(expected);
    else expect(said).toMatch(expected);
  });

  test('an author reads in which table, what stands there and what may, no word of a validator', () => {
    const whole = (change: (pack: Json, table: Json) => void) => {
      try {
        loadPack(pack(change));
        return '';
      } catch (error) {
        return error instanceof PackError ? error.message : '';
      }
    };
    const role = whole((_, t) => (t['blocks'][0].columns[0].role = 'nmae'));
    expect(role).toMatch(
      /第 1 块 第 1 列（tables\[0\]\.blocks\[0\]\.columns\[0\]\.role）：不能是 “nmae”，可以是 “amount”/,
    );
    expect(whole((_, t) => delete t['title'])).toMatch(/（tables\[0\]\.title）：缺了这一项，应为文字/);
    expect(whole((_, t) => (t['titel'] = 'x'))).toMatch(/：没有叫 “titel” 的项，请检查拼写$/);
    expect(whole((p) => (p['tables'] = 3))).toMatch(/：应为列表（\[…\]），现在是 3$/);
  });

  test('bytes in GBK are told as that', () => {
    const gbk = new TextDecoder().decode(new Uint8Array([0x22, 0xcb, 0xc4, 0xb4, 0xa8, 0x22]));
    expect(refusal(gbk)).toMatch(/不是 UTF-8 编码（多半是 GBK）/);
  });

  test('JSON that is none, by its line', () => {
    const lines = JSON.stringify(JSON.parse(pack()), null, 2).split('\n');
    lines[4] = `${lines[4]?.replace(',', '')}`;
    expect(refusal(lines.join('\n'))).toMatch(/^：不是有效的 JSON：第 6 行附近有误/);
    expect(refusal(pack().slice(0, -3))).toMatch(/不是有效的 JSON/);
  });
});

describe('an attack ends quickly', () => {
  test('lists without end, wherever they stand', () => {
    expect(refusal(pack((p) => (p['tables'] = many(900_000, 1))))).toMatch(/^tables：有 900000 项/);
    expect(refusal(pack((_, t) => (t['blocks'][0].columns = many(300_000, {}))))).toMatch(
      /^tables\[0\]\.blocks\[0\]\.columns：/,
    );
    const block = { columns: many(500, {}), rows: [] };
    expect(refusal(pack((_, t) => (t['blocks'] = many(500, block))))).toMatch(/内容已超过/);
    expect(
      refusal(pack((p) => (p['rowSets'] = Object.fromEntries(many(90_000, 0).map((_, n) => [`k${n}`, []]))))),
    ).toMatch(/^rowSets：/);
  });

  test('nesting without end', () => {
    expect(refusal(`${'['.repeat(1_900_000)}${']'.repeat(1_900_000)}`)).toMatch(/嵌套超过/);
    expect(refusal('['.repeat(3_000_000))).toMatch(/不是有效的 JSON/);
    const section = '{"id":"a","heading":"x","sections":['.repeat(9000) + ']}'.repeat(9000);
    expect(refusal(pack().replace(/}$/, `,"narrative":{"title":"x","sections":[${section}]}}`))).toMatch(
      /嵌套超过/,
    );
  });

  test('keys that reach for the prototype', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const evil = pack().replace('"schema":1', `"schema":1,"rowSets":{"${key}":[]}`);
      expect(refusal(evil)).toBe(`rowSets.${key}：不能用这个名称`);
    }
    expect(refusal(pack().replace('"digits":2', '"digits":2,"__proto__":{"unit":"元"}'))).toMatch(
      /^money\.__proto__/,
    );
    expect(({} as Json)['unit']).toBeUndefined();
    // A reference to a row set by the name of something every object has.
    expect(refusal(pack((_, t) => (t['blocks'][0].rows[1] = { use: 'toString' })))).toMatch(
      /rows\[1\]\.use：没有叫/,
    );
  });

  test('a pack that would lay out millions of cells', () => {
    expect(refusal(pack((_, t) => (t['blocks'][0].rows = many(400, { blank: 100 }))))).toMatch(
      /rows：共有 40000 行/,
    );
    const wide = (_: Json, t: Json) => {
      t['blocks'][0].columns = [{ role: 'name' }, ...many(59, { role: 'amount' })];
      t['blocks'][0].rows = [{ repeat: ['functional'], rows: 500 }, ...many(9, { blank: 100 })];
      t['header'] = { rows: [many(60, 'x')], merges: [] };
    };
    expect(
      refusal(
        pack((p, t) => {
          wide(p, t);
          p['tables'] = Array.from({ length: 60 }, (_, n) => ({ ...t, id: `${n}`, sheet: `表${n}` }));
        }),
      ),
    ).toMatch(/^tables\[3\]：到这张表为止/);
  });

  test('titles that look like patterns', () => {
    for (const title of ['(a+)+$', '[', '{项目}{99999}', 'x{65535}', '{项目}(.*)*{序}', '\\'])
      try {
        loadPack(pack((_, t) => (t['title'] = title)));
      } catch (error) {
        expect((error as PackError).path).toBe('tables[0].title');
      }
  });

  test('more than 4 MB, and a message that stays short whatever the keys', () => {
    expect(refusal(`"${'x'.repeat(4_000_001)}"`)).toMatch(/文件过大/);
    expect(refusal(pack((p) => (p['k'.repeat(100_000)] = 1))).length).toBeLessThan(500);
    expect(refusal(pack((p) => (p['title'] = 'x'.repeat(100_000))))).toMatch(/^title：/);
  });

  test('any value in any place of a real pack is taken or refused by a PackError', () => {
    const places = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
      value !== null && typeof value === 'object'
        ? [
            path,
            ...Object.entries(value).flatMap(([key, inner]) =>
              places(inner, [...path, Array.isArray(value) ? Number(key) : key]),
            ),
          ]
        : [path];
    const [first] = PACKS;
    const all = places(first).filter((path) => path.length > 0);
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        '',
        0,
        -1,
        1e308,
        [],
        {},
        '=1+1',
        '\u0000',
        'A1:XFD1048576',
        '{',
        ['x'],
        [[[]]],
      ),
      fc.jsonValue({ maxDepth: 3 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), odd, (path, value) => {
        const data = structuredClone(first) as Json;
        let at = data;
        for (const step of path.slice(0, -1)) at = at[step];
        at[path[path.length - 1] as string] = value;
        try {
          parsePack(JSON.stringify(data));
        } catch (error) {
          if (!(error instanceof PackError)) throw error;
        }
      }),
      { numRuns: 150 },
    );
  });
});
