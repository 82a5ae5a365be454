/** A rule that turned out wrong is switched off by data, and every report says that it is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bind } from '../../src/binding/bind';
import { reportText } from '../../src/publication/report-text';
import { check } from '../../src/rule/check';
import { loadPack } from '../../src/templates/load-pack';
import { builtInTemplates } from '../../src/templates/built-in';
import { command } from '../support/command';
import { exampleDepartment } from '../support/example-department';
import { withCells } from '../support/live';

const SAMPLE = resolve('samples/sichuan-sample.xlsx');
const WRONG = 'fact.rollup';

interface Said {
  readonly summary: {
    readonly relations: { readonly notEvaluated: readonly { rule: string; reason: string }[] };
  };
  readonly findings: readonly { readonly rule: string }[];
}

describe('a bureau’s list', () => {
  let folder: string;
  const listOf = (entries: unknown): string => {
    const file = join(folder, '停用.json');
    writeFileSync(file, typeof entries === 'string' ? entries : JSON.stringify(entries));
    return file;
  };
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'switched-off-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  // What one command was told is not for the next test.
  afterEach(async () => void (await command('check', SAMPLE, '--switch-off', listOf([]))));

  test('keeps its rules silent, with reason, date and how much they would have said', async () => {
    const list = listOf([
      { rule: WRONG, reason: '本地表样的合计不含结转', since: '2026-11-20', by: '预算科' },
    ]);
    const { stdout } = await command('check', SAMPLE, '--format', 'json', '--switch-off', list);
    const { findings, summary } = JSON.parse(stdout) as Said;
    expect(findings.map(({ rule }) => rule)).not.toContain(WRONG);
    const said = summary.relations.notEvaluated.find(({ rule }) => rule === WRONG);
    expect(said?.reason).toMatch(
      /已停用（2026-11-20 起，预算科）：本地表样的合计不含结转。本次有 \d+ 处因此没有列出/,
    );
  });

  test.each([
    ['no reason', [{ rule: WRONG, since: '2026-11-20' }], '没有写明理由'],
    ['no day', [{ rule: WRONG, reason: '判错', since: '2026-02-30' }], '没有写明从哪天起'],
    ['no such rule', [{ rule: 'fact.nothing', reason: '判错', since: '2026-11-20' }], '不存在'],
    ['no JSON', '停用', '不是 JSON'],
  ])('with %s is refused in a sentence', async (_, entries, words) => {
    const { code, stderr } = await command('check', SAMPLE, '--switch-off', listOf(entries));
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('a pack', () => {
  const [sichuan] = builtInTemplates().filter(({ id }) => id === 'sichuan');

  test('says the same of rules that it switches off, and its report shows it', async () => {
    if (!sichuan) throw new Error('no such template');
    const pack = { ...sichuan.pack, switchedOff: [{ rule: WRONG, reason: '判错', since: '2026-11-20' }] };
    const workbook = withCells(await exampleDepartment(), new Map([['公开表1-2!F7', 1]]));
    const before = check(bind(workbook, [sichuan])).findings.filter(({ rule }) => rule === WRONG).length;
    const checked = check(bind(workbook, [{ ...sichuan, pack }]));
    expect(before).toBeGreaterThan(0);
    expect(checked.findings.filter(({ rule }) => rule === WRONG)).toEqual([]);
    expect(reportText(checked, '公开表.xlsx')).toContain(`（${WRONG}）已停用（2026-11-20 起）：判错`);
  });

  test('that names no rule of that code is refused', () => {
    const text = JSON.stringify({
      ...sichuan?.pack,
      switchedOff: [{ rule: 'x', reason: '判错', since: '2026-11-20' }],
    });
    expect(() => loadPack(text)).toThrow('没有这条规则');
  });
});
