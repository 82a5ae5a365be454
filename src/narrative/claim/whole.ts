/** Which amount 其中 opens up, where the sentence before it gave several. */

import { Money } from '../../amount/money';
import type { Label } from '../../dimension/dimension';
import { labelContains } from '../../dimension/label';
import { ownLabel, takesIn } from './labels';
import type { ReaderState } from './state';
import type { OpenClaim } from './types';

/** No paragraph gives more totals of which the next could tell the parts. */
const MOST = 12;

/** Nearest first; the total of the section comes last. Undefined where there is no choice. */
export function choiceOfWholes(state: ReaderState): OpenClaim[] | undefined {
  const { main } = state;
  if (!main || main.sentence === state.sentence.index || main.partOf !== undefined) return undefined;
  const block = state.blockOf(main);
  // 资产986万元。拟购置12万元。 and 其中：房屋… in a paragraph of its own: of either sentence.
  const apart = block !== state.sentence.block;
  const beside = (block ? state.inBlock(block) : [])
    .filter(
      (claim) =>
        (apart || claim.sentence === main.sentence) &&
        claim.kind === 'amount' &&
        !claim.prior &&
        claim.partOf === undefined,
    )
    .slice(-MOST);
  if (beside.length < 2) return undefined;
  const topic = state.topicFor();
  return [...beside.reverse(), ...(topic ? [topic] : [])];
}

/** “总额36万元：货物36万元、服务0万元；其中…”: of the last part, or of what it is part of. */
export function choiceBehindList(
  main: OpenClaim | undefined,
  byId: (id: string) => OpenClaim | undefined,
): OpenClaim[] | undefined {
  const whole = main?.partOf === undefined ? undefined : byId(main.partOf);
  return main && whole ? [main, whole] : undefined;
}

/** The first that its first item can be a part of, by its words and by its amount. */
export function chooseWhole(choice: readonly OpenClaim[], item: OpenClaim): OpenClaim | undefined {
  const own = ownLabel(item.about);
  const within = choice.filter((whole) => labelContains(whole.label, own));
  // What an item leaves open (of which money) it takes from its whole.
  const able = within.length > 0 ? within : choice.filter((whole) => takesIn(whole.label, own));
  return (
    able.find((whole) => new Money(whole.value).gte(item.value)) ??
    // …，上年结转0元。其中：货物9元: nothing has no parts.
    able.find((whole) => !new Money(whole.value).isZero())
  );
}

/** “…金额9万元，…，其中：货物…金额4万元”: an item in the same words as an amount before is part of that one. */
export function namesake(state: ReaderState, claim: OpenClaim, whole: OpenClaim): OpenClaim | undefined {
  const name = nameOf(claim);
  if (name === '' || claim.sentence !== whole.sentence) return undefined;
  return state
    .inBlock(state.sentence.block)
    .find(
      (other) =>
        other.id !== claim.id &&
        other.sentence === claim.sentence &&
        other.kind === claim.kind &&
        other.partOf === undefined &&
        nameOf(other) === name,
    );
}

function nameOf(claim: OpenClaim): string {
  const names = claim.about.filter((mention) => mention.kind === 'name' && mention.origin === 'words');
  return names.map((mention) => mention.text).join('+');
}

/** 政府性基金预算财政拨款本年收入60万元，…；本年支出60万元: the other side, of the same money. */
export function fundOfLine(state: ReaderState, claim: OpenClaim, label: Label): Pick<Label, 'source'> {
  const side = SIDE.exec(claim.phrase)?.[0];
  if (side === undefined || label.source !== undefined) return {};
  const first = state.inBlock(state.sentence.block).find(({ kind }) => kind === 'amount');
  const { source } = first?.label ?? {};
  const isOther = first?.phrase.endsWith(side === '本年支出' ? '本年收入' : '本年支出');
  return isOther && source !== undefined ? { source } : {};
}

const SIDE = /^本年(?:收入|支出)$/;
