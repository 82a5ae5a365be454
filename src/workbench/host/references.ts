/** Objects that clients keep between requests, by reference id. */
import { Thing } from './kinds';
import type { HostRange } from './sheet';
import { isRangeArgument } from './arguments';
import { HostError } from './wire';

export class References {
  private readonly things = new Map<string, Thing>();
  private serial = 0;

  keep(object: Thing): string {
    this.serial += 1;
    const id = `ref${this.serial}`;
    this.things.set(id, object);
    const range = rangeIn(object);
    range?.sheet.kept.add(range);
    return id;
  }

  get(id: string): Thing {
    const object = this.things.get(id);
    if (!object) throw new HostError('InvalidReference', `reference ${id} is gone`);
    return object;
  }

  drop(id: string): void {
    const object = this.things.get(id);
    const range = object && rangeIn(object);
    range?.sheet.kept.delete(range);
    this.things.delete(id);
  }

  get size(): number {
    return this.things.size;
  }
}

const rangeIn = (object: Thing): HostRange | undefined =>
  isRangeArgument(object) ? object.target : undefined;
