/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { webcrypto } from 'node:crypto';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { unzipSync } from 'fflate';
import { publishingOf } from '../../src/taskpane/work/late';
import type { Host } from '../../src/workbench/host/host';
import { snapshot } from '../../src/workbench/host/snapshot';
import { startOffice } from '../host/office';
import { caseBytes, casePath } from '../support/cases';
import { allById, byId, click, idle, notice, openPane, type, type Opened } from './support/open-pane';

// jsdom has no SubtleCrypto; every web view has.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});
afterEach(() => host.clearFaults());

const withLeshan = casePath('leshan-2023') ? describe : describe.skip;
const leshan = () => caseBytes('leshan-2023');

const WAIT = { timeout: 20_000 };

async function narrative(workbook = leshan()): Promise<Opened> {
  const opened = await openPane(host, workbook);
  await click(byId('step-narrative'), opened);
  await screen.findByTestId('to-fill', {}, WAIT);
  return opened;
}

const question = (id: string) => {
  const field = allById('question').find((one) => one.dataset['question'] === id);
  if (!field) throw new Error(`${id} is not asked`);
  return field;
};

async function answer(id: string, text: string, { pane }: Opened): Promise<void> {
  const before = pane.state.writing.document;
  await act(async () => {
    fireEvent.change(question(id), { target: { value: text } });
  });
  await act(async () => {
    fireEvent.blur(question(id));
  });
  await waitFor(() => expect(pane.state.writing.document).not.toBe(before), WAIT);
}

async function check(name: string, text: string, opened: Opened): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const file = { name, arrayBuffer: () => Promise.resolve(bytes.buffer) };
  await act(async () => {
    fireEvent.change(byId('text-file'), { target: { files: [file] } });
  });
  await idle(opened.pane);
}

withLeshan('生成情况说明', () => {
  it('asks what only a person knows, counts what is left, and remembers the answers in the workbook', async () => {
    const opened = await narrative();
    const left = opened.pane.state.writing.document?.missing ?? 0;
    expect(left).toBeGreaterThan(0);
    expect(byId('to-fill').textContent).toBe(`还有 ${left} 项待填`);
    await answer('主要职能', '贯彻执行国家社会保险法律法规。', opened);
    expect(byId('to-fill').textContent).toBe(`还有 ${left - 1} 项待填`);
    expect([...opened.book.settings.values()].join()).toContain('贯彻执行国家社会保险法律法规。');
  });

  it('writes the text from the tables, with what is missing marked', async () => {
    const opened = await narrative();
    await answer('主要职能', '贯彻执行国家社会保险法律法规。', opened);
    await click(byId('view-text'), opened);
    const text = allById('part')
      .map((part) => part.textContent)
      .join();
    expect(text).toContain('贯彻执行国家社会保险法律法规。');
    expect(text).toContain('1,149.80');
    expect(text).toContain('〔待填：');
    expect(document.querySelectorAll('.paragraph .bound').length).toBeGreaterThan(20);
  });

  it('keeps amounts bound in the officer’s own words, says that they were changed, and brings the text back', async () => {
    const opened = await narrative();
    await click(byId('view-text'), opened);
    const paragraph = () =>
      allById('paragraph').find((one) => one.textContent?.includes('1,149.80')) as HTMLElement;
    const before = paragraph().textContent;
    await click(within(paragraph()).getByTestId('edit'), opened);
    const area = byId('edit-text') as HTMLTextAreaElement;
    expect(document.activeElement).toBe(area);
    const [token = ''] = /\{[^}]+\}/.exec(area.value) ?? [];
    await type('edit-text', `本年收支合计${token}万元，另有 3.00万元。`);
    await click(byId('edit-save'), opened);
    await screen.findByText('已修改', {}, WAIT);
    expect(paragraph().textContent).toMatch(/本年收支合计1,149\.80万元/);
    expect(paragraph().textContent).toContain('手填的数不随表更新');
    await click(within(paragraph()).getByTestId('edit'), opened);
    await click(byId('edit-restore'), opened);
    await waitFor(() => expect(screen.queryByText('已修改')).toBeNull(), WAIT);
    expect(paragraph().textContent).toBe(before);
  });

  it('follows the tables', async () => {
    const opened = await narrative();
    await click(byId('view-text'), opened);
    host.type('公开表1', 'B5', 1);
    await waitFor(() => expect(opened.pane.state.writing.document?.blocks).toBeTruthy(), WAIT);
    const before = opened.pane.state.writing.document;
    host.type('公开表1', 'B5', 2);
    await waitFor(() => expect(opened.pane.state.writing.document).not.toBe(before), WAIT);
  });

  it('writes nothing over answers that it could not read', async () => {
    const opened = await openPane(host, leshan());
    host.failAt(1, 'GeneralException');
    await click(byId('step-narrative'), opened);
    screen.getByText(/为免覆盖/);
    expect(allById('question')).toEqual([]);
    await click(screen.getByText('再试一次'), opened);
    await screen.findByTestId('to-fill', {}, WAIT);
  });
});

withLeshan('校验说明', () => {
  const TEXT =
    '第三部分 2023年部门预算情况说明\n一、收支总体情况\n2023年收支总预算1149.80万元。\n二、支出预算情况\n2023年支出预算1249.80万元，其中：社会保障和就业支出1.11万元，食堂有桌子37张。\n';

  it('colours the figures, says what each was compared with, and finds the one that is wrong', async () => {
    const opened = await narrative();
    await click(byId('view-check'), opened);
    await check('说明.txt', TEXT, opened);
    const states = allById('figure').map(({ dataset, textContent }) => [
      textContent?.replace(/[✓✗＝？]/g, ''),
      dataset['state'],
    ]);
    expect(states).toContainEqual(['1149.80万元', 'bound']);
    expect(states).toContainEqual(['1249.80万元', 'wrong']);
    expect(byId('coverage').textContent).toMatch(new RegExp(`核对 ${states.length} 个数，其中`));
    expect(allById('finding').some((one) => one.textContent?.includes('1249.80'))).toBe(true);
    const wrong = allById('figure').find(({ dataset }) => dataset['state'] === 'wrong');
    expect(wrong?.title).toContain('不一致');
  });

  it('leads through the figures with the arrows, one stop for Tab', async () => {
    const opened = await narrative();
    await click(byId('view-check'), opened);
    await check('说明.txt', TEXT, opened);
    const figures = allById('figure');
    expect(figures.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    figures[0]?.focus();
    fireEvent.keyDown(figures[0]!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(figures[1]);
    expect(byId('compared').textContent).toContain(figures[1]?.textContent?.slice(0, 4));
  });

  it('refuses in a sentence what is no text', async () => {
    const opened = await narrative();
    await click(byId('view-check'), opened);
    await check('说明.docx', '%PDF-1.7\n', opened);
    expect(notice()?.textContent).toContain('PDF 文件已损坏');
  });
});

withLeshan('资料包', () => {
  async function withReasons(): Promise<Opened> {
    const opened = await openPane(host, leshan());
    await click(byId('step-export'), opened);
    expect(byId('blocked').textContent).toContain('逐处写明理由才能生成资料包');
    expect(byId('build-package').getAttribute('aria-disabled')).toBe('true');
    for (const field of allById('reason')) {
      await act(async () => {
        fireEvent.change(field, { target: { value: '已经财政部门确认' } });
      });
      await act(async () => {
        fireEvent.blur(field);
      });
    }
    expect(screen.queryByTestId('blocked')).toBeNull();
    return opened;
  }

  it('is blocked by errors until each has a reason, which goes to the internal part only', async () => {
    const opened = await withReasons();
    await click(byId('build-package'), opened);
    expect(notice()).toBeNull();
    expect(byId('draft').textContent).toMatch(/草稿：情况说明还有 \d+ 项待填/);
    expect(within(byId('outline')).getAllByRole('listitem', { hidden: true }).length).toBeGreaterThan(10);
    expect(byId('page-preview').getAttribute('sandbox')).toBe('');
    expect(byId('page-preview').getAttribute('srcdoc')).toContain('<!doctype html>');
    await click(byId('save-package'), opened);
    const [file] = opened.saved;
    expect(file?.name).toMatch(/\.zip$/);
    const entries = Object.entries(unzipSync(file?.content as Uint8Array));
    const naming = entries.filter(([, bytes]) =>
      new TextDecoder().decode(bytes).includes('已经财政部门确认'),
    );
    expect(naming.length).toBeGreaterThan(0);
    expect(naming.every(([path]) => path.startsWith('内部'))).toBe(true);
    expect(entries.map(([path]) => path).join()).toMatch(/公开\/[^,]*\.docx/);
  });

  it('is gone when the workbook changes, for it would tell another story', async () => {
    const opened = await withReasons();
    await click(byId('build-package'), opened);
    host.type('公开表1', 'B5', 1);
    await waitFor(() => expect(screen.queryByTestId('built')).toBeNull(), WAIT);
  });

  it('can be cancelled, and nothing is handed out then', async () => {
    const opened = await withReasons();
    // At its first step and in the same breath: an act ends only when nothing is drawn any more.
    const end = opened.pane.store.subscribe(() => {
      if (opened.pane.state.publish.step !== null) opened.pane.cancel();
    });
    await act(() => publishingOf(opened.pane).buildPackage());
    end();
    expect(opened.pane.state.doing).toBeNull();
    expect(opened.pane.state.publish.built).toBeNull();
    expect(notice()).toBeNull();
  });

  it('says how to get a PDF where Excel makes none', async () => {
    await withReasons();
    expect(allById('export-pdf')).toEqual([]);
    screen.getByText(/不能直接生成 PDF/);
  });
});

describe('补齐缺失行', () => {
  const cases = ['haidong-2024', 'jilin-2024'].filter((name) => casePath(name));
  const open = async (name: string): Promise<Opened> => {
    const opened = await openPane(host, caseBytes(name));
    await click(byId('step-check'), opened);
    await click(byId('check'), opened);
    return opened;
  };
  const offering = ({ pane }: Opened) =>
    pane.state.inspection?.findings.filter(({ insertable }) => insertable !== undefined) ?? [];

  (cases.length > 0 ? it : it.skip).each(cases)(
    'puts the missing rows of %s in place, labelled and empty, and takes them away again',
    async (name) => {
      const opened = await open(name);
      const [finding] = offering(opened);
      if (!finding) throw new Error('nothing is offered');
      const before = snapshot(opened.book, { marks: false });
      await act(() => opened.pane.checking.open(finding));
      await click(byId('insert-missing'), opened);
      expect(notice()?.textContent).toContain(`补上 ${finding.insertable} 行`);
      const { sheet, area } = opened.book.selection;
      expect(sheet.cell(area.top, area.left)?.value).toMatch(/指标/);
      // The form asks for them now, row by row, and no longer for the level.
      expect(offering(opened)).toEqual([]);
      await click(byId('undo'), opened);
      expect(snapshot(opened.book, { marks: false })).toEqual(before);
      expect(offering(opened)).toHaveLength(1);
    },
  );

  (casePath('leshan-2023') ? it : it.skip)(
    'offers nothing where other projects merely have more',
    async () => {
      const opened = await open('leshan-2023');
      const { findings } = opened.pane.state.inspection ?? { findings: [] };
      expect(findings.some(({ rule }) => rule === 'indicator.level-missing')).toBe(true);
      expect(offering(opened)).toEqual([]);
    },
  );
});

withLeshan('for everyone', () => {
  it('no view of 说明 and 导出 has an axe violation that a page without layout can show', async () => {
    const opened = await narrative();
    const violations = async () =>
      (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations.map(
        ({ id, nodes }) => `${id} ${nodes[0]?.html}`,
      );
    expect(await violations()).toEqual([]);
    await click(byId('view-text'), opened);
    expect(await violations()).toEqual([]);
    await click(byId('view-check'), opened);
    await check('说明.txt', '2023年收支总预算1149.80万元。', opened);
    expect(await violations()).toEqual([]);
    await click(byId('step-export'), opened);
    expect(await violations()).toEqual([]);
  });
});
