/** Levels of government: which one a unit's own name tells, and which one a text speaks of. */
import { fold } from '../lexicon/fold';
import { matchesOf } from '../lexicon/matches';
import type { TextSpan } from './span';

export type Level = '省级' | '市级' | '区级' | '县级';

/** Null where the name does not tell, or where two may hold. */
export function levelOf(unit: string): Level | null {
  const name = fold(unit).replace(/^\d+-?/, '');
  // 区委, 县委, 市委 speak for themselves even where the place is left out.
  if (/(?:^|[^地社小园校辖景开院])区(?:委|人民政府|人大|政协|纪委)/.test(name)) return '区级';
  const county =
    /^(?:[^省]{2,6}?(?:省|自治区))?(?:[^市]{2,6}?[市州盟])?[^省]{1,6}?(?<![社小园地辖灾校景院片战军])([区县旗])/.exec(
      name,
    );
  if (county && !/^[^省市]{2,6}自治区/.test(name)) return county[1] === '区' ? '区级' : '县级';
  if (/^[^市]{2,6}?[省]/.test(name) && !/省[^市]{2,5}市/.test(name)) return '省级';
  if (/^(?:[^省]{2,4}省)?[^市]{2,5}市/.test(name)) return '市级';
  return null;
}

const OF_LETTER: Readonly<Record<string, Level>> = {
  省: '省级',
  市: '市级',
  州: '市级',
  区: '区级',
  县: '县级',
  旗: '县级',
};

const SAID = {
  caption: /(省|市|州|区|县|旗)级(?:部门|单位|财政|当年|预算|一般公共)/g,
  /** 指市级财政当年拨付的资金, in a text that explains its terms. */
  own: /(省|市|州|区|县|旗)本级(?![^，。；]{0,8}(?:补助|转移|下达))/g,
  term: /指(省|市|州|区|县|旗)级财政[^。；，]*/g,
};
/** Before what it means stands the term. */
const startOfTerm = (text: string, meant: number): number =>
  Math.max(text.lastIndexOf('。', meant), text.lastIndexOf('；', meant)) + 1;

export interface OtherLevel extends TextSpan {
  readonly said: Level;
}

/** A level that is not the unit's own; 县 and 区 are of one rank, and a 区县级 form serves both. */
export function findOtherLevel(text: string, own: Level, as: keyof typeof SAID): OtherLevel | null {
  for (const match of matchesOf(text, SAID[as])) {
    const said = OF_LETTER[match[1] ?? ''];
    if (said === undefined || said === own) continue;
    if (isCounty(own) && (isCounty(said) || /区县级|县区级/.test(text))) continue;
    const start = as === 'term' ? startOfTerm(text, match.index) : match.index;
    return { said, start, end: match.index + match[0].length };
  }
  return null;
}

function isCounty(level: Level): boolean {
  return level === '区级' || level === '县级';
}
