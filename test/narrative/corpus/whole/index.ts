import { anhui } from './anhui';
import { beijing } from './beijing';
import { bingtuan } from './bingtuan';
import { chongqing } from './chongqing';
import { fujian } from './fujian';
import { gansu } from './gansu';
import { guangdong } from './guangdong';
import { guangxi } from './guangxi';
import { guizhou } from './guizhou';
import { hainan } from './hainan';
import { heilongjiang } from './heilongjiang';
import { henan } from './henan';
import { hubei } from './hubei';
import { hunan } from './hunan';
import { jiangsu } from './jiangsu';
import { jiangxi } from './jiangxi';
import { liaoning } from './liaoning';
import { neimenggu } from './neimenggu';
import { ningxia } from './ningxia';
import { shaanxi } from './shaanxi';
import { shandong } from './shandong';
import { shanxi } from './shanxi';
import { sichuan } from './sichuan';
import { tianjin } from './tianjin';
import { xinjiang } from './xinjiang';
import { xizang } from './xizang';
import { yunnan } from './yunnan';
import { zhejiang } from './zhejiang';

export const WHOLE_TEXTS = [
  guangdong,
  zhejiang,
  hubei,
  yunnan,
  xinjiang,
  beijing,
  jiangsu,
  chongqing,
  shandong,
  fujian,
  henan,
  guangxi,
  tianjin,
  neimenggu,
  guizhou,
  hunan,
  shaanxi,
  anhui,
  jiangxi,
  shanxi,
  hainan,
  gansu,
  sichuan,
  heilongjiang,
  liaoning,
  bingtuan,
  ningxia,
  xizang,
] as const;
