/** What a claim takes over from the wholes that it is part of, asked once of each: a text may nest them without end. */
import { foldSubject } from '../../lexicon/fold';
import type { Reading } from '../../narrative/claim';
import { yearSaid } from '../../narrative/claim/own-year';
import type { Claim } from '../../narrative/claim/types';
import { claimOf } from './lookup';

export class Wholes {
  private readonly stages = new Map<Claim, string>();
  private readonly names = new Map<Claim, string>();
  /** A chain of names → a short one that stands for it. */
  private readonly chains = new Map<string, string>();

  constructor(private readonly reading: Reading) {}

  /** 基本支出 of one 科目 or project is not that of another, and the label does not know every one of them. */
  within(claim: Claim): string {
    const known = this.names.get(claim);
    if (known !== undefined) return known;
    const whole = this.of(claim);
    const own = whole?.about.filter((mention) => mention.kind === 'name' && mention.origin === 'words') ?? [];
    const above = whole ? this.within(whole) : '';
    const names =
      own.length === 0 ? above : this.short(own.map(({ text }) => `<${foldSubject(text)}`).join('') + above);
    this.names.set(claim, names);
    return names;
  }

  /** Budget and outturn of one thing are two amounts, and so are those of two years. */
  stageOf(claim: Claim): string {
    const known = this.stages.get(claim);
    if (known !== undefined) return known;
    const stage = this.saidStage(claim) ?? this.stageOfWhole(claim);
    this.stages.set(claim, stage);
    return stage;
  }

  private saidStage(claim: Claim): string | undefined {
    const year = yearSaid(claim);
    if (/决算|执行|实际/.test(claim.phrase)) return `#outturn${year ?? ''}`;
    if (year === undefined) return undefined;
    return year === this.reading.budgetYear ? '' : `#${year}`;
  }

  private stageOfWhole(claim: Claim): string {
    const whole = this.of(claim);
    return whole ? this.stageOf(whole) : '';
  }

  private of(claim: Claim): Claim | undefined {
    const whole = claimOf(this.reading, claim.partOf);
    return whole === claim ? undefined : whole;
  }

  private short(chain: string): string {
    const known = this.chains.get(chain) ?? `<${this.chains.size}`;
    this.chains.set(chain, known);
    return known;
  }
}
