/** Rows of income by their words: whose money, and of which year. */
import { foldItem } from '../lexicon/fold';
import { GRANT, REST_OF_INCOME } from '../lexicon/form-words';
import { membersNamed } from '../lexicon/headings';
import type { PackLabel } from '../template/schema';
import { named, ownMember } from './named';
import type { BodyRow } from './read-row';

interface IncomeFacts {
  readonly state: 'current' | 'carried';
  readonly divided: boolean;
  readonly apart: boolean;
  readonly columnsCarry: boolean;
  readonly sources: ReadonlySet<string>;
  /** Of rows that say 本年收入 and 上年结转 under each of several sources (甘肃): the source above; else absent. */
  readonly within?: PackLabel;
}

/** 用事业基金弥补收支差额, 使用非财政拨款结余. */
const RESERVE = /基金弥补|使用非财政拨款/;
/** Lines that say of which year the money is, and nothing of where it comes from. */
const OF_A_YEAR = /^[本当]年(?:收入|预算|(?:财政)?拨款)|^部门预算$|结转|结余/;

/** 经费拨款（补助） where no row says 一般公共预算. */
const isGeneral = (text: string, { sources }: IncomeFacts): boolean =>
  GRANT.test(text) && !sources.has('fiscal.general');

/** 上级补助收入、附属单位上缴收入和其他收入, 其他收入（含上级补助收入）: a line that names several of a unit's own is all of them. */
function severalNamed(text: string): PackLabel['source'] | undefined {
  if (!/[、和及与]|\(含/.test(text)) return undefined;
  const all = [...new Set(membersNamed('source', text))].sort();
  return all.length > 1 && all.every((one) => one.startsWith('own.')) ? all : undefined;
}

function incomeLabel(text: string, facts: IncomeFacts): PackLabel | null {
  const source =
    severalNamed(text) ??
    named(['source'], text)?.source ??
    (isGeneral(text, facts) ? 'fiscal.general' : undefined);
  if (facts.within)
    return source !== undefined
      ? { source }
      : OF_A_YEAR.test(text)
        ? { ...facts.within, carry: yearOf(text) }
        : null;
  const when = RESERVE.test(text) ? 'reserve' : /结转|结余/.test(text) ? 'carried' : facts.state;
  // Where columns tell the years apart, rows tell whether 结转 is listed among the sources or below them.
  const money: PackLabel = facts.columnsCarry
    ? facts.apart
      ? { entry: when === 'current' ? 'within' : 'apart' }
      : {}
    : facts.divided
      ? { carry: when }
      : {};
  if (source === undefined) return OF_A_YEAR.test(text) || RESERVE.test(text) ? money : null;
  if (String(source) === 'own,special') {
    const beside = [...facts.sources].some((one) => one.startsWith('own.'));
    if (beside && REST_OF_INCOME.test(text)) return { source: ownMember(text, 'own'), ...money };
    if (facts.sources.has('special')) return { source: 'own', ...money };
  }
  // 其他收入 holds what the form does not list by itself.
  if (source === 'own.other') {
    const rest = ['own.superior', 'own.subordinate'].filter((one) => !facts.sources.has(one));
    if (rest.length > 0 && facts.sources.has('own.undertaking'))
      return { source: [...rest, 'own.other'] as PackLabel['source'], ...money };
  }
  return { source, ...money };
}

const yearOf = (text: string) => (/结转|结余/.test(text) ? 'carried' : 'current');

/** Whether rows divide each source into 本年收入 and 上年结转. */
function dividesSources(body: readonly BodyRow[]): boolean {
  const years = body
    .map(({ text }) => foldItem(text))
    .filter((text) => /^(?:[本当]年收入|上年结转(?:结余)?)$/.test(text));
  return new Set(years).size > 1 && years.length > 2 && years.length >= 2 * new Set(years).size;
}

/** Money of an earlier year among the lines of income. */
const CARRIED = /结转|(?:上年|年初).{0,4}结余|基金弥补/;

/** 收入合计 above 上年结转, which 收入总计 holds as well: this year's money alone. `text` is folded. */
export function ofYearAlone(text: string, body: readonly BodyRow[], row: number): boolean {
  if (!/^收入[合小]计$/.test(text)) return false;
  const below = body.filter((one) => one.row > row).map((one) => foldItem(one.text));
  const carried = below.findIndex((one) => CARRIED.test(one));
  return carried >= 0 && below.slice(carried + 1).some((one) => /^收入总[计数]$/.test(one));
}

/** Reads the rows of income from the first down: each is of the year, and of the source, that rows above it say. */
export function incomeReader(
  body: readonly BodyRow[],
  columnsCarry: boolean,
): (text: string) => PackLabel | null {
  const divided = columnsCarry || body.some(({ text }) => CARRIED.test(text) && !/下年/.test(text));
  const apart = columnsCarry && body.some(({ text }) => /结转结余|拨款结转/.test(text));
  const sources = new Set(body.map(({ text }) => String(named(['source'], foldItem(text))?.source ?? '')));
  let state: 'current' | 'carried' = 'current';
  let within: PackLabel | undefined = dividesSources(body) ? {} : undefined;
  return (text) => {
    const label = incomeLabel(text, {
      state,
      divided,
      apart,
      columnsCarry,
      sources,
      ...(within && { within }),
    });
    if (within && label?.source !== undefined) within = { source: label.source };
    if (/结转|结余/.test(text)) state = 'carried';
    else if (/^[本当]年(?:收入|预算)/.test(text)) state = 'current';
    return label;
  };
}
