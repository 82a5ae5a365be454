/** What was made of a package's parts, kept as long as a part holds the same: a host reads after every change. */
import type { Package } from './package';

interface Made {
  readonly of: readonly unknown[];
  readonly value: unknown;
}

export class PartMemo {
  private readonly made = new Map<string, Made>();

  /**
   * @param what one name for each thing that is made of a part
   * @param besides what else it is made of, compared by identity
   */
  of<T>(what: string, pkg: Package, path: string, make: () => T, besides: readonly unknown[] = []): T {
    const key = `${what} ${path}`;
    const of = [pkg.content(path), ...besides];
    const known = this.made.get(key);
    if (known && known.of.length === of.length && known.of.every((one, index) => one === of[index]))
      return known.value as T;
    const value = make();
    this.made.set(key, { of, value });
    return value;
  }
}
