import { family } from '../rule';
import type { Trouble } from './trouble';

export const rule = family<Trouble>()('fact', 'imbalance');
