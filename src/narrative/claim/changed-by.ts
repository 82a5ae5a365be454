/** Of what a change is told: what its words name, or what was spoken of before it. */

import { findByLabel, isOfOtherYear } from './find';
import { namesIn, ownLabel } from './labels';
import { projectOf } from './project-heading';
import type { ReaderState } from './state';
import type { Subject } from './subject';
import { subjectKey } from './subject-key';
import { isTotal } from './topics';
import type { Mention, OpenClaim } from './types';

/** 公务接待费6万元。费用支出较上年减少1万元: no name of its own. */
const SPOKEN_OF = /^(?:各自?|均)$|^(?:该项?|此项|本项)?费用(?:支出)?$|^[该此本]项(?:支出|经费)$/;

/** What the words before a change name, and the amount that they mean by it; the amount spoken of where they name nothing. */
export function changedBy(
  state: ReaderState,
  words: string,
  nth?: OpenClaim,
): { subject: Subject | undefined; spoken: OpenClaim | undefined } {
  const own = SPOKEN_OF.test(words) ? '' : words;
  const subject = own === '' ? undefined : state.subject(own, false);
  const names =
    subject?.mentions.some((mention) => mention.kind !== 'unit') || subject?.concept !== undefined;
  // 主要是项目经费增加5万元: no change of what is spoken of, unless that is a project.
  if (subject?.core === '' && own.includes('项目') && projectOf(state.sentence.block.path) === undefined)
    return { subject: { ...subject, mentions: [named(own)] }, spoken: undefined };
  const same = nth || names ? undefined : (sameBefore(state) ?? changedBefore(state));
  if (same)
    return same.of === undefined
      ? {
          subject: { mentions: same.about.map((mention) => ({ ...mention, origin: 'carried' })), core: '' },
          spoken: undefined,
        }
      : { subject: undefined, spoken: state.byId(same.of) };
  if (!subject || !names) return { subject: undefined, spoken: nth ?? state.main };
  return { subject, spoken: nth ?? inFull(state, own) ?? sameSubject(state, subject) };
}

/** 本年资产总额增加5万元: of 资产总额, whatever other 资产 stand between. */
function inFull(state: ReaderState, own: string): OpenClaim | undefined {
  const words = own.replace(/^(?:其中[：:，]?)?本年度?/, '');
  if (!/^[一-龥]{2,10}总[额计]$/.test(words)) return undefined;
  return state
    .inBlock(state.sentence.block)
    .filter(({ kind, prior, phrase }) => kind === 'amount' && !prior && phrase.endsWith(words))
    .pop();
}

export function named(text: string): Mention {
  return { kind: 'name', text, label: {}, origin: 'words' };
}

/** 公务接待费比预算无变化，比上年增加0.5万元: of what was said to be the same, whatever amount was told last. */
function sameBefore({ claims, lastChange, main, sentence }: ReaderState): OpenClaim | undefined {
  const last = claims[claims.length - 1];
  if (!last || last !== lastChange || last.by !== 'same' || last.sentence !== sentence.index)
    return undefined;
  const isNamed = last.about.some(({ origin }) => origin === 'words' || origin === 'carried');
  return isNamed && last.of !== main?.id ? last : undefined;
}

/** 全镇公务接待减少0.5万元，较预算减少1万元: the second is of what the first is of, whether an amount was told of it or not. */
function changedBefore(state: ReaderState): OpenClaim | undefined {
  const { lastChange, lists, comparison, sentence } = state;
  if (!lastChange || lastChange.sentence !== sentence.index) return undefined;
  // 其中，公务接待费比预算减少0.2万元，比上年减少0.5万元: within a list too, where the base is another.
  const isOtherBase = lastChange.comparedWith?.plan !== comparison?.plan;
  const goesOn = comparison?.carried === false && (lists.current() === undefined || isOtherBase);
  if (!goesOn || /主要|原因|由于/.test(lastChange.phrase)) return undefined;
  if (lastChange.of !== undefined) return isOfOther(state, lastChange) ? lastChange : undefined;
  const isNamed = lastChange.about.some(({ origin }) => origin === 'words' || origin === 'carried');
  return isNamed ? lastChange : undefined;
}

/** “三公”经费4万元，…公务用车费4万元，“三公”经费较上年减少1万元，较预算减少2万元: of what was named again, not of what was told last. */
function isOfOther({ claims, main }: ReaderState, change: OpenClaim): boolean {
  const last = claims[claims.length - 1];
  const isLast = last === change || (last?.kind === 'rate' && claims[claims.length - 2] === change);
  return change.of !== main?.id && isLast;
}

/** An earlier figure of this paragraph with the same subject: 2024年本年预算比2023年… after 其中：本年预算…. */
function sameSubject(state: ReaderState, subject: Subject): OpenClaim | undefined {
  const block = state.sentence.block;
  const label = JSON.stringify(ownLabel(subject.mentions));
  const total = subject.concept === 'balance' ? balance(state) : undefined;
  const known = state
    .inBlock(block)
    .filter((claim) => claim.kind === 'amount' && !claim.prior && claim.about.length > 0);
  const ownWords = (claim: OpenClaim) =>
    JSON.stringify(ownLabel(claim.about.filter((mention) => mention.origin === 'words')));
  known.reverse();
  // 收入较去年增加: of 收入预算, not of some 非税收入拨款 that says 收入 and more.
  const whole = (claim: OpenClaim) => claim.about.every((mention) => mention.kind !== 'name');
  const found = (): OpenClaim | undefined => {
    const [own, names] = [ownLabel(subject.mentions), namesIn(subject.mentions)];
    const near = findByLabel(state, own, names);
    if (!near || !isOfOtherYear(state, near)) return near;
    const others = state
      .about(subjectKey(own, names))
      .filter((claim) => claim.kind === 'amount' && !claim.prior && !isOfOtherYear(state, claim));
    return others.length === 1 ? others[0] : undefined;
  };
  return (
    // 收入比上年增加: the 收入预算, however near 事业收入 stands.
    (label === '{}'
      ? undefined
      : (known.find((claim) => ownWords(claim) === label && whole(claim)) ??
        known.find((claim) => ownWords(claim) === label))) ??
    known.find(
      (claim) =>
        ownWords(claim) === label ||
        (subject.core !== '' && !SIDE.test(subject.core) && claim.phrase.includes(subject.core)),
    ) ??
    total ??
    (subject.mentions.length > 0 ? found() : undefined)
  );
}

/** 其他收入 is no 收入 of which a change is told. */
const SIDE = /^(?:收入|支出)(?:预算)?$/;

/** 收入总计9万元，支出总计9万元，收支总计各增加1万元: the change is of either, in a paragraph of its own too. */
function balance(state: ReaderState): OpenClaim | undefined {
  const total = (claim: OpenClaim): boolean => claim.kind === 'amount' && !claim.prior && isTotal(claim);
  return (
    state.inBlock(state.sentence.block).find(total) ??
    state.inSection().find((claim) => total(claim) && claim.phrase.includes('总'))
  );
}
