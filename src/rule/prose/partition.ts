/** When the parts of 其中 are all the parts there are. */

import type { Label } from '../../dimension/dimension';
import type { Reading } from '../../narrative/claim';
import { isNamedOnly } from '../../narrative/claim/labels';
import type { Claim, List, Membership } from '../../narrative/claim/types';
import { claimOf, listOf, sharesOf } from './lookup';

/** Members that together make up their whole (基本 + 项目 unless others are named too). */
const PARTITIONS: readonly (readonly string[])[] = [
  ['nature=basic', 'nature=project'],
  ['nature=basic.personnel', 'nature=basic.operating'],
  ['kind=goods', 'kind=works', 'kind=services'],
  ['carry=current', 'carry=carried'],
  ['economic=30217', 'economic=30231+31013'],
  ['economic=30217', 'economic=30231', 'economic=31013'],
  ['economic=30231', 'economic=31013'],
];

/** Whether labels name all there is of something. */
export function isPartition(labels: readonly Label[]): boolean {
  const members = membersOf(labels);
  return PARTITIONS.some((partition) => partition.every((member) => members.has(member)));
}

const membersOf = (labels: readonly Label[]): ReadonlySet<string> =>
  new Set(
    labels.flatMap((label) => Object.entries(label).map(([dimension, member]) => `${dimension}=${member}`)),
  );

export function isExhaustive(
  reading: Reading,
  list: Membership | undefined,
  parts: readonly Claim[],
): boolean {
  if (list?.of === 'list' && isAllThereIs(listOf(reading, list.list), parts)) return true;
  const labels = parts.map(({ label }) => label);
  if (isPartition(labels) || isEveryFund(reading, parts, membersOf(labels))) return true;
  if (parts.slice(-1).some((part) => part.kind === 'amount' && isRest(part, parts))) return true;
  // 中央资金…、省级资金…、县级资金…: all that pay for it.
  if (parts.length > 1 && parts.every(isTreasury)) return true;
  if (parts.some((part) => part.kind === 'count' && /^其他|^其它/.test(part.about[0]?.text ?? '')))
    return true;
  if (isKindsOfOne(parts) || isKindsOfPurchase(parts)) return true;
  return sharesAddUp(reading, parts);
}

/** 财政拨款支出9万元，其中：一般公共预算支出…，政府性基金预算支出…，国有资本经营预算支出…: it comes of no other money. */
function isEveryFund(reading: Reading, [part]: readonly Claim[], members: ReadonlySet<string>): boolean {
  const whole = claimOf(reading, part?.partOf);
  return (
    whole?.label.source === 'fiscal' &&
    whole.label.measure === 'expense' &&
    ['source=fiscal.general', 'source=fiscal.fund'].every((member) => members.has(member)) &&
    // 国有资本经营预算支出 is a 科目 by its name.
    (members.has('source=fiscal.capital') || members.has('functional=223'))
  );
}

/** 货物10万元、服务5万元: what is bought is of three kinds, and one that is left out is nothing. */
const isKindsOfPurchase = (parts: readonly Claim[]): boolean =>
  parts.length > 1 &&
  parts.every(
    ({ label, partOf }) => label.kind !== undefined && label.supplier === undefined && partOf !== undefined,
  );

/** 项目支出40万元，主要用于修缮10万元、宣传5万元: of things that no table sorts, the main ones. */
function isAllThereIs(list: List | undefined, parts: readonly Claim[]): boolean {
  if (!list?.exhaustive) return false;
  const named = parts.every(({ about }) =>
    about.filter(({ origin }) => origin === 'words').every((mention) => isNamedOnly(mention)),
  );
  return !named || !list.opener.startsWith('主要');
}

function sharesAddUp(reading: Reading, parts: readonly Claim[]): boolean {
  const shares = parts.map((part) =>
    sharesOf(reading, part).find((share) => share.partOf === undefined || share.partOf === part.partOf),
  );
  if (parts.length < 2 || shares.some((share) => share === undefined)) return false;
  const sum = shares.reduce((total, share) => total + Number(share?.value ?? 0), 0);
  return Math.abs(sum - 100) <= parts.length;
}

/** What things are counted by: 离休、退休; …用车、…用车; 全额供给单位、差额供给单位. */
const KINDS = /(?:用车|供给单位|补助单位|自收自支单位|行政单位|参公单位|事业单位|编制|[离退]休)(?:人员)?$/;

/** Every part is a kind of the same thing, so that nothing else is left. */
function isKindsOfOne(parts: readonly Claim[]): boolean {
  const words = parts.map(({ kind, phrase }) => (kind === 'count' ? KINDS.exec(phrase)?.[0] : undefined));
  const kind = (word: string | undefined): string | undefined => word?.replace(/人员$/, '').slice(-2);
  const [first] = words.map(kind);
  return (
    parts.length > 1 &&
    first !== undefined &&
    words.every((word) => kind(word) === first || (/休/.test(word ?? '') && /休/.test(first)))
  );
}

function isRest(part: Claim, parts: readonly Claim[]): boolean {
  const { about, phrase } = part;
  // 其他交通费用 is a 科目 like any other, and 其他行政事业单位养老支出 what is left of its own 款 alone.
  for (const dimension of ['economic', 'functional'] as const) {
    const code = about.find(({ origin, label }) => origin === 'words' && label[dimension])?.label[dimension];
    if (code === undefined || code.length <= 3) continue;
    // What has no code of its own has that of the whole.
    const isOwn = (other = code): boolean =>
      code.startsWith(other) || other.slice(0, -2) === code.slice(0, -2);
    return code.endsWith('99') && parts.every(({ label }) => isOwn(label[dimension]));
  }
  return /^其[他它]/.test(about[0]?.text ?? '') || /^其[他它]/.test(phrase);
}

function isTreasury({ phrase }: Claim): boolean {
  return /^(?:其中[：:]?)?(?:中央|省|自治区|市|州|区|县|旗|上级|本级)级?(?:财政)?(?:补助|配套|专项)?(?:资金|补助|配套|财政|拨款)/.test(
    phrase,
  );
}
