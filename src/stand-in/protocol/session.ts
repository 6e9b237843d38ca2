import type { CellRange } from '../../model/address';
import { shiftRange, type Shift } from '../engine/area';
import type { WorkbookEngine } from '../engine/workbook-engine';
import { ApiError, type ApiErrorCode } from './api-error';
import type { EventHub } from './events';
import type { Faults } from './faults';
import { Arguments, isApiObject, type ApiObject, type Eventually } from './members';
import {
  ActionType,
  ObjectPathType,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPathInfo,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './message';

/** A query as a tree: `worksheet/name` is `worksheet` with `name` below. An empty tree asks for all scalars. */
interface QueryTree {
  readonly below: Map<string, QueryTree>;
  all: boolean;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function queryTree(query: QueryInfo | undefined): QueryTree {
  const root: QueryTree = { below: new Map(), all: false };
  for (const path of [...(query?.Select ?? []), ...(query?.Expand ?? [])]) {
    let tree = root;
    for (const part of path.split(/[/.]/)) {
      if (part === '*' || part === '$all') {
        tree.all = true;
        continue;
      }
      const name = pascal(part.trim());
      let next = tree.below.get(name);
      if (next === undefined) {
        next = { below: new Map(), all: false };
        tree.below.set(name, next);
      }
      tree = next;
    }
  }
  return root;
}

/** A kept range: moves along when rows or columns are put in or taken out. */
export interface Movable {
  readonly sheetId: string;
  range: CellRange;
}

/**
 * Executes requests on one workbook. Actions run in order; as in Excel, those before a failing one stay done and the
 * rest is not tried.
 */
export class Session {
  private readonly references = new Map<string, ApiObject>();
  private nextReference = 1;

  constructor(
    readonly engine: WorkbookEngine,
    readonly events: EventHub,
    private readonly faults: Faults,
    private readonly root: ApiObject,
  ) {}

  async execute(body: RequestBody, failAt: ReadonlyMap<number, ApiErrorCode>): Promise<ResponseBody> {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    const request = new Request(this, body);
    for (let index = 0; index < body.Actions.length; index++) {
      const action = body.Actions[index];
      if (action === undefined) continue;
      try {
        const ordered = failAt.get(index);
        if (ordered !== undefined) throw new ApiError(ordered, request.describe(action));
        const result = request.run(action, response);
        if (result instanceof Promise) await result;
      } catch (error) {
        response.Error = this.toError(error, index, request.describe(action));
        break;
      }
    }
    this.engine.flush();
    return response;
  }

  /** Uses a member, unless it was ordered to fail. */
  checkFault(object: ApiObject, member: string): void {
    const location = `${object.className}.${camel(member)}`;
    const code = this.faults.forMember(location);
    if (code !== null) throw new ApiError(code, location);
  }

  rootObject(): ApiObject {
    return this.root;
  }

  keep(object: ApiObject): void {
    if (object.referenceId !== null) return;
    object.referenceId = `ref-${this.nextReference++}`;
    this.references.set(object.referenceId, object);
  }

  release(referenceId: string): void {
    const object = this.references.get(referenceId);
    if (object !== undefined) object.referenceId = null;
    this.references.delete(referenceId);
  }

  referenced(referenceId: string): ApiObject {
    const object = this.references.get(referenceId);
    if (object === undefined) throw new ApiError('InvalidReference');
    return object;
  }

  /** Moves kept ranges along with the cells they stand for. */
  moveReferences(sheetId: string, shift: Shift): void {
    for (const object of this.references.values()) {
      const target = object.target as Partial<Movable> | null;
      if (object.className !== 'Range' || target?.sheetId !== sheetId || target.range === undefined) continue;
      const moved = shiftRange(target.range, shift);
      if (moved !== null) target.range = moved;
    }
  }

  private toError(error: unknown, index: number, location: string): NonNullable<ResponseBody['Error']> {
    const code = error instanceof ApiError ? error.code : 'GeneralException';
    return {
      Code: code,
      Message: error instanceof Error ? error.message : String(error),
      Location: error instanceof ApiError && error.location !== null ? error.location : location,
      ActionIndex: index,
      HttpStatusCode: code === 'ItemNotFound' || code === 'ApiNotFound' ? 404 : code === 'AccessDenied' ? 403 : 400,
    };
  }
}

/** One request: its object paths are resolved when an action first needs them, in order. */
class Request {
  private readonly resolved = new Map<number, ApiObject | null>();

  constructor(
    private readonly session: Session,
    private readonly body: RequestBody,
  ) {}

  /** `Class.member` of an action, for an error's location. */
  describe(action: ActionInfo): string {
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    const object = this.resolved.get(action.ObjectPathId);
    if (object) return action.Name === '' ? object.className : `${object.className}.${camel(action.Name)}`;
    const parent = path?.ParentObjectPathId === undefined ? null : this.resolved.get(path.ParentObjectPathId);
    return `${parent ? parent.className : 'Workbook'}.${camel(path?.Name === '' ? 'getItem' : (path?.Name ?? ''))}`;
  }

  run(action: ActionInfo, response: ResponseBody): Eventually<void> {
    switch (action.ActionType) {
      case ActionType.trace:
        // The result matters: office.js adds an event handler when the answer comes to the trace after it.
        response.TraceIds?.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: null });
        return undefined;
      case ActionType.instantiate:
        return this.after(this.resolve(action.ObjectPathId), (object) => {
          response.Results.push({ ActionId: action.Id, Value: object === null ? null : identityOf(object) });
        });
      default:
        return this.after(this.resolve(action.ObjectPathId), (object) => this.act(action, object, response.Results));
    }
  }

  private act(action: ActionInfo, object: ApiObject | null, results: ActionResult[]): Eventually<void> {
    const give = (value: unknown): void => {
      results.push({ ActionId: action.Id, Value: value });
    };
    switch (action.ActionType) {
      case ActionType.query:
      case ActionType.queryAsJson:
        if (object === null) {
          give(null);
          return undefined;
        }
        return this.after(this.query(object, queryTree(action.QueryInfo), action.QueryInfo), give);
      case ActionType.method:
        return this.method(action, object, give);
      case ActionType.setProperty:
        if (object === null) throw new ApiError('ItemNotFound');
        this.session.checkFault(object, action.Name);
        return object.set(action.Name, action.ArgumentInfo?.Arguments?.[0], this.session);
      case ActionType.update:
        if (object === null) throw new ApiError('ItemNotFound');
        return this.update(object, action.ObjectState ?? {});
      default:
        throw new ApiError('ApiNotFound', null, `(action type ${action.ActionType})`);
    }
  }

  private method(action: ActionInfo, object: ApiObject | null, give: (value: unknown) => void): Eventually<void> {
    if (object === null) {
      give({ _IsNull: true });
      return undefined;
    }
    if (action.Name === '_KeepReference' || action.Name === '_RemoveReference') {
      if (action.Name === '_RemoveReference') this.session.release(String(action.ArgumentInfo?.Arguments?.[0]));
      else if (object.referable) this.session.keep(object);
      give(null);
      return undefined;
    }
    this.session.checkFault(object, action.Name);
    return this.after(this.arguments(action.ArgumentInfo), (args) =>
      this.after(object.call(action.Name, args, this.session), (value) =>
        give(isApiObject(value) ? identityOf(value) : value),
      ),
    );
  }

  private async update(object: ApiObject, state: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [key, value] of Object.entries(state)) {
      const name = pascal(key);
      if (object.has(name) === 'object') {
        const child = object.child(name, this.session);
        if (child === null) throw new ApiError('ItemNotFound');
        await this.update(child, value as Readonly<Record<string, unknown>>);
      } else {
        this.session.checkFault(object, name);
        await object.set(name, value, this.session);
      }
    }
  }

  private resolve(id: number): Eventually<ApiObject | null> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new ApiError('InvalidReference');
    return this.after(this.find(path), (object) => {
      this.resolved.set(id, object);
      return object;
    });
  }

  private find(path: ObjectPathInfo): Eventually<ApiObject | null> {
    switch (path.ObjectPathType) {
      case ObjectPathType.globalObject:
        return this.session.rootObject();
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.referenceId:
        return this.session.referenced(path.Name);
      case ObjectPathType.newObject:
        throw new ApiError('ApiNotFound', path.Name, `(${path.Name})`);
      default:
    }
    if (path.ParentObjectPathId === undefined) throw new ApiError('InvalidReference');
    return this.after(this.resolve(path.ParentObjectPathId), (parent) => {
      if (parent === null) return null;
      switch (path.ObjectPathType) {
        case ObjectPathType.property:
          this.session.checkFault(parent, path.Name);
          return parent.child(path.Name, this.session);
        case ObjectPathType.indexer:
          this.session.checkFault(parent, 'getItem');
          return parent.item(path.ArgumentInfo?.Arguments?.[0], this.session);
        case ObjectPathType.method:
          this.session.checkFault(parent, path.Name);
          return this.after(this.arguments(path.ArgumentInfo), (args) =>
            this.after(parent.call(path.Name, args, this.session), (value) => {
              if (value === null || value === undefined) return null;
              if (!isApiObject(value)) throw new ApiError('GeneralException');
              return value;
            }),
          );
        default:
          throw new ApiError('InvalidReference');
      }
    });
  }

  private arguments(info: ArgumentInfo | undefined): Eventually<Arguments> {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    if (!ids.some(isPathId)) return new Arguments(values, []);
    return this.objects(ids).then((objects) => new Arguments(values, objects));
  }

  private async objects(ids: readonly unknown[]): Promise<(ApiObject | null)[]> {
    const objects: (ApiObject | null)[] = [];
    for (const id of ids) objects.push(isPathId(id) ? await this.resolve(id) : null);
    return objects;
  }

  private async query(object: ApiObject, tree: QueryTree, page?: QueryInfo): Promise<Record<string, unknown>> {
    const result: Record<string, unknown> = { ...identityOf(object) };
    const all = tree.all || tree.below.size === 0;
    const names = new Set<string>(all ? object.scalarNames() : []);
    const itemTree: QueryTree = { below: new Map(), all };
    for (const [name, below] of tree.below) {
      if (name === 'Items' && object.isCollection) {
        itemTree.all ||= below.all || below.below.size === 0;
        for (const [itemName, itemBelow] of below.below) itemTree.below.set(itemName, itemBelow);
      } else if (object.has(name) === 'object') {
        this.session.checkFault(object, name);
        const child = object.child(name, this.session);
        result[name] = child === null ? null : await this.query(child, below);
      } else if (object.isCollection && object.has(name) === null) {
        itemTree.below.set(name, below);
      } else {
        names.add(name);
      }
    }
    for (const name of names) {
      this.session.checkFault(object, name);
      const value = object.get(name, this.session);
      result[name] = value instanceof Promise ? await value : value;
    }
    if (object.isCollection && (itemTree.all || itemTree.below.size > 0)) {
      const skip = page?.Skip ?? 0;
      const items = object.items(this.session).slice(skip, page?.Top === undefined ? undefined : skip + page.Top);
      const list: unknown[] = [];
      for (const item of items) list.push(await this.query(item, itemTree));
      result['_Items'] = list;
    }
    return result;
  }

  /** Goes on with a value that may still be under way, without waiting when it is there. */
  private after<T, U>(value: Eventually<T>, next: (value: T) => Eventually<U>): Eventually<U> {
    return value instanceof Promise ? value.then(next) : next(value);
  }
}

/** Arguments that are no objects have 0 or an array in place of a path id. */
function isPathId(id: unknown): id is number {
  return typeof id === 'number' && id > 0;
}

function identityOf(object: ApiObject): Record<string, unknown> {
  const identity: Record<string, unknown> = { ...object.identity() };
  if (object.referenceId !== null) identity['_ReferenceId'] = object.referenceId;
  return identity;
}
