/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { readFileSync } from 'node:fs';
import type { FaultKind } from '../../src/workbench/host/faults';
import type { Host } from '../../src/workbench/host/host';
import { Book } from '../../src/workbench/host/book';
import { OpenFile } from '../../src/workbench/file/open-file';
import { snapshot } from '../../src/workbench/host/snapshot';
import { readWorkbook } from '../../src/workbook/read';
import { startOffice } from '../host/office';
import { allById, byId, click, notice, openPane, type, type Opened } from './support/open-pane';
import { slice } from '../support/slice';
import { sampleWithout } from './support/workbooks';

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});
afterEach(() => host.clearFaults());

const KINDS: readonly FaultKind[] = ['GeneralException', 'InvalidReference', 'cell-edit', 'hang', 'lost'];
/** Silence is taken for a failure sooner than an officer would. */
const IMPATIENT = { patience: 5, timeout: 40, recoveryTimeout: 40 };

const sample = () => new Uint8Array(readFileSync('samples/sichuan-sample.xlsx'));

/** As a bureau hands it out: the same sheets, without our names. */
async function unbound(): Promise<Book> {
  const { book } = await OpenFile.open('下发表.xlsx', sample());
  book.names = [];
  return book;
}

interface Work {
  readonly open: () => Promise<Book | Uint8Array>;
  readonly prepare?: (opened: Opened) => Promise<void>;
  readonly carryOut: (opened: Opened) => Promise<void>;
}

const WORKS: Readonly<Record<string, Work>> = {
  生成表样: {
    open: () => Promise.resolve(new Book()),
    prepare: async () => {
      await type('field-template', 'sichuan');
      await type('field-unit', '某某局');
    },
    carryOut: (opened) => click(byId('scaffold'), opened),
  },
  认领现有表: {
    open: unbound,
    carryOut: async (opened) => {
      if (allById('bind').length === 0) await click(byId('adopt'), opened);
      if (allById('bind').length > 0) await click(byId('bind'), opened);
    },
  },
  推出空表: {
    open: () => sampleWithout('1'),
    prepare: (opened) => click(byId('step-fill'), opened),
    carryOut: async (opened) => {
      const [begin] = [...allById('tool-derive'), ...allById('offer-again')];
      if (begin) await click(begin, opened);
      if (allById('offer-apply').length > 0) await click(byId('offer-apply'), opened);
    },
  },
  校验与标记: {
    open: () => Promise.resolve(sample()),
    prepare: (opened) => click(byId('step-check'), opened),
    carryOut: (opened) => click(byId('check'), opened),
  },
  重算: {
    open: () => Promise.resolve(sample()),
    prepare: (opened) => click(byId('step-check'), opened),
    carryOut: (opened) => click(byId('recalculate'), opened),
  },
  导出: {
    open: () => Promise.resolve(sample()),
    prepare: (opened) => click(byId('step-export'), opened),
    carryOut: (opened) => click(byId('export-workbook'), opened),
  },
};

/** The officer's own content; marks are ours, and a rule that is left ends by itself. */
const content = ({ book }: Opened) => snapshot(book, { marks: false });

async function begin({ open, prepare }: Work): Promise<Opened> {
  const opened = await openPane(host, await open(), IMPATIENT);
  await prepare?.(opened);
  return opened;
}

async function exported({ saved }: Opened): Promise<unknown> {
  const last = saved.at(-1)?.content;
  return last instanceof Uint8Array ? readWorkbook(last) : null;
}

describe.each(Object.entries(WORKS))('%s', (_, work) => {
  it.each(KINDS)(
    'with %s at its requests in turn: nothing or all is done, the pane says what, and again it works',
    async (kind) => {
      const whole = await begin(work);
      const from = host.requests.length;
      await work.carryOut(whole);
      const requests = host.requests.length - from;
      const goal = content(whole);
      const file = await exported(whole);
      expect(requests).toBeGreaterThan(0);
      let failures = 0;
      const turns = Array.from({ length: requests }, (_, index) => index + 1);
      // Together the kinds of failure meet every request; the last is where a reader gives up most easily.
      const tried = new Set([...slice(turns, KINDS.length, KINDS.indexOf(kind)), ...turns.slice(-1)]);
      for (const request of tried) {
        const where = `request ${request} of ${requests}`;
        const opened = await begin(work);
        const before = content(opened);
        host.failAt(request, kind);
        await work.carryOut(opened);
        host.clearFaults();
        const intent = notice()?.dataset['intent'];
        if (intent === 'error') {
          failures += 1;
          expect([where, notice()?.textContent]).toEqual([where, expect.stringMatching(/[一-鿿].*。/)]);
          // A failure after the last change (while it reads again, say) leaves the change made.
          const state = content(opened);
          const done = JSON.stringify(state) === JSON.stringify(goal);
          expect([where, done ? goal : state]).toEqual([where, done ? goal : before]);
        } else expect([where, content(opened)]).toEqual([where, goal]);
        if (JSON.stringify(content(opened)) !== JSON.stringify(goal) || work === WORKS['导出'])
          await work.carryOut(opened);
        expect([where, content(opened)]).toEqual([where, goal]);
        expect([where, await exported(opened)]).toEqual([where, file]);
      }
      // A reference that has gone is asked for anew, and the officer need not know.
      if (kind !== 'InvalidReference') expect(failures).toBeGreaterThan(0);
    },
  );
});

it('导出, where the file itself is refused: a sentence, no file, and again it works', async () => {
  const opened = await begin(WORKS['导出']!);
  const { fileBytes } = host;
  host.fileBytes = () => Promise.reject(new Error('busy'));
  await click(byId('export-workbook'), opened);
  expect(notice()?.textContent).toMatch(/没有交出工作簿文件.*。/);
  expect(opened.saved).toEqual([]);
  host.fileBytes = fileBytes;
  await click(byId('export-workbook'), opened);
  expect(opened.saved).toHaveLength(1);
});
