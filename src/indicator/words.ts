/** What kind of indicator a name speaks of: grammar of names, one place for every pattern. */
import { fold } from '../lexicon/fold';

/** 发放成功率99%, 检查率达100%, 满意度大于等于90% → without the figure that repeats the target. */
export function bareName(text: string): string {
  return fold(text)
    .replace(/(?:为|达到?|大于等于|大于|不低于|>=|≥|=|＝)*\d+(?:\.\d+)?%?(?:以上)?$/, '')
    .replace(/[。；;,.、]+$/, '');
}

export function isRate(text: string): boolean {
  const name = bareName(text);
  return /(?:率|比例|占比)$/.test(name) && !/(?:效率|频率|汇率|利率|费率|税率|功率|速率|概率)$/.test(name);
}

/** Rates that only stay at or below 100 % when counted rightly: 完成率 may go beyond a plan, 按期完成率 not. */
export function isBounded(text: string): boolean {
  const name = bareName(text);
  if (/(?:按期|按时|及时|如期|准时|按计划)完成率$/.test(name)) return true;
  return !/(?:增长|增幅|增速|增加|提高|提升|上升|降低|下降|减少|完成|杠杆|带动|撬动|回报|收益|性价)[^率]{0,2}(?:率|比例)$/.test(
    name,
  );
}

const BAD =
  '投诉|差错|失误|错误|事故|违规|违纪|违法|死亡|伤亡|发病|返贫|流失|空置|退件|逾期|超期|延误|失败|故障|缺勤|辍学|超标|破损|损耗|误报|漏报|漏诊|舆情|上访|信访';

const NEGATIVE = new RegExp(`(?:${BAD})(?:发生|案件|事件|人员|问题)?(?:率|比例|次数|起数|件数|数量|数|量)$`);

/** The less the better: 投诉率, 事故发生次数; but 投诉处理率 is the more the better. */
export function isNegative(text: string): boolean {
  return NEGATIVE.test(bareName(text));
}

/** Rates that are near 100 by their nature, so that a tenth of it is a slip. */
export function isNearFull(text: string): boolean {
  return (
    /(?:执行|合格|准确|完成|到位|发放|兑付|及时|满意|正确|成功|支付|达标|规范)(?:率|度)$/.test(
      bareName(text),
    ) && !isNegative(text)
  );
}

export function isSatisfactionName(text: string): boolean {
  return /满意|认可|投诉|好评|幸福|获得感|评价/.test(fold(text));
}

/** Speaks of time: 及时率, 完成时间, 按时, 时限. */
export function isTimeName(text: string): boolean {
  return /及时|按时|准时|按期|如期|时限|时间|时效|期限|进度|完成|到位|周期|工期|日期|时长|年度|\d月|\d日/.test(
    fold(text),
  );
}

/** Money for one of something: 补助标准, 人均成本. */
export function isStandardName(text: string): boolean {
  return /标准|人均|单价|单次|单位成本|均价|户均|次均|件均|每[一\d]?[\u4e00-\u9fff]{1,3}|单[台件个次户批]/.test(
    fold(text),
  );
}
