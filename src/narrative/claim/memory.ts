/** The claims read so far, and how they are found again: by paragraph, by section, by what they are about. */

import type { Block } from '../read/document';
import type { Sentence } from '../read/sentence';
import { gather } from '../../collect/gather';
import { stageOf } from './stage';
import { keyOf } from './subject-key';
import type { OpenClaim } from './types';

/** What is said is looked for among the last figures of a paragraph, a section: no text repeats itself over more. */
const RECENT = 240;

/** What a figure says by itself. */
export type Draft = Pick<OpenClaim, 'kind' | 'span' | 'value' | 'digits' | 'unit' | 'phrase' | 'about'>;

export class Memory {
  readonly claims: OpenClaim[] = [];
  sentence!: Sentence;
  private readonly blocks = new Map<string, Block>();
  private readonly byBlock = new Map<Block, OpenClaim[]>();
  private readonly bySubject = new Map<string, OpenClaim[]>();
  private readonly bySection = new Map<string, OpenClaim[]>();

  constructor(private readonly original: string) {}

  blockOf(claim: OpenClaim): Block | undefined {
    return this.blocks.get(claim.id);
  }

  /** Claims of the section being read. */
  inSection(): readonly OpenClaim[] {
    return recent(this.bySection.get(this.sentence.block.path.join('\n')));
  }

  /** Claims of one paragraph, in the order of its words. */
  inBlock(block: Block): readonly OpenClaim[] {
    return recent(this.byBlock.get(block));
  }

  /** @param plan only the one that is measured against what was planned, or that is not */
  changeOf(id: string, plan?: boolean): OpenClaim | undefined {
    const of = this.byId(id);
    const block = of && this.blockOf(of);
    const near = block ? recent(this.bySection.get(block.path.join('\n'))) : [];
    return near.find(
      ({ kind, of: changed, comparedWith }) =>
        kind === 'change' &&
        changed === id &&
        (plan === undefined || comparedWith === undefined || (comparedWith.plan === true) === plan),
    );
  }

  byId(id: string): OpenClaim | undefined {
    return this.claims[Number(id.slice(1)) - 1];
  }

  /** However many wholes lie between; a part of itself too. */
  isWithin(part: OpenClaim, whole: OpenClaim): boolean {
    const seen = new Set<OpenClaim>();
    let claim: OpenClaim | undefined = part;
    while (claim && claim !== whole && !seen.has(claim)) {
      seen.add(claim);
      claim = claim.partOf === undefined ? undefined : this.byId(claim.partOf);
    }
    return claim === whole;
  }

  /** Called when a claim has all its own words, so that it can be found by them. */
  remember(claim: OpenClaim): void {
    if (claim.kind === 'amount' && !claim.prior) gather(this.bySubject, keyOf(claim), claim);
  }

  /** Amounts of this year that are about the same in their own words, in the order of the text. */
  about(key: string): readonly OpenClaim[] {
    return recent(this.bySubject.get(key));
  }

  /** The last claims of all. */
  protected latest(): readonly OpenClaim[] {
    return recent(this.claims);
  }

  protected push(draft: Draft): OpenClaim {
    const claim: OpenClaim = {
      id: `c${this.claims.length + 1}`,
      text: this.original.slice(draft.span.start, draft.span.end),
      sentence: this.sentence.index,
      label: {},
      by: '',
      ...draft,
    };
    const stage = stageOf(draft.phrase);
    if (stage) claim.stage = stage;
    // 六成, 三分之一 are said to no single per cent.
    const isRough = claim.kind !== 'year' && claim.unit === '%' && /^[^\d百]/.test(claim.text);
    if (isRough || /(?:约|近|左右)$/.test(draft.phrase)) claim.approximate = true;
    this.claims.push(claim);
    const { block } = this.sentence;
    this.blocks.set(claim.id, block);
    gather(this.byBlock, block, claim);
    gather(this.bySection, block.path.join('\n'), claim);
    return claim;
  }
}

function recent(claims: readonly OpenClaim[] = []): readonly OpenClaim[] {
  return claims.length > RECENT ? claims.slice(-RECENT) : claims;
}
