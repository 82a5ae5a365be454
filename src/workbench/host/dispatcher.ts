/** Carries out one rich API request: resolves object paths, runs actions in order, stops at the first error. */
import type { Kind, KindName, Surface, Targets } from './kinds';
import type { References } from './references';
import { Thing } from './kinds';
import { ActionType, gap, HostError, invalid, notFound, PathType } from './wire';
import type { Action, ArgumentInfo, ObjectPath, RichRequest, RichResponse } from './wire';

export class Dispatcher {
  private readonly resolved = new Map<number, Thing | null>();
  private readonly referenceIds = new Map<number, string>();

  constructor(
    private readonly surface: Surface,
    private readonly root: Thing,
    private readonly services: Readonly<Record<string, Thing>>,
    private readonly references: References,
    private readonly request: RichRequest,
    /** Fault injection: fail before the action of this index. */
    private readonly failBefore?: { readonly index: number; readonly error: HostError },
  ) {}

  run(): RichResponse {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (this.failBefore?.index === index) throw this.failBefore.error;
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
        const value = this.act(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const Error = {
          Code: error.code,
          Message: error.message,
          HttpStatusCode: error.code === 'ItemNotFound' ? 404 : 400,
          ActionIndex: index,
          Location: action.Name,
        };
        return { Results: results, TraceIds: traces, Error };
      }
    }
    return { Results: results, TraceIds: traces, Error: null };
  }

  private act(action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.Trace:
        return null; // the client hangs its callbacks on there being a result, event handlers among them
      case ActionType.Instantiate: {
        const object = this.resolve(action.ObjectPathId);
        return object ? this.identity(action.ObjectPathId, object) : null;
      }
      case ActionType.Query: {
        const object = this.resolve(action.ObjectPathId);
        if (!object) return null;
        return { ...this.identity(action.ObjectPathId, object), ...this.query(object, fields(action)) };
      }
      case ActionType.SetProperty: {
        const object = this.existing(action.ObjectPathId);
        const member = this.member(object, action.Name);
        if (!member.set) throw gap(`setting ${object.kind}.${action.Name}`);
        member.set(object.target, this.args(action.ArgumentInfo)[0]);
        return undefined;
      }
      case ActionType.Method:
        return this.method(action);
      default:
        throw gap(`action type ${String(action.ActionType)}`);
    }
  }

  private method(action: Action): unknown {
    const object = this.resolve(action.ObjectPathId);
    if (action.Name === '_KeepReference') return object ? undefined : null;
    if (action.Name === '_RemoveReference') {
      this.references.drop(String(this.args(action.ArgumentInfo)[0]));
      return undefined;
    }
    if (!object) throw notFound(`the object on which ${action.Name} is called`);
    const { call } = this.member(object, action.Name);
    if (!call) throw gap(`${object.kind}.${action.Name}()`);
    return call(object.target, ...this.args(action.ArgumentInfo));
  }

  private existing(pathId: number): Thing {
    const object = this.resolve(pathId);
    if (!object) throw notFound(`object path ${pathId}`);
    return object;
  }

  /** Null is a null object, and so is whatever hangs from one. */
  private resolve(pathId: number): Thing | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw new HostError('InvalidObjectPath', `no object path ${pathId}`);
    const object = this.walk(path);
    this.resolved.set(pathId, object);
    return object;
  }

  private walk(path: ObjectPath): Thing | null {
    if (path.ObjectPathType === PathType.Global) return this.root;
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.ReferenceId) return this.references.get(path.Name);
    if (path.ObjectPathType === PathType.NewObject) {
      const service = this.services[path.Name];
      if (!service) throw gap(`the service ${path.Name}`);
      return service;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer) {
      const { item } = this.kind(parent);
      if (!item) throw gap(`the items of ${parent.kind}`);
      return item(parent.target, args[0]);
    }
    return this.orNull(path.Name, (name) => {
      const member = this.member(parent, name);
      const value =
        path.ObjectPathType === PathType.Method
          ? member.call?.(parent.target, ...args)
          : member.get?.(parent.target);
      if (!(value instanceof Thing)) throw gap(`${parent.kind}.${name} as an object`);
      return value;
    });
  }

  /** `…OrNullObject` is the plain member with "not found" turned into null. */
  private orNull(name: string, get: (name: string) => Thing): Thing | null {
    if (!name.endsWith('OrNullObject')) return get(name);
    try {
      return get(name.slice(0, -'OrNullObject'.length));
    } catch (error) {
      if (error instanceof HostError && error.code === 'ItemNotFound') return null;
      throw error;
    }
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const pathId = info?.ReferencedObjectPathIds?.[index];
      return typeof pathId === 'number' ? this.existing(pathId) : value;
    });
  }

  private kind(object: Thing): Kind<Targets[KindName]> {
    return this.surface[object.kind];
  }

  private member(object: Thing, name: string) {
    const member = this.kind(object).members[name];
    if (!member) throw gap(`${object.kind}.${name}`);
    return member;
  }

  private identity(pathId: number, object: Thing): Record<string, unknown> {
    const kind = this.kind(object);
    const identity = { ...kind.identity?.(object.target) };
    const path = this.request.ObjectPaths[pathId];
    const wanted = this.request.AutoKeepReference || this.keepRequested(pathId);
    if (!kind.keeps || !wanted || path?.D || path?.ObjectPathType === PathType.ReferenceId) return identity;
    const id = this.referenceIds.get(pathId) ?? this.references.keep(object);
    this.referenceIds.set(pathId, id);
    return { ...identity, _ReferenceId: id };
  }

  private keepRequested(pathId: number): boolean {
    return this.request.Actions.some(
      (action) => action.Name === '_KeepReference' && action.ObjectPathId === pathId,
    );
  }

  private query(object: Thing, wanted: readonly (readonly string[])[]): Record<string, unknown> {
    const kind = this.kind(object);
    const answer: Record<string, unknown> = {};
    if (kind.items) {
      const ofItems = wanted.map((path) => (path[0] === 'items' ? path.slice(1) : path));
      answer['_Items'] = kind.items(object.target).map((item) => ({
        ...this.kind(item).identity?.(item.target),
        ...this.query(item, ofItems),
      }));
      return answer;
    }
    for (const [name, paths] of byHead(wanted)) {
      const pascal = name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
      const nested = paths.filter((path) => path.length > 0);
      if (name === '*') throw gap(`loading all of ${object.kind}: name the properties`);
      if (nested.length === 0 && this.kind(object).members[pascal]?.get) {
        const value = this.member(object, pascal).get?.(object.target);
        answer[pascal] = value instanceof Thing ? this.query(value, []) : value;
        continue;
      }
      const child = this.orNull(pascal, (plain) => {
        const value = this.member(object, plain).get?.(object.target);
        if (!(value instanceof Thing)) throw invalid(`${object.kind}.${plain} in load`);
        return value;
      });
      answer[pascal] = child && this.query(child, nested);
    }
    return answer;
  }
}

function fields(action: Action): string[][] {
  const { Select = [], Expand = [] } = action.QueryInfo ?? {};
  return [...Select, ...Expand].map((path) => path.split(/[/.]/));
}

function byHead(paths: readonly (readonly string[])[]): Map<string, string[][]> {
  const heads = new Map<string, string[][]>();
  for (const [head, ...rest] of paths) {
    if (head === undefined) continue;
    heads.set(head, [...(heads.get(head) ?? []), rest]);
  }
  return heads;
}
