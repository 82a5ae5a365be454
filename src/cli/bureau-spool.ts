/** Departments put aside until their pages are written. */
import type { KnownCause, Standing } from '../bureau/standing';
import { Spool, type SpoolPlace } from './spool';

export class CauseSpool {
  private readonly places = new Map<Standing, SpoolPlace>();

  private constructor(private readonly spool: Spool) {}

  static async open(): Promise<CauseSpool> {
    return new CauseSpool(await Spool.open());
  }

  async put(standing: Standing, causes: readonly KnownCause[]): Promise<void> {
    this.places.set(standing, await this.spool.put(JSON.stringify(causes)));
  }

  async get(standing: Standing): Promise<{ standing: Standing; causes: readonly KnownCause[] }> {
    const place = this.places.get(standing);
    return { standing, causes: place ? (JSON.parse(await this.spool.get(place)) as KnownCause[]) : [] };
  }

  close(): Promise<void> {
    return this.spool.close();
  }
}
