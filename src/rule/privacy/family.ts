import type { Binding } from '../../binding/bound';
import { proseFamily } from '../prose/rule';

export const rule = proseFamily<Binding>()('privacy', 'privacy');
