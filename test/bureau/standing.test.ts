/** Late or not, moved or not: what a department's standing says beside its state. */
import { pair } from '../../src/bureau/pairing';
import { compare, movementOf, PastRecord } from '../../src/bureau/since';
import type { RosterEntry } from '../../src/bureau/roster';
import type { HandedIn } from '../../src/bureau/handed-in';
import { standingOf, type KnownCause, type Standing } from '../../src/bureau/standing';
import type { Examined } from '../../src/bureau/examine';
import { departmentBody } from '../../src/bureau/report-department';
import { sinceInWords } from '../../src/bureau/report-words';
import { stateOf, type State } from '../../src/bureau/state';

const ENTRY: RosterEntry = {
  code: '101',
  name: '青禾县档案局',
  must: '',
  due: '2024-02-10',
  received: null,
  contact: '',
};
const TEXT: HandedIn = {
  file: '档案局说明.docx',
  kind: 'document',
  unit: ENTRY.name,
  code: null,
  year: 2024,
  accounts: null,
  tables: false,
  fault: '',
  digest: '1',
  changed: '2024-02-13',
};
const CAUSE = {
  key: 'fact.balance|1',
  rule: 'fact.balance',
  severity: 'error',
  class: 'imbalance',
  since: '2024-02-01',
};

function standing(entry: RosterEntry, files: readonly HandedIn[], past: PastRecord | null = null): Standing {
  const [parcel] = pair(files, [entry], 2024).parcels;
  const today = '2024-02-20';
  const { causes, since } = compare(parcel!, [], { past, today });
  return standingOf(parcel!, [], { notes: [], causes, since, today });
}

test('late is by the day it came, else by the file’s, else by today where nothing came', () => {
  expect(standing(ENTRY, []).late).toEqual({ days: 10, by: '未报' });
  expect(standing(ENTRY, [TEXT]).late).toEqual({ days: 3, by: '文件日期' });
  expect(standing({ ...ENTRY, received: '2024-02-09' }, [TEXT]).late).toBeNull();
  expect(standing({ ...ENTRY, due: null }, []).late).toBeNull();
  expect(standing({ ...ENTRY, must: '涉密，不公开' }, [])).toMatchObject({ late: null, state: 'exempt' });
});

test('what cannot be looked at this time is not mended', () => {
  const past = new PastRecord('2024-02-13', [
    { code: '101', name: ENTRY.name, state: 'errors', causes: [CAUSE as KnownCause] },
  ]);
  const now = standing(ENTRY, [{ ...TEXT, kind: 'unreadable', fault: '文件已损坏' }], past);
  expect(now).toMatchObject({ state: 'unusable', since: { mended: [], unseen: 1 } });
  expect(movementOf({ standing: now })).toBe('不再能核对');
});

test.each<[State, State, string]>([
  ['missing', 'errors', '新收到'],
  ['blank', 'clean', '改好'],
  ['clean', 'unusable', '不再能核对'],
  ['clean', 'twice', '状态变差'],
  ['missing', 'missing', '没有变化'],
])('from %s to %s is %s', (before, state, movement) => {
  const since = { state: before, new: 0, still: 0, moved: 0, mended: [], unseen: 0 };
  expect(movementOf({ standing: { ...standing(ENTRY, []), state, since } })).toBe(movement);
});

test('a wrong text that is taken away is not mended', () => {
  const since = { state: 'errors', new: 0, still: 0, moved: 0, mended: [], unseen: 1 } as const;
  const now = (state: State) => ({ standing: { ...standing(ENTRY, []), state, since } });
  expect(movementOf(now('no-text'))).toBe('不再能核对');
  expect(movementOf({ standing: { ...now('clean').standing, since: { ...since, unseen: 0 } } })).toBe('改好');
});

test('tables of a second 单位 and a scan beside the workbook were not read: that is not clean', () => {
  const workbook: HandedIn = { ...TEXT, kind: 'workbook', file: '档案局.xlsx' };
  const [parcel] = pair([workbook], [ENTRY], 2024).parcels;
  const examined = {
    causes: [],
    blank: false,
    signed: { mayPublish: true },
    coverage: { amounts: { inRelations: 9, unreadable: 0 }, rows: { unread: 0 } },
  } as unknown as Examined;
  const double = { ...CAUSE, rule: 'table.double', severity: 'warning', mustAnswer: false, accepted: null };
  expect(stateOf(parcel!, [examined], [])).toBe('clean');
  const scan: HandedIn = { ...TEXT, kind: 'unreadable', file: '档案局盖章件.pdf', digest: '2' };
  const [beside] = pair([workbook, scan], [ENTRY], 2024).parcels;
  expect(stateOf(beside!, [examined], [])).toBe('open');
  expect(stateOf(parcel!, [{ ...examined, causes: [double as unknown as KnownCause] }], [])).toBe('open');
  // And it is said beside the state, where no error and no warning says it.
  const said = { notes: [], causes: [], since: null, today: '2024-02-20' };
  const whole = { ...examined, coverage: { ...examined.coverage, text: null }, relations: {} } as Examined;
  expect(standingOf(beside!, [whole], said).keptBack).toEqual(['“档案局盖章件.pdf”没有核对']);
  expect(standingOf(parcel!, [whole], said)).toMatchObject({ state: 'clean', keptBack: [] });
});

test('what was let stand last time with a reason is let stand, and the department is as it was', () => {
  const workbook: HandedIn = { ...TEXT, kind: 'workbook', file: '档案局.xlsx' };
  const [parcel] = pair([workbook], [ENTRY], 2024).parcels;
  const accepted = { reason: '已核实' };
  const cause = { ...CAUSE, mustAnswer: true, accepted: null, value: '1.00' } as unknown as KnownCause;
  const examined = {
    causes: [cause],
    blank: false,
    sentence: '还不能报送',
    mayPublish: false,
    signed: { sentence: '可以报送', mayPublish: true },
    coverage: { text: null, amounts: { read: 9, inRelations: 9, unreadable: 0 }, rows: { unread: 0 } },
    relations: { evaluated: 1, held: 0, notEvaluated: 0 },
  } as unknown as Examined;
  const after = (value: string) => {
    const causes = [{ ...cause, value, accepted }];
    const past = new PastRecord('2024-02-13', [{ code: '101', name: ENTRY.name, state: 'clean', causes }]);
    const { causes: now, since } = compare(parcel!, [examined], { past, today: '2024-02-20' });
    return standingOf(parcel!, [examined], { notes: [], causes: now, since, today: '2024-02-20' });
  };
  const same = after('1.00');
  expect(same).toMatchObject({ state: 'clean', sentence: '可以报送', accepted: 1 });
  expect(movementOf({ standing: same })).toBe('没有变化');
  // Nobody has signed for another amount.
  expect(after('2.00')).toMatchObject({ state: 'errors', sentence: '还不能报送', accepted: 0 });
});

test('a wrong amount that is wrong by another amount this week is told as that, and what it was', () => {
  const workbook: HandedIn = { ...TEXT, kind: 'workbook', file: '档案局.xlsx' };
  const [parcel] = pair([workbook], [ENTRY], 2024).parcels;
  const cause = (value: string, expected: string, difference: string) =>
    ({ ...CAUSE, mustAnswer: true, accepted: null, value, expected, difference }) as unknown as KnownCause;
  const [last, now] = [cause('58.42', '58.24', '0.18'), cause('59.42', '58.24', '1.18')];
  const since = (before: KnownCause, after: KnownCause) => {
    const causes = [before];
    const past = new PastRecord('2024-02-13', [{ code: '101', name: ENTRY.name, state: 'errors', causes }]);
    const examined = {
      causes: [after],
      blank: false,
      signed: { mayPublish: false },
      coverage: { text: null, amounts: { read: 9, inRelations: 9, unreadable: 0 }, rows: { unread: 0 } },
      relations: { evaluated: 1, held: 0, notEvaluated: 0 },
    } as unknown as Examined;
    const { causes: known, since: found } = compare(parcel!, [examined], { past, today: '2024-02-20' });
    const said = { notes: [], causes: known, since: found, today: '2024-02-20' };
    return { standing: standingOf(parcel!, [examined], said), causes: known };
  };
  const moved = since(last, now);
  expect(movementOf(moved)).toBe('错数有变');
  expect(sinceInWords(moved.standing)).toBe('错数有变；仍在 1 处（其中 1 处错的数变了）');
  expect(departmentBody(moved, '2024-02-20').toString()).toContain('上次差 +0.18');
  // Both grew alike: as wrong as it was.
  expect(movementOf(since(last, cause('68.42', '68.24', '0.18')))).toBe('没有变化');
});
