import { copiedRule } from './copied';
import { costAmountRule } from './cost-amount';
import { costSignRule } from './cost-sign';
import { countUnitRule } from './count-unit';
import { directionRule } from './direction';
import { directionBlankRule } from './direction-blank';
import { emptyTargetRule } from './empty-target';
import { goalAmountRule } from './goal-amount';
import { goalArithmeticRule } from './goal-arithmetic';
import { goalCopiedRule } from './goal-copied';
import { goalMissingRule } from './goal-missing';
import { goalPeopleRule } from './goal-people';
import { goalPeriodRule } from './goal-period';
import { goalPurposeRule } from './goal-purpose';
import { goalSlipRule } from './goal-slip';
import { goalTargetRule } from './goal-target';
import { goalYearRule } from './goal-year';
import { levelMissingRule } from './level-missing';
import { levelNameRule } from './level-name';
import { misplacedRule } from './misplaced';
import { monthRangeRule } from './month-range';
import { moneyUnitRule } from './money-unit';
import { nameIsLevelRule } from './name-is-level';
import { nameValueRule } from './name-value';
import { nameYearRule } from './name-year';
import { negativeRateRule } from './negative-rate';
import { parentChildRule } from './parent-child';
import { projectMissingRule } from './project-missing';
import { projectRenamedRule } from './project-renamed';
import { projectSpellingRule } from './project-spelling';
import { projectUnknownRule } from './project-unknown';
import { qualitativeNumberRule } from './qualitative-number';
import { quantitativeTextRule } from './quantitative-text';
import { rateAsDateRule } from './rate-as-date';
import { rateAsTextRule } from './rate-as-text';
import { rateCeilingRule } from './rate-ceiling';
import { rateLowRule } from './rate-low';
import { rateRangeRule } from './rate-range';
import { repeatedRule } from './repeated';
import { rowIncompleteRule } from './row-incomplete';
import { satisfactionFullRule } from './satisfaction-full';
import { satisfactionSignRule } from './satisfaction-sign';
import { satisfactionQualitativeRule } from './satisfaction-qualitative';
import { scalesRule } from './scales';
import { signTwiceRule } from './sign-twice';
import { signUnknownRule } from './sign-unknown';
import { socialCostRule } from './social-cost';
import { standardUnitRule } from './standard-unit';
import { unitCostRule } from './unit-cost';
import { weightNinetyRule } from './weight-ninety';
import { weightRangeRule } from './weight-range';
import { weightSumRule } from './weight-sum';
import { wholeProjectRule } from './whole-project';
import { wrongParentRule } from './wrong-parent';

export const INDICATOR_RULES = [
  goalMissingRule,
  levelMissingRule,
  rowIncompleteRule,
  projectMissingRule,
  projectUnknownRule,
  projectRenamedRule,
  projectSpellingRule,
  weightSumRule,
  weightRangeRule,
  weightNinetyRule,
  rateRangeRule,
  emptyTargetRule,
  monthRangeRule,
  negativeRateRule,
  satisfactionFullRule,
  satisfactionSignRule,
  rateCeilingRule,
  rateLowRule,
  costSignRule,
  costAmountRule,
  unitCostRule,
  signUnknownRule,
  signTwiceRule,
  qualitativeNumberRule,
  quantitativeTextRule,
  rateAsDateRule,
  rateAsTextRule,
  satisfactionQualitativeRule,
  scalesRule,
  directionBlankRule,
  directionRule,
  nameValueRule,
  nameYearRule,
  wrongParentRule,
  levelNameRule,
  nameIsLevelRule,
  misplacedRule,
  moneyUnitRule,
  standardUnitRule,
  countUnitRule,
  socialCostRule,
  copiedRule,
  repeatedRule,
  wholeProjectRule,
  parentChildRule,
  goalArithmeticRule,
  goalSlipRule,
  goalPeriodRule,
  goalAmountRule,
  goalPeopleRule,
  goalYearRule,
  goalTargetRule,
  goalPurposeRule,
  goalCopiedRule,
] as const;
