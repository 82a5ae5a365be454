/**
 * 项目 under the names they go by. Names are retyped with words swapped or shortened, so tables are compared
 * loosely; but two names in one table are two projects, however alike (某某局人员保障支出 and its 一级项目
 * 人员保障支出). Where a table lists 一级 and 二级项目, a member says what it lies in: `〔专项〕/一级/二级`.
 */
import { fold, foldItem } from '../lexicon/fold';
import { projectName } from './raw-row';
import type { RawRow } from './raw-row';
import { bagSimilarity } from './similarity';

const ALIKE = 0.86;

export class ProjectNames {
  private readonly members = new Map<string, string>();
  /** Names as they are compared, for the names that were first. */
  private readonly originals = new Map<string, { readonly member: string; readonly plain: string }>();
  /** Names that a project goes by elsewhere, for the check that says so: folded → member. */
  readonly renamed = new Map<string, string>();

  /** A table that lists projects under others: 类型, 一级项目, 二级项目, from above to below. */
  learnPath(path: readonly string[]): void {
    const member = this.path(path);
    const name = keyOf(path.filter((step) => step !== '').at(-1) ?? '');
    if (!this.members.has(name)) this.set(name, member);
  }

  path(path: readonly string[]): string {
    return path
      .filter((step) => step !== '')
      .map(keyOf)
      .join('/');
  }

  /** All projects of one table: each is another one, and is the likest of those known from other tables. */
  learnTable(texts: Iterable<string>): void {
    const names = new Set([...texts].map(keyOf));
    const taken = new Set([...names].flatMap((name) => this.members.get(name) ?? []));
    const pairs: { name: string; member: string; score: number }[] = [];
    for (const name of names) {
      if (!this.members.has(name)) {
        for (const { member, score } of this.like(name)) {
          if (!taken.has(member)) pairs.push({ name, member, score });
        }
      }
    }
    for (const { name, member } of pairs.sort((a, b) => b.score - a.score)) {
      if (this.members.has(name) || taken.has(member)) continue;
      taken.add(member);
      this.members.set(name, member);
      this.renamed.set(name, member);
    }
    for (const name of names) if (!this.members.has(name)) this.set(name, name);
  }

  member(text: string): string {
    const name = keyOf(text);
    const known = this.members.get(name);
    if (known !== undefined) return known;
    const [best] = this.like(name).sort((a, b) => b.score - a.score);
    if (!best) return this.set(name, name);
    this.members.set(name, best.member);
    this.renamed.set(name, best.member);
    return best.member;
  }

  private set(name: string, member: string): string {
    this.members.set(name, member);
    this.originals.set(name, { member, plain: withoutJoints(name) });
    return member;
  }

  private like(name: string): { member: string; score: number }[] {
    const [plain, numbers] = [withoutJoints(name), figures(name)];
    const found: { member: string; score: number }[] = [];
    for (const [other, { member, plain: known }] of this.originals) {
      // Numbers are what tells twins apart: 一期 and 二期, 2022 and 2023, 政府采购 and 非政府采购.
      if (figures(other) !== numbers) continue;
      const score = bagSimilarity(known, plain);
      if (score > ALIKE) found.push({ member, score });
    }
    return found;
  }
}

function keyOf(text: string): string {
  return foldItem(projectName(text)).replaceAll('/', '／');
}

/** 类型: a kind of projects, set apart from projects of the same name. */
export function projectKind(text: string): string {
  return text === '' ? '' : `〔${fold(text)}〕`;
}

function withoutJoints(name: string): string {
  return name.replace(/[、,;。.及和与"'()-]/g, '');
}

function figures(text: string): string {
  return text.replace(/[^\d一二三四五六七八九十非]/g, '');
}

/** Where a row of 类型, 一级项目 and 二级项目 stands, after a row that stood at `before`. */
export function projectPath(before: readonly string[], row: RawRow): readonly string[] {
  const kind = row.category !== '' ? projectKind(row.category) : (before[0] ?? '');
  const first = row.project !== '' ? row.project : row.category !== '' ? '' : (before[1] ?? '');
  return [kind, first, row.subproject];
}
