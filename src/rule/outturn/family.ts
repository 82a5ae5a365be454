import type { Facts } from '../../fact/facts';
import { family } from '../rule';

export const rule = family<Facts>()('outturn', 'cross-table');
