/** Spellings that come in series: quotation marks of every kind, 公务用车 and 公车, …费 and …经费. */

/** “三公”经费, “三公经费”, and quotation marks of every kind. */
export function quoted(words: string): string[] {
  return ['“', '"', '‘', ''].flatMap((before) =>
    ['”', '"', '’', ''].flatMap((after) => [
      `${before}${words}${after}经费`,
      `${before}${words}经费${after}`,
    ]),
  );
}

/** 公务用车, 公车: what is done with them, with 维护 and without. */
export function vehicles(...deeds: string[]): string[] {
  return ['公务用车', '公务车辆', '公务车', '公车'].flatMap((car) =>
    deeds.flatMap((deed) =>
      deed.endsWith('运行') ? [`${car}${deed}`, `${car}${deed}维护`] : [`${car}${deed}`],
    ),
  );
}

/** 购置及运行, however the two are joined. */
export const BOUGHT_AND_RUN: readonly string[] = [
  ...['及', '和', '与', '、', '', '费及', '费和', '费与', '费、'].map((joint) => `购置${joint}运行`),
  '购及运行',
  '购置及运维',
];

/** …费, …费用, …经费. */
export function costs(deeds: readonly string[]): string[] {
  return deeds.flatMap((deed) => ['费', '费用', '经费'].map((cost) => deed + cost));
}

/** …支出: what came of it, said as final accounts say it. */
export function spentOn(deeds: readonly string[]): string[] {
  return deeds.map((deed) => `${deed}支出`);
}

/** 政府采购货物, 货物类采购, 货物类: what is bought, wherever 采购 is spoken of. */
export function purchases(kind: string): readonly string[] {
  return [`政府采购${kind}`, `采购${kind}`, `${kind}采购`, `${kind}类采购`, `${kind}类`, `${kind}预算`];
}

/** 年末结转和结余, 年末结余. */
export function leftOver(...times: string[]): string[] {
  return times.flatMap((time) => ['结转和结余', '结转结余', '结转', '结余'].map((what) => time + what));
}
