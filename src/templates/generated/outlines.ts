// Written by build/templates.mjs from the folders beside this one: `npm run templates`.
import finalAccounts from '../final-accounts/narrative.json';
import hebei from '../hebei/narrative.json';
import jilinCity from '../jilin-city/narrative.json';
import jilinProvince from '../jilin-province/narrative.json';
import qinghai from '../qinghai/narrative.json';
import shanghaiDepartment from '../shanghai-department/narrative.json';
import shanghaiUnit from '../shanghai-unit/narrative.json';
import sichuan from '../sichuan/narrative.json';

export const OUTLINES: Readonly<Record<string, unknown>> = {
  'final-accounts': finalAccounts,
  hebei,
  'jilin-city': jilinCity,
  'jilin-province': jilinProvince,
  qinghai,
  'shanghai-department': shanghaiDepartment,
  'shanghai-unit': shanghaiUnit,
  sichuan,
};
