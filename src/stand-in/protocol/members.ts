import { ApiError } from './api-error';
import type { Session } from './session';

/** What a member may give back: at once or later. */
export type Eventually<T> = T | Promise<T>;

/** A property: a scalar (`get`, `set`) or an object reached through it (`object`, `null` for a null object). */
export interface PropertyMember<T> {
  readonly get?: (target: T, session: Session) => Eventually<unknown>;
  readonly set?: (target: T, value: unknown, session: Session) => Eventually<void>;
  readonly object?: (target: T, session: Session) => ApiObject | null;
  /** Left out when all properties are asked for, as Excel leaves out what is costly. */
  readonly onlyByName?: boolean;
}

/** A method: gives a value, an object, `null` for a null object, or nothing. */
export type MethodMember<T> = (target: T, args: Arguments, session: Session) => Eventually<unknown>;

/** An Office.js class as the stand-in answers for it. Member names are in Pascal case, as on the wire. */
export interface ClassMembers<T> {
  readonly name: string;
  readonly properties: Readonly<Record<string, PropertyMember<T>>>;
  readonly methods: Readonly<Record<string, MethodMember<T>>>;
  /** For a collection: its objects, and the one that an indexer names. */
  readonly items?: (target: T, session: Session) => ApiObject[];
  readonly item?: (target: T, key: unknown, session: Session) => ApiObject;
  /** What tells the object from its siblings (`Id`, `Name`), sent when office.js first meets the object. */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  /** Whether office.js may keep a reference to the object beyond one request (`_KeepReference`). */
  readonly referable?: boolean;
}

/** An object of a class, its target hidden: what the session works with. */
export interface ApiObject {
  readonly className: string;
  readonly isCollection: boolean;
  readonly referable: boolean;
  /** Set by `_KeepReference`. */
  referenceId: string | null;
  readonly target: unknown;
  scalarNames(): readonly string[];
  has(name: string): 'scalar' | 'object' | null;
  get(name: string, session: Session): Eventually<unknown>;
  child(name: string, session: Session): ApiObject | null;
  set(name: string, value: unknown, session: Session): Eventually<void>;
  call(name: string, args: Arguments, session: Session): Eventually<unknown>;
  items(session: Session): ApiObject[];
  item(key: unknown, session: Session): ApiObject;
  identity(): Readonly<Record<string, unknown>>;
}

/** Arguments of a call; objects among them are already resolved. */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    private readonly objects: readonly (ApiObject | null)[],
  ) {}

  /** The raw value; `undefined` when it was not given (office.js sends null). */
  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  /** @throws ApiError InvalidArgument when a given value is no text */
  text(index: number): string | undefined {
    const value = this.raw(index);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw new ApiError('InvalidArgument');
    return value;
  }

  requiredText(index: number): string {
    const value = this.text(index);
    if (value === undefined) throw new ApiError('InvalidArgument');
    return value;
  }

  /** @throws ApiError InvalidArgument when a given value is no whole number */
  integer(index: number): number | undefined {
    const value = this.raw(index);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new ApiError('InvalidArgument');
    return value;
  }

  requiredInteger(index: number): number {
    const value = this.integer(index);
    if (value === undefined) throw new ApiError('InvalidArgument');
    return value;
  }

  boolean(index: number): boolean | undefined {
    const value = this.raw(index);
    if (value === undefined) return undefined;
    if (typeof value !== 'boolean') throw new ApiError('InvalidArgument');
    return value;
  }

  /** The object given at a place, `null` when there is none. */
  object(index: number): ApiObject | null {
    return this.objects[index] ?? null;
  }
}

const membersByClass = new Map<string, ReadonlySet<string>>();

/** Names of the members (Pascal case) that the stand-in has, by Office.js class. */
export function knownMembers(): ReadonlyMap<string, ReadonlySet<string>> {
  return membersByClass;
}

/** Turns a class into a maker of its objects. Members that the class does not have are answered with ApiNotFound. */
export function defineClass<T>(members: ClassMembers<T>): (target: T) => ApiObject {
  const { name: className, properties, methods } = members;
  membersByClass.set(className, new Set([...Object.keys(properties), ...Object.keys(methods)]));
  const scalarNames = Object.entries(properties)
    .filter(([, property]) => property.get !== undefined && property.onlyByName !== true)
    .map(([name]) => name);
  const notFound = (name: string): ApiError => {
    const location = `${className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    return new ApiError('ApiNotFound', location, `(${location})`);
  };
  return (target) => ({
    className,
    target,
    isCollection: members.items !== undefined,
    referable: members.referable ?? false,
    referenceId: null,
    scalarNames: () => scalarNames,
    has: (name) => {
      const property = properties[name];
      if (property === undefined) return null;
      return property.object === undefined ? 'scalar' : 'object';
    },
    get: (name, session) => {
      const get = properties[name]?.get;
      if (get === undefined) throw notFound(name);
      return get(target, session);
    },
    child: (name, session) => {
      const object = properties[name]?.object;
      if (object === undefined) throw notFound(name);
      return object(target, session);
    },
    set: (name, value, session) => {
      const property = properties[name];
      if (property?.set === undefined) throw notFound(name);
      return property.set(target, value, session);
    },
    call: (name, args, session) => {
      const method = methods[name];
      if (method === undefined) throw notFound(name);
      return method(target, args, session);
    },
    items: (session) => {
      if (members.items === undefined) throw notFound('items');
      return members.items(target, session);
    },
    item: (key, session) => {
      if (members.item === undefined) throw notFound('getItem');
      return members.item(target, key, session);
    },
    identity: () => members.identity?.(target) ?? {},
  });
}

/** Whether a method's result is an object of the API. */
export function isApiObject(value: unknown): value is ApiObject {
  return typeof value === 'object' && value !== null && 'className' in value && 'scalarNames' in value;
}
