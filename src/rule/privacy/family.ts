import type { Binding } from '../../binding/bound';
import { family } from '../rule';

export const rule = family<Binding>()('privacy', 'privacy');
