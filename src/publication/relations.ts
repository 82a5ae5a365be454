/** Every relation that was evaluated, in words and with its verdict: what an empty list of findings rests on. */
import type { Check } from '../rule/check';
import { relationFormula } from '../rule/arithmetic/relation-words';
import { voiceOf } from '../rule/say';
import { judge } from '../fact/relation';
import type { RelationKind, Verdict } from '../fact/relation';

export interface RelationLine {
  readonly kind: RelationKind;
  /** `公开表2!D13[1,065.53] = 公开表2!D14[…] + …`. */
  readonly text: string;
  readonly verdict: Verdict;
}

const KIND_NAMES: Readonly<Record<RelationKind, string>> = {
  rollup: '合计',
  tie: '勾稽',
  balance: '收支平衡',
  bound: '不大于',
};

const VERDICT_NAMES: Readonly<Record<Verdict, string>> = { held: '成立', rounding: '尾差', broken: '不符' };

export function relationLines({ facts }: Check): RelationLine[] {
  const voice = voiceOf(facts);
  return facts.relations.map((relation) => ({
    kind: relation.kind,
    text: relationFormula(relation, voice),
    verdict: judge(relation),
  }));
}

export function relationsText(check: Check): string {
  const lines = relationLines(check).map(
    ({ kind, text, verdict }) => `  ${VERDICT_NAMES[verdict]}　${KIND_NAMES[kind]}　${text}`,
  );
  return `\n校验的关系（${lines.length} 个）\n${lines.join('\n')}\n`;
}
