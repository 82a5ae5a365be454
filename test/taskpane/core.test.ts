import { searchSubjects } from '../../src/lexicon/search';
import { createCore } from '../../src/taskpane/core/core';
import { connect, deferred, serve, type Port } from '../../src/taskpane/core/remote';
import { templateInfo } from '../../src/taskpane/core/inspect';
import { builtInTemplates } from '../../src/templates/built-in';
import { PACK_TITLES } from '../../src/templates/lazy';
import { WorkbookError } from '../../src/workbook/model';
import { createXlsx } from '../../src/workbook/xlsx';

test('the list of packs to choose from says what the packs say', () => {
  expect(PACK_TITLES.map((pack) => ({ ...pack, own: false }))).toEqual(
    builtInTemplates().map((template) => templateInfo(template, false)),
  );
});

describe('a 科目 is found', () => {
  const names = (query: string) => searchSubjects('functional', query).map(({ name }) => name);
  test.each([
    ['by its code', '2080505', '机关事业单位基本养老保险缴费支出'],
    ['by the beginning of its code', '20805', '行政事业单位养老支出'],
    ['by part of its name', '住房公积', '住房公积金'],
    ['by pinyin initials', 'zfgjj', '住房公积金'],
    ['by both', '住房gjj', '住房公积金'],
    ['by the other reading of a character', 'xzyx', '行政运行'],
  ])('%s', (_, query, name) => {
    expect(names(query)[0]).toBe(name);
  });
  test('and nothing is for nothing', () => {
    expect(names('  ')).toEqual([]);
    expect(names('qqqq')).toEqual([]);
  });
});

describe('the core across a message port', () => {
  /** Two ends that hand on copies, as a worker does. */
  function ends(): [Port, Port] {
    const listeners: ((event: { data: unknown }) => void)[][] = [[], []];
    const end = (own: number): Port => ({
      postMessage: (data) => {
        const copy: unknown = structuredClone(data);
        setTimeout(() => listeners[1 - own]?.forEach((listen) => listen({ data: copy })), 0);
      },
      addEventListener: (_, listener) => listeners[own]?.push(listener),
    });
    return [end(0), end(1)];
  }

  test('takes no word of another speaker on the same line for an answer', async () => {
    const [there, here] = ends();
    serve(there, createCore());
    const core = connect(here);
    // As the reader of PDF says where it is loaded.
    const speak = () =>
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
      there.postMessage({ sourceName: 'worker', targetName: 'main', action: 'ready', data: null });
    speak();
    expect(await core.templates()).toEqual(await createCore().templates());
    speak();
    expect(await core.inspect({ sheets: [], names: [] })).toBeNull();
  });

  test('answers as it does here, and throws the same sentences', async () => {
    const [there, here] = ends();
    serve(there, createCore());
    const core = deferred(Promise.resolve(connect(here)));
    expect(await core.templates()).toEqual(await createCore().templates());
    const edits = await core.scaffold({
      template: 'sichuan',
      year: 2024,
      unit: '某局',
      unitCode: '',
      level: '',
    });
    expect(edits.filter(({ kind }) => kind === 'addSheet')).toHaveLength(15);
    expect(await core.inspect({ sheets: [], names: [] })).toBeNull();
    const file = createXlsx();
    await file.apply(edits);
    const workbook = await file.read();
    expect(await core.inspect(workbook)).toEqual(await createCore().inspect(workbook));
    expect(await core.inspect({ sheets: [], names: [] })).toBeNull();
    await expect(core.recalculation()).rejects.toThrow(WorkbookError);
    await expect(core.recalculation()).rejects.toThrow('请先生成或认领表格');
    await expect(core.loadPack('{')).rejects.toMatchObject({ name: 'PackError' });
  });

  test('tells how far the package is, and stops when told to', async () => {
    const [there, here] = ends();
    serve(there, createCore());
    const core = connect(here);
    const file = createXlsx();
    await file.apply(
      await core.scaffold({ template: 'sichuan', year: 2024, unit: '某局', unitCode: '', level: '' }),
    );
    await core.inspect(await file.read());
    const request = { workbook: await file.save(), file: '某局.xlsx', answers: {}, overrides: {} };
    const waivers = Object.fromEntries(
      ((await core.examine())?.findings ?? []).map(({ waiver }) => [waiver, { reason: '空表样' }]),
    );
    const steps: string[] = [];
    const onProgress = (step: string) => void steps.push(step);
    const whole = { signal: new AbortController().signal, onProgress };
    const { zip, missing } = await core.buildPackage({ ...request, waivers }, whole);
    expect(zip.length).toBeGreaterThan(10_000);
    expect(missing).toBeGreaterThan(0);
    expect([steps[0], steps.at(-1)]).toEqual(['情况说明', '校验和']);
    const stop = new AbortController();
    const stopped = core.buildPackage(
      { ...request, waivers },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});
