/** 名称里的限额. All made up. */
import type { Pair } from '../pair';

export const threshold: readonly Pair[] = [
  {
    right: ['单价50万元以上设备0台。', '单位价值100万元（含）以上设备2台（套），单价50万元以下通用设备5台。'],
    wrong: ['截至2023年底，共有单价50万元以上设备3台，其中：通用设备1台、其他设备4台。'],
  },
];
