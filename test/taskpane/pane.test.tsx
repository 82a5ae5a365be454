/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Book } from '../../src/workbench/host/book';
import type { Host } from '../../src/workbench/host/host';
import { snapshot } from '../../src/workbench/host/snapshot';
import { cellAddress } from '../../src/workbook/address';
import { groupsOf } from '../../src/taskpane/state/findings';
import { CATALOGUES, useSubjects } from '../../src/lexicon/catalogue';
import { LISTED_PACKS } from '../../src/templates/generated/listed';
import { readWorkbook } from '../../src/workbook/read';
import { startOffice } from '../host/office';
import { caseBytes, casePath } from '../support/cases';
import {
  allById,
  byId,
  click,
  followed,
  idle,
  notice,
  openPane,
  tableRow,
  type,
  valueAt,
} from './support/open-pane';

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});
afterEach(() => host.clearFaults());

const withLeshan = casePath('leshan-2023') ? describe : describe.skip;
const leshan = () => caseBytes('leshan-2023');

async function scaffolded() {
  const opened = await openPane(host);
  await type('field-template', 'sichuan');
  await type('field-unit', '某某市社会保险中心');
  await type('field-unitCode', '316002');
  await click(byId('scaffold'), opened);
  return opened;
}

async function requestsOf(work: () => Promise<unknown>): Promise<string[]> {
  const before = host.requests.length;
  await work();
  return host.requests.slice(before).map(({ members }) => members.join(' '));
}

describe('sheets that were being made when Excel was closed', () => {
  it('are named, and taken away at one press where nobody has typed a number since', async () => {
    const book = new Book();
    const [half, filled] = [book.addSheet('公开表2'), book.addSheet('公开表3')];
    half.put(0, 0, { value: '部门支出总表' });
    filled.put(4, 1, { value: 12.5 });
    book.settings.set('预算公开助手.未完成', JSON.stringify(['公开表2', '公开表3']));
    const opened = await openPane(host, book);
    expect(notice()?.textContent).toMatch(/“公开表2”、“公开表3”可能不完整/);
    await click(byId('drop-unfinished'), opened);
    expect(notice()?.textContent).toContain('已删去没有做完的“公开表2”');
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1', '公开表3']);
  });
});

describe('an empty workbook', () => {
  it('opens at 准备 with every built-in form to choose from, and nothing is written', async () => {
    const book = new Book();
    const before = snapshot(book);
    await openPane(host, book);
    expect(byId('step-prepare').getAttribute('aria-selected')).toBe('true');
    expect(within(byId('field-template')).getAllByRole('option')).toHaveLength(1 + LISTED_PACKS.length);
    expect(snapshot(book)).toEqual(before);
  });

  it('has empty states on every other step', async () => {
    const opened = await openPane(host);
    await click(byId('step-fill'), opened);
    screen.getByText(/还没有表/);
    await click(byId('step-export'), opened);
    screen.getByText(/没有可以导出的内容/);
    await click(byId('step-check'), opened);
    await click(byId('check'), opened);
    expect(notice()?.textContent).toContain('没有认出预算公开表');
  });

  it('asks for template and unit before it makes anything', async () => {
    const opened = await openPane(host);
    await click(byId('scaffold'), opened);
    screen.getByText('请先选模板。');
    await type('field-template', 'sichuan');
    await click(byId('scaffold'), opened);
    screen.getByText('请填单位名称。');
    expect(opened.book.sheets).toHaveLength(1);
    await type('field-unit', '某某局');
    await type('field-year', '24');
    await click(byId('scaffold'), opened);
    screen.getByText(/请填四位年度/);
  });
});

describe('生成表样', () => {
  it('makes the fifteen sheets of Sichuan bound, in at most six requests, and goes on to 填报', async () => {
    const opened = await openPane(host);
    await type('field-template', 'sichuan');
    await type('field-unit', '某某市社会保险中心');
    const requests = await requestsOf(() => click(byId('scaffold'), opened));
    expect(requests.length).toBeLessThanOrEqual(6);
    expect(opened.book.sheets).toHaveLength(16);
    expect(allById('table')).toHaveLength(15);
    expect(allById('table').map((row) => row.dataset['state'])).not.toContain('missing');
    expect(opened.pane.state.inspection?.bound).toBe(true);
    expect(tableRow('1-2').dataset['state']).toBe('empty');
  });

  it('is taken back as long as nobody has typed into the sheets, and not after', async () => {
    const opened = await scaffolded();
    await click(byId('undo'), opened);
    expect(opened.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(opened.book.names).toEqual([]);

    const again = await scaffolded();
    host.type('公开表1-1', 'E7', 12);
    await click(byId('undo'), again);
    expect(notice()?.textContent).toContain('没有撤销');
    expect(again.book.sheets).toHaveLength(16);
  });

  it('is refused in words where a sheet of that name exists, and the workbook stays as it was', async () => {
    const book = new Book('公开表3');
    const before = snapshot(book);
    const opened = await openPane(host, book);
    await type('field-template', 'sichuan');
    await type('field-unit', '某某局');
    await click(byId('scaffold'), opened);
    expect(notice()?.textContent).toContain('已有工作表“公开表3”');
    expect(notice()?.dataset['intent']).toBe('error');
    expect(snapshot(book)).toEqual(before);
  });
});

describe('填报', () => {
  it('follows what is typed: the state of a table changes, with two requests', async () => {
    await scaffolded();
    const state = () => tableRow('1-1').dataset['state'] === 'empty';
    for (const amount of [1065.53, '', 1065.53]) {
      const requests = await requestsOf(async () => {
        host.type('公开表1-1', 'E7', amount);
        await waitFor(() => expect(state()).toBe(amount === ''), { interval: 5 });
      });
      expect(requests).toHaveLength(2);
    }
  });

  it('goes to a table', async () => {
    const opened = await scaffolded();
    await click(within(tableRow('3')).getByTestId('goto'), opened);
    expect(opened.book.active.name).toBe('公开表3');
  });

  it('finds a 科目 by pinyin initials and gives it a row in the order of the codes; undo takes it away', async () => {
    const opened = await scaffolded();
    await click(within(tableRow('1-2')).getByTestId('insert'), opened);
    const codes = () =>
      Array.from({ length: 8 }, (_, index) =>
        [0, 1, 2, 4].map((column) => opened.book.sheet('公开表1-2').cell(8 + index, column)?.value ?? ''),
      ).filter(([code]) => code !== '');
    const insert = async (query: string, name: string, amount: string | null) => {
      await type('subject-query', query);
      await waitFor(() => expect(allById('subject').length).toBeGreaterThan(0));
      const option = allById('subject').find((one) => one.textContent?.endsWith(name));
      if (!option) throw new Error(`${name} was not found`);
      await act(async () => {
        fireEvent.mouseDown(option);
      });
      await idle(opened.pane);
      // What is typed next is the amount of the new row.
      if (amount === null) fireEvent.keyDown(await screen.findByTestId('amount'), { key: 'Escape' });
      else {
        await type('amount', amount);
        await click(byId('write-amount'), opened);
      }
      await screen.findByTestId('subject-query');
    };
    await insert('2210201', '住房公积金', '１,012');
    expect(valueAt(opened.book, '公开表1-2', 'G9')).toBe(1012);
    await insert('jgsydwjbyl', '机关事业单位基本养老保险缴费支出', null);
    expect(codes()).toEqual([
      ['208', '05', '05', '机关事业单位基本养老保险缴费支出'],
      ['221', '02', '01', '住房公积金'],
    ]);
    // A row put above another has its own total across, and is in the totals of the table.
    host.type('公开表1-2', 'G9', 30);
    host.type('公开表1-2', 'G10', 12);
    opened.book.calculate();
    expect([valueAt(opened.book, '公开表1-2', 'F9'), valueAt(opened.book, '公开表1-2', 'F6')]).toEqual([
      30, 42,
    ]);
    await followed(opened, () => host.type('公开表1-2', 'G9', ''));
    await click(byId('undo'), opened);
    expect(codes()).toEqual([['221', '02', '01', '住房公积金']]);
  });
});

withLeshan('认领现有表', () => {
  it('says first what it has recognised, and leads to the findings without binding anything', async () => {
    const opened = await openPane(host, leshan());
    const before = snapshot(opened.book);
    expect(byId('found').textContent).toContain('认出了全部 15 张公开表');
    expect(byId('found').textContent).toContain('四川省部门预算公开表');
    await click(byId('check-found'), opened);
    expect(allById('finding').length).toBeGreaterThan(0);
    expect(snapshot(opened.book)).toEqual(before);
  });

  it('opened for what was found in it, shows that at once', async () => {
    const { pane } = await openPane(host, leshan());
    expect(pane.state.step).toBe('prepare');
    await act(() => pane.start(true));
    expect(pane.state.step).toBe('check');
    expect(pane.state.inspection?.findings.map(({ key }) => key)).toContain(pane.state.check.open);
  });

  it('shows what is recognised before it binds, and changes no cell', async () => {
    const opened = await openPane(host, leshan());
    const before = snapshot(opened.book);
    await click(byId('adopt'), opened);
    expect(byId('recognition').textContent).toContain('四川省部门预算公开表');
    expect(snapshot(opened.book)).toEqual(before);
    expect(opened.pane.state.inspection?.bound).toBe(false);
    await click(byId('bind'), opened);
    expect(opened.pane.state.inspection?.bound).toBe(true);
    expect(opened.book.names.map(({ name }) => name)).toContain('预算公开_1_2_区域');
    expect(
      opened.pane.state.inspection?.tables.every(({ bound, state }) => bound || state === 'missing'),
    ).toBe(true);
    await click(byId('undo'), opened);
    expect(snapshot(opened.book)).toEqual(before);
  });

  it('finds the tables by their names after rows were inserted and a sheet renamed', async () => {
    const opened = await openPane(host, leshan());
    await click(byId('adopt'), opened);
    await click(byId('bind'), opened);
    opened.book.renameSheet(opened.book.sheet('公开表3'), '一般公共预算');
    opened.book.moveRows(opened.book.sheet('公开表1'), 0, 2);
    await click(byId('step-check'), opened);
    await click(byId('check'), opened);
    const renamed = opened.pane.state.inspection?.tables.find(({ id }) => id === '3');
    expect([renamed?.sheet, renamed?.bound]).toEqual(['一般公共预算', true]);
  });
});

withLeshan('校验', () => {
  const checked = async () => {
    const opened = await openPane(host, leshan());
    await click(byId('step-check'), opened);
    await click(byId('check'), opened);
    return opened;
  };
  const row = (place: string) => {
    const found = allById('finding').find((one) => one.textContent?.includes(place));
    if (!found) throw new Error(`no finding at ${place}`);
    return found;
  };

  it('takes two requests to read, one to mark and one to go to the first fault', async () => {
    const opened = await openPane(host, leshan());
    await click(byId('step-check'), opened);
    const requests = await requestsOf(() => click(byId('check'), opened));
    expect(requests).toHaveLength(4);
    expect(allById('finding').length).toBeGreaterThan(0);
    expect(opened.book.sheet('公开表2').conditional.length).toBeGreaterThan(0);
  });

  it('goes from a finding to its cell, and to the other side', async () => {
    const opened = await checked();
    await click(row('公开表2!D13'), opened);
    expect(opened.book.active.name).toBe('公开表2');
    expect(opened.book.selection.area).toEqual({ top: 12, left: 3, bottom: 12, right: 3 });
    const others = allById('goto').filter((one) => one.title !== '公开表2!D13');
    const other = others[0];
    if (!other) throw new Error('there is no other side');
    await click(other, opened);
    const { area, sheet } = opened.book.selection;
    expect(other.title).toBe(`${sheet.name}!${cellAddress(area.top, area.left)}`);
  });

  it('hangs consequences under their cause, and goes through causes with Alt and the arrows', async () => {
    const opened = await checked();
    const { findings } = opened.pane.state.inspection ?? { findings: [] };
    const causes = groupsOf({ findings }, opened.pane.state.check).map(({ finding }) => finding);
    expect(causes.length).toBeLessThan(findings.length);
    expect(allById('finding')).toHaveLength(Math.min(50, causes.length));
    const press = async () => {
      await act(async () => {
        fireEvent.keyDown(byId('check'), { key: 'ArrowDown', altKey: true });
      });
    };
    expect(opened.pane.state.check.open).toBe(causes[0]?.key);
    await press();
    expect(opened.pane.state.check.open).toBe(causes[1]?.key);
  });

  it('puts in the amount that is forced, so that the finding and what followed from it go; undo brings them back', async () => {
    const opened = await checked();
    const before = snapshot(opened.book);
    const errors = opened.pane.state.inspection?.counts.error ?? 0;
    await click(row('公开表3!F9'), opened);
    await click(byId('apply-fix'), opened);
    expect(valueAt(opened.book, '公开表3', 'F9')).toBe(493.58);
    expect(opened.pane.state.inspection?.counts.error).toBeLessThan(errors);
    expect(allById('finding').some((one) => one.textContent?.startsWith('错误 公开表3!F9'))).toBe(false);
    await click(byId('undo'), opened);
    expect(opened.pane.state.inspection?.counts.error).toBe(errors);
    expect(withoutMarks(snapshot(opened.book))).toEqual(withoutMarks(before));
  });

  it('writes nothing over a cell that was changed meanwhile', async () => {
    const opened = await checked();
    await click(row('公开表3!F9'), opened);
    host.type('公开表3', 'F9', 1);
    await click(byId('apply-fix'), opened);
    expect(valueAt(opened.book, '公开表3', 'F9')).toBe(1);
    expect(notice()?.textContent).toContain('后来又有改动');
  });

  it('filters by severity and by table', async () => {
    const opened = await checked();
    const all = allById('finding').length;
    await click(byId('filter-error'), opened);
    expect(allById('finding').every((one) => !one.textContent?.startsWith('错误'))).toBe(true);
    expect(allById('finding').length).toBeLessThan(all);
    await click(byId('filter-error'), opened);
    await type('filter-sheet', '公开表2');
    expect(allById('finding').length).toBeGreaterThan(0);
    expect(allById('finding').length).toBeLessThan(all);
  });

  it('says what was not evaluated', async () => {
    await checked();
    expect(byId('not-evaluated').textContent).toContain('没有条件校验');
  });

  it('takes the officer’s correction into account without being asked again', async () => {
    const opened = await checked();
    host.type('公开表3', 'F9', 493.58);
    await waitFor(() =>
      expect(allById('finding').some((one) => one.textContent?.startsWith('错误 公开表3!F9'))).toBe(false),
    );
    expect(opened.pane.state.check.asked).toBe(true);
  });
});

withLeshan('导出', () => {
  it('hands out a clean workbook and a report', async () => {
    const opened = await openPane(host, leshan());
    await click(byId('step-export'), opened);
    expect(screen.getByText(/处错误须先改正/)).toBeTruthy();
    await click(byId('export-workbook'), opened);
    expect(notice()?.textContent).toContain('已交给系统下载');
    const [file] = opened.saved;
    expect(file?.name).toMatch(/^2023年.*部门预算公开表（有错误，不得公开）\.xlsx$/);
    const { sheets } = await readWorkbook(file?.content as Uint8Array);
    // The sheet that is none of the tables stays behind.
    expect(sheets).toHaveLength(opened.book.sheets.length - 1);
    await click(byId('export-report'), opened);
    expect(opened.saved[1]?.content).toContain('<h1>部门预决算公开检查报告</h1>');
  });

  it('offers the next way, for nobody learns whether a download arrived', async () => {
    const opened = await openPane(host, leshan());
    await click(byId('step-export'), opened);
    expect(allById('missed')).toEqual([]);
    await click(byId('export-workbook'), opened);
    expect(byId('missed').textContent).toContain('存不下窗格里的文件');
    await click(byId('missed-way'), opened);
    const [beside = ''] = opened.book.openedBeside;
    const { sheets } = await readWorkbook(Uint8Array.from(atob(beside), (one) => one.charCodeAt(0)));
    expect(sheets).toHaveLength(opened.book.sheets.length - 1);
    const copied: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    await click(byId('export-report'), opened);
    await click(byId('missed-way'), opened);
    expect(copied[0]).toMatch(/^部门预决算公开检查报告/);
    expect(copied[0]).not.toContain('<');
    expect(notice()?.textContent).toContain('文字已复制');
  });

  it('records for 诊断 what is said to Excel while it is asked to, and hands it out', async () => {
    const opened = await openPane(host, leshan());
    await click(byId('step-export'), opened);
    await click(byId('diagnose'), opened);
    await click(byId('step-check'), opened);
    await click(byId('check'), opened);
    await click(byId('step-export'), opened);
    await click(byId('diagnose'), opened);
    const [file] = opened.saved;
    expect(file?.name).toBe('预算公开助手诊断记录.json');
    const { exchanges } = JSON.parse(String(file?.content)) as { exchanges: unknown[] };
    expect(exchanges.length).toBeGreaterThan(1);
    expect(String(file?.content)).not.toMatch(/\d{2,}\.\d\d\b/);
  });

  it('says so where Excel does not hand over the file', async () => {
    const opened = await openPane(host, leshan());
    host.fileBytes = () => Promise.reject(new Error('no'));
    await click(byId('step-export'), opened);
    await click(byId('export-workbook'), opened);
    expect(notice()?.textContent).toContain('Excel 没有交出工作簿文件');
  });
});

describe('重算', () => {
  it('says that all is up to date, and names subtotals that are figures now', async () => {
    const opened = await scaffolded();
    await followed(opened, () => host.type('公开表1', 'B5', 90));
    await click(byId('step-check'), opened);
    await click(byId('recalculate'), opened);
    expect(notice()?.textContent).toContain('重算完成');
    expect(byId('recalculated').textContent).toContain('公开表1!B5 原是求和公式');
  });
});

describe('what goes wrong', () => {
  it('ends as a sentence, and the pane goes on working', async () => {
    const opened = await scaffolded();
    await click(byId('step-check'), opened);
    host.failAt(1, 'GeneralException');
    await click(byId('check'), opened);
    expect(notice()?.dataset['intent']).toBe('error');
    expect(notice()?.textContent).toContain('读取工作簿时没有成功');
    await click(byId('check'), opened);
    expect(notice()).toBeNull();
    expect(opened.pane.state.check.asked).toBe(true);
  });

  it('says that a cell is being edited, and can be cancelled while it only reads', async () => {
    const opened = await openPane(host, undefined, { patience: 10 });
    await click(byId('step-check'), opened);
    host.enterCellEdit();
    await act(async () => {
      fireEvent.click(byId('check'));
    });
    await waitFor(() => expect(byId('progress').textContent).toContain('请按回车键结束'));
    await act(async () => {
      fireEvent.click(byId('cancel'));
    });
    expect(opened.pane.state.doing).toBeNull();
    await act(async () => host.leaveCellEdit());
    // Excel answers in turn: what was asked before has been answered by then.
    await act(async () => void (await opened.pane.excel.recall('无')));
    expect(notice()).toBeNull();
  });

  it('a pack that is none is refused with the place in it', async () => {
    const opened = await openPane(host);
    await act(() => opened.pane.preparing.loadPack('{"schema":1}'));
    expect(notice()?.dataset['intent']).toBe('error');
    expect(notice()?.textContent).not.toContain('没有预料到');
  });
});

describe('a bureau’s own list of 科目', () => {
  afterEach(() => useSubjects([]));

  it('is read, wins, and is there again when the workbook is opened again', async () => {
    const book = new Book();
    let opened = await openPane(host, book);
    const list = new TextEncoder().encode('编码,名称,年度\n2101102,事业单位医疗补助,2024\n');
    await act(() => opened.pane.preparing.loadSubjects('科目.csv', list));
    expect(notice()?.textContent).toContain('已载入 1 个科目');
    expect(CATALOGUES.functional.byCode('2101102')?.name).toBe('事业单位医疗补助');
    useSubjects([]);
    opened = await openPane(host, book);
    expect(CATALOGUES.functional.byCode('2101102')?.name).toBe('事业单位医疗补助');
    await act(() => opened.pane.preparing.loadSubjects('说明.csv', new TextEncoder().encode('没有科目')));
    expect(notice()?.textContent).toContain('里面没有读出科目');
  });
});

const withoutMarks = (seen: ReturnType<typeof snapshot>): unknown =>
  JSON.parse(JSON.stringify(seen, (key, value: unknown) => (key === 'conditional' ? undefined : value)));
