/** By the name of the parser, or refiner, that they are about: a production and its sentences go together. */
import type { Pair } from '../pair';
import { amount } from './amount';
import { aside } from './aside';
import { base } from './base';
import { change } from './change';
import { changedWholes } from './changed-wholes';
import { closing } from './closing';
import { completion } from './completion';
import { count } from './count';
import { deviation } from './deviation';
import { gathering } from './gathering';
import { inexact } from './inexact';
import { laterPlans } from './later-plans';
import { laterWholes } from './later-wholes';
import { percentage } from './percentage';
import { prior } from './prior';
import { rate } from './rate';
import { restated } from './restated';
import { same } from './same';
import { share } from './share';
import { slips } from './slips';
import { subtotal } from './subtotal';
import { target } from './target';
import { threshold } from './threshold';
import { words } from './words';

export const BY_PARSER: Readonly<Record<string, readonly Pair[]>> = {
  amount,
  aside,
  base,
  change,
  'changed-wholes': changedWholes,
  closing,
  completion,
  count,
  deviation,
  gathering,
  inexact,
  'later-plans': laterPlans,
  'later-wholes': laterWholes,
  percentage,
  prior,
  rate,
  restated,
  same,
  share,
  slips,
  subtotal,
  target,
  threshold,
  words,
};
