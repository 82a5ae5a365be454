/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { webcrypto } from 'node:crypto';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import type { Host } from '../../src/workbench/host/host';
import { snapshot } from '../../src/workbench/host/snapshot';
import { startOffice } from '../host/office';
import {
  allById,
  byId,
  click,
  followed,
  idle,
  notice,
  openPane,
  type,
  valueAt,
  type Opened,
} from './support/open-pane';
import { HOSPITALITY, qinghai, sampleOf, sampleWith, sampleWithout } from './support/workbooks';

// jsdom has no SubtleCrypto; every web view has.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

const WAIT = { timeout: 20_000 };

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});
afterEach(() => host.clearFaults());

async function offered(kind: 'derive' | 'convert' | 'lastYear', workbook: Uint8Array): Promise<Opened> {
  const opened = await openPane(host, workbook);
  await click(byId('step-fill'), opened);
  await click(byId(`tool-${kind}`), opened);
  return opened;
}

async function choose(file: string, bytes: Uint8Array, opened: Opened): Promise<void> {
  const given = { name: file, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) };
  await act(async () => {
    fireEvent.change(byId('last-year-file'), { target: { files: [given] } });
  });
  await idle(opened.pane);
}

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const before = host.requests.length;
  await work();
  return host.requests.length - before;
}

const content = ({ book }: Opened) => snapshot(book, { marks: false });
const planned = (place: string) => {
  const found = allById('planned').find((one) => one.dataset['place'] === place);
  if (!found) throw new Error(`${place} is not planned`);
  return found;
};
/** Excel's own answer after all that was written. */
const calculated = (opened: Opened, sheet: string, address: string) => {
  opened.book.calculate();
  return valueAt(opened.book, sheet, address);
};

describe('推出空表', () => {
  it('shows every cell with what stands there, what would and where it comes from; nothing is written by that', async () => {
    const opened = await openPane(host, await sampleWithout('1'));
    const before = snapshot(opened.book);
    await click(byId('step-fill'), opened);
    expect(await requestsOf(() => click(byId('tool-derive'), opened))).toBe(2);
    expect(document.activeElement?.textContent).toBe('由已填的表推出空表');
    expect(byId('offer-summary').textContent).toMatch(/^要写 \d+ 格，在 1 张表：公开表1 部门收支总表。$/);
    const line = planned('公开表1!B5');
    expect(line.textContent).toMatch(/^B5空 → 809\.20公开表1-1!/);
    expect(line.getAttribute('aria-label')).toMatch(/^公开表1!B5 原来空，写入809\.20，公开表1-1!/);
    expect(snapshot(opened.book)).toEqual(before);
  });

  it('writes it when told to, in at most seven requests, and takes it back whole', async () => {
    const opened = await offered('derive', await sampleWithout('1'));
    const before = content(opened);
    const cells = opened.pane.state.offer?.proposal?.cells.length ?? 0;
    expect(await requestsOf(() => click(byId('offer-apply'), opened))).toBeLessThanOrEqual(7);
    expect(notice()?.textContent).toBe(`已由填好的表推出 ${cells} 格。`);
    expect(calculated(opened, '公开表1', 'B5')).toBe(809.2);
    expect(calculated(opened, '公开表1', 'B39')).toBe(809.2);
    expect(allById('offer')).toEqual([]);
    expect(document.activeElement?.id).toBe('tool-derive');
    await click(byId('undo'), opened);
    expect(notice()?.textContent).toBe('已撤销。');
    expect(content(opened)).toEqual(before);
  });

  it('writes values where they are asked for, and one table as far as it follows', async () => {
    const opened = await offered('derive', await sampleWithout('1', '3-1'));
    await type('derive-as', 'values');
    await type('derive-table', '1');
    await waitFor(() => expect(byId('offer-summary').textContent).toContain('公开表1 部门收支总表'));
    await click(byId('offer-apply'), opened);
    const cell = opened.book.sheet('公开表1').cell(4, 1);
    expect([cell?.value, cell?.formula]).toEqual([809.2, undefined]);
  });

  it('leaves what the officer has typed unless it is told to replace it, and says so', async () => {
    const opened = await openPane(host, await sampleWithout('1'));
    await followed(opened, () => host.type('公开表1', 'B5', 7));
    await click(byId('step-fill'), opened);
    await click(byId('tool-derive'), opened);
    await type('derive-table', '1');
    await waitFor(() => expect(planned('公开表1!B5').textContent).toContain('已有别的数，不改'));
    const left = Number(/\d+/.exec(byId('offer-apply').textContent ?? '')?.[0]);
    await act(async () => {
      fireEvent.click(byId('overwrite'));
    });
    await waitFor(() => expect(byId('offer-apply').textContent).toBe(`写入 ${left + 1} 格`));
    expect(planned('公开表1!B5').textContent).toMatch(/7\.00 → 809\.20.*改写/);
    await click(byId('offer-apply'), opened);
    expect(calculated(opened, '公开表1', 'B5')).toBe(809.2);
    await click(byId('undo'), opened);
    expect(valueAt(opened.book, '公开表1', 'B5')).toBe(7);
  });

  it('writes nothing but what was shown: after a change it shows anew', async () => {
    const opened = await offered('derive', await sampleWithout('1'));
    // The officer types and presses the button before Excel has told of it.
    host.type('公开表1', 'B5', 7);
    await click(byId('offer-apply'), opened);
    expect(notice()?.textContent).toContain('刚才又有改动，没有写入');
    expect(valueAt(opened.book, '公开表1', 'B5')).toBe(7);
    // With an amount typed into it the table is no blank one any more.
    expect(byId('offer-nothing')).toBeTruthy();
  });

  it('follows what the officer changes, also while another step is shown', async () => {
    const opened = await offered('derive', await sampleWithout('1'));
    host.type('公开表1-1', 'C5', 800);
    // At odds with the other tables now, so nothing is made of it.
    await waitFor(() => expect(byId('offer-left').textContent).toContain('自相矛盾'), WAIT);
    expect(allById('planned')).toEqual([]);
    await click(byId('step-export'), opened);
    await followed(opened, () => host.type('公开表1-1', 'C5', 809.2));
    await click(byId('step-fill'), opened);
    await waitFor(() => expect(planned('公开表1!B5').textContent).toContain('809.20'), WAIT);
  });

  it('refuses to undo where a cell was changed since', async () => {
    const opened = await offered('derive', await sampleWithout('1'));
    await click(byId('offer-apply'), opened);
    host.type('公开表1', 'B5', 1);
    await click(byId('undo'), opened);
    expect(notice()?.textContent).toContain('没有撤销');
    expect(valueAt(opened.book, '公开表1', 'B5')).toBe(1);
  });

  it('says so where nothing follows, and goes back to where it was opened, by Escape as well', async () => {
    const opened = await offered('derive', await sampleWithout());
    expect(byId('offer-nothing').textContent).toContain('没有可以推出的');
    expect(allById('offer-apply')).toEqual([]);
    await act(async () => {
      fireEvent.keyDown(byId('derive-as'), { key: 'Escape' });
    });
    expect(document.activeElement?.id).toBe('tool-derive');
    expect(opened.pane.state.offer).toBeNull();
  });

  it('leads to a cell', async () => {
    const opened = await offered('derive', await sampleWithout('1'));
    await click(planned('公开表1!B5'), opened);
    expect(opened.book.selection.sheet.name).toBe('公开表1');
    expect(opened.book.selection.area).toEqual({ top: 4, left: 1, bottom: 4, right: 1 });
  });

  it('is refused in words where the sheet is protected, and nothing is written', async () => {
    const opened = await offered('derive', await sampleWithout('1'));
    opened.book.sheet('公开表1').protected = true;
    const before = content(opened);
    await click(byId('offer-apply'), opened);
    expect(notice()?.dataset['intent']).toBe('error');
    expect(notice()?.textContent).toMatch(/公开表1.*保护/);
    expect(content(opened)).toEqual(before);
  });
});

describe('换算金额单位', () => {
  it('changes amounts and captions together, and takes both back', async () => {
    const opened = await offered('convert', await sampleWithout());
    expect(byId('offer-nothing').textContent).toContain('已经是这个单位');
    const before = content(opened);
    await type('convert-to', '元');
    await waitFor(() => expect(byId('offer-summary')).toBeTruthy(), WAIT);
    expect(byId('remarks').textContent).toContain('没有写金额单位');
    const requests = await requestsOf(() => click(byId('offer-apply'), opened));
    expect(requests).toBeLessThanOrEqual(7);
    expect(calculated(opened, '公开表1', 'B5')).toBe(8_092_000);
    // 公开表7 says no unit: until the officer has written one it is read in the pack's.
    const { findings = [] } = opened.pane.state.inspection ?? {};
    expect(
      findings.filter(
        ({ severity, cells }) => severity === 'error' && !JSON.stringify(cells).includes('公开表7'),
      ),
    ).toEqual([]);
    await click(byId('undo'), opened);
    expect(content(opened)).toEqual(before);
  });

  it('names the cells that were not rounded to their nearest so that totals add up', async () => {
    const opened = await openPane(host, await sampleWithout());
    await click(byId('step-fill'), opened);
    await click(byId('tool-convert'), opened);
    await type('convert-to', '亿元');
    await waitFor(() => expect(byId('offer-summary')).toBeTruthy(), WAIT);
    for (const group of byId('offer-cells').querySelectorAll('details'))
      await act(async () => {
        group.open = true;
        fireEvent(group, new Event('toggle'));
      });
    const off = allById('planned').filter((one) => one.textContent?.includes('比四舍五入'));
    expect(off.length).toBeGreaterThan(0);
    screen.getByText(/没有按各自的四舍五入取数/);
  });
});

describe('上年数', () => {
  const LAST = { J: 1.5, K: 1, L: 2.9 };

  it('comes from a file of this machine into the columns of last year; totals follow by their formulas; undo', async () => {
    const opened = await offered('lastYear', await qinghai(2024, { L: 2 }));
    expect(byId('last-year').textContent).toContain('只在本机读取');
    expect(allById('offer-apply')).toEqual([]);
    const before = content(opened);
    const requests = await requestsOf(async () => choose('上年.xlsx', await qinghai(2023, LAST), opened));
    expect(requests).toBe(0);
    expect(byId('last-year').textContent).toBe('上年数：上年.xlsx（2023年）');
    expect(allById('planned').map((one) => one.dataset['place'])).toEqual(
      ['D6', 'E6', 'F6'].map((address) => `${HOSPITALITY}!${address}`),
    );
    expect(planned(`${HOSPITALITY}!F6`).textContent).toContain('空 → 2.90');
    await click(byId('offer-apply'), opened);
    expect(calculated(opened, HOSPITALITY, 'A6')).toBe(5.4);
    await click(byId('undo'), opened);
    expect(content(opened)).toEqual(before);
  });

  it('of another year, or out of another file, is refused in a sentence that names the file; the former one stays', async () => {
    const opened = await offered('lastYear', await qinghai(2024, {}));
    await choose('前年.xlsx', await qinghai(2022, LAST), opened);
    expect(notice()?.textContent).toBe('“前年.xlsx”是 2022 年的，本工作簿是 2024 年的，请选 2023 年的文件。');
    await choose('说明.xlsx', new TextEncoder().encode('%PDF-1.7'), opened);
    expect(notice()?.textContent).toMatch(/^“说明\.xlsx”不能用作上年的数：.*。$/);
    await choose('facts.csv', new TextEncoder().encode('a,b\r\n1,2\r\n'), opened);
    expect(notice()?.textContent).toMatch(/^“facts\.csv”不能用作上年的数：里面没有可用的金额/);
    expect(opened.pane.state.lastYear).toBeNull();
    await choose('上年.xlsx', await qinghai(2023, LAST), opened);
    await choose('前年.xlsx', await qinghai(2022, LAST), opened);
    expect(byId('last-year').textContent).toContain('上年.xlsx');
  });

  it('is not wanted by tables without such columns, which is said', async () => {
    const opened = await offered('lastYear', await sampleWithout());
    await choose('上年.xlsx', await sampleOf(2023), opened);
    expect(byId('offer-nothing').textContent).toContain('没有“上年”的栏目');
  });

  it('stands in the text as soon as the file is chosen, and goes with it', async () => {
    const opened = await openPane(host, await sampleWithout());
    await click(byId('step-narrative'), opened);
    await screen.findByTestId('to-fill', {}, WAIT);
    const left = opened.pane.state.writing.document?.missing ?? 0;
    await choose('上年.xlsx', await sampleOf(2023), opened);
    await waitFor(() => expect(opened.pane.state.writing.document?.missing).toBeLessThan(left), WAIT);
    await click(byId('drop-last-year'), opened);
    await waitFor(() => expect(opened.pane.state.writing.document?.missing).toBe(left), WAIT);
    expect(opened.pane.state.lastYear).toBeNull();
  });

  it('is what a text of the officer’s own is held against too, as soon as the file is chosen', async () => {
    const opened = await openPane(host, await sampleWithout());
    await click(byId('step-narrative'), opened);
    await screen.findByTestId('to-fill', {}, WAIT);
    await click(byId('view-check'), opened);
    const text = '一、收支预算总体情况\n2024年收支总预算809.20万元，比2023年收支预算总数增加12.30万元。\n';
    const file = {
      name: '说明.txt',
      arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
    };
    await act(async () => {
      fireEvent.change(byId('text-file'), { target: { files: [file] } });
    });
    await idle(opened.pane);
    const increase = () =>
      allById('figure').find((one) => one.textContent?.includes('12.30'))?.dataset['state'];
    expect(increase()).toBe('unbound');
    await choose('上年.xlsx', await sampleOf(2023), opened);
    await waitFor(() => expect(increase()).toBe('wrong'), WAIT);
  });

  it('goes into the package, which says what made it; and the package serves as last year’s file', async () => {
    const opened = await openPane(host, await sampleOf(2023));
    await click(byId('step-export'), opened);
    await click(byId('build-package'), opened);
    await click(byId('save-package'), opened);
    const published = opened.saved[0]?.content as Uint8Array;

    const again = await openPane(host, await sampleWithout());
    await click(byId('step-export'), again);
    await click(byId('build-package'), again);
    const without = again.pane.state.publish.built?.missing ?? 0;
    await choose('资料包.zip', published, again);
    expect(byId('last-year').textContent).toBe('上年数：资料包.zip（2023年）');
    // What was made without it is not handed out any more.
    expect(allById('built')).toEqual([]);
    await click(byId('build-package'), again);
    expect(again.pane.state.publish.built?.missing).toBeLessThan(without);
    const files = unzipSync(again.pane.state.publish.built?.zip ?? new Uint8Array());
    const record = Object.entries(files).find(([path]) => path.endsWith('审核记录.json'))?.[1];
    expect(JSON.parse(strFromU8(record ?? new Uint8Array()))).toMatchObject({
      versions: { 'budget-disclosure': expect.stringMatching(/^\d+\.\d+\.\d+/) as string },
    });
  });

  it('of another unit is taken with a doubt that is told', async () => {
    const opened = await offered('lastYear', await qinghai(2024, {}));
    await choose('上年.xlsx', await qinghai(2023, LAST), opened);
    expect(allById('last-year-doubt')).toEqual([]);
    await choose('外单位.xlsx', await qinghai(2023, LAST, '云溪市体育中心'), opened);
    expect(byId('last-year-doubt').textContent).toContain('云溪市体育中心');
  });
});

describe('参考指标', () => {
  const SHEET = '公开表6';
  /** A project of equipment: one row laid out and blank, another not there at all. */
  const lacking = () =>
    sampleWith([
      { kind: 'write', sheet: SHEET, top: 12, left: 6, cells: [[null, null, null, null]] },
      { kind: 'write', sheet: SHEET, top: 15, left: 4, cells: [Array.from({ length: 8 }, () => null)] },
    ]);

  async function suggested(): Promise<Opened> {
    const opened = await openPane(host, await lacking());
    await click(byId('step-check'), opened);
    await click(byId('check'), opened);
    const finding = opened.pane.state.inspection?.findings.find(({ suggestible }) => suggestible);
    if (!finding) throw new Error('nothing is suggested');
    await act(() => opened.pane.checking.open(finding));
    await click(byId('suggest'), opened);
    return opened;
  }
  const tick = async (name: string) => {
    const one = allById('suggestion').find((box) => box.closest('label')?.textContent?.includes(name));
    if (!one) throw new Error(`${name} is not suggested`);
    await act(async () => {
      fireEvent.click(one);
    });
    await waitFor(() => expect((one as HTMLInputElement).checked).toBe(true), WAIT);
  };

  it('are listed beside the finding by the kind of spending, and none is written until it is ticked and told', async () => {
    const opened = await suggested();
    expect((byId('suggest-spending') as HTMLSelectElement).value).toBe('设备购置');
    expect(byId('indicators').textContent).toContain('质量指标：设备验收合格率');
    expect(byId('offer-nothing').textContent).toContain('勾选要用的指标');
    expect(allById('offer-apply')).toEqual([]);
    expect(valueAt(opened.book, SHEET, 'G13') ?? '').toBe('');
  });

  it('go into the row that is laid out for them, else into a new one in place; the value stays the officer’s; undo', async () => {
    const opened = await suggested();
    const before = content(opened);
    await tick('设备验收合格率');
    await tick('使用人员满意度');
    await waitFor(() => expect(allById('planned').length).toBeGreaterThan(5), WAIT);
    expect(planned(`${SHEET}!G13`).textContent).toContain('空 → 设备验收合格率');
    expect(byId('offer-cells').textContent).toContain('新插的行');
    await click(byId('offer-apply'), opened);
    expect(notice()?.textContent).toContain('指标值请自己填');
    expect(valueAt(opened.book, SHEET, 'G13')).toBe('设备验收合格率');
    expect(valueAt(opened.book, SHEET, 'I13') ?? '').toBe('');
    const names = Array.from({ length: 24 }, (_, row) => opened.book.sheet(SHEET).cell(row, 6)?.value);
    expect(names).toContain('使用人员满意度');
    await click(byId('undo'), opened);
    expect(content(opened)).toEqual(before);
  });

  it('are chosen by another kind of spending where the name says too little', async () => {
    await suggested();
    await type('suggest-spending', '会议培训');
    await waitFor(() => expect(byId('indicators').textContent).toContain('培训期数'), WAIT);
  });

  it('have no axe violation', async () => {
    await suggested();
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('for everyone', () => {
  it('no offer has an axe violation that a page without layout can show', async () => {
    const violations = async () =>
      (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations.map(
        ({ id, nodes }) => `${id} ${nodes[0]?.html}`,
      );
    await offered('derive', await sampleWithout('1'));
    expect(within(byId('offer')).getAllByRole('button').length).toBeGreaterThan(5);
    expect(await violations()).toEqual([]);
    await offered('lastYear', await qinghai(2024, {}));
    expect(await violations()).toEqual([]);
  });
});
