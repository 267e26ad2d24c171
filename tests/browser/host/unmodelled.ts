/**
 * What the host does not model says so by name. A quiet `undefined` would let a test pass here for a
 * plugin that fails in the app.
 */
export class UnmodelledError extends Error {
  constructor(readonly what: string) {
    super(`The browser host does not model ${what}`);
    this.name = "UnmodelledError";
  }
}

type AnyClass = abstract new (...args: never[]) => object;

/** Names that the language, the developer tools and test runners look up on any object. */
const ASKED_OF_EVERYTHING = new Set([
  "then",
  "toJSON",
  "constructor",
  "inspect",
  "nodeType",
  "tagName",
  "asymmetricMatch",
  "__esModule",
  "_isMockFunction",
]);

function isAskedOfEverything(key: string): boolean {
  return ASKED_OF_EVERYTHING.has(key) || key.startsWith("$$") || key.startsWith("@@") || key.startsWith("__");
}

/** Prototype → the name of the class. Only direct instances are guarded: a plugin's subclass has fields of its own. */
const guarded = new WeakMap<object, string>();

/**
 * Ends the prototype chain of the host's classes, so it sees just those names that nothing else
 * answered. Objects keep their identity: no wrapper stands between the host and the plugin.
 */
const guard: object = new Proxy(
  {},
  {
    get(target, key, receiver: object): unknown {
      if (typeof key === "symbol" || Reflect.has(target, key) || isAskedOfEverything(key)) {
        return Reflect.get(target, key) as unknown;
      }
      const prototype: unknown = Object.getPrototypeOf(receiver);
      const name = typeof prototype === "object" && prototype !== null ? guarded.get(prototype) : undefined;
      if (name !== undefined) throw new UnmodelledError(`${name}.${key}`);
      return undefined;
    },
  },
);

/** From now on, reading a name that `type` does not have throws an `UnmodelledError`. */
export function modelled(name: string, type: AnyClass): void {
  const prototype = type.prototype as object;
  guarded.set(prototype, name);
  let root = prototype;
  for (;;) {
    const next: unknown = Object.getPrototypeOf(root);
    if (next === guard) return;
    if (next === Object.prototype || typeof next !== "object" || next === null) break;
    root = next;
  }
  Object.setPrototypeOf(root, guard);
}

/**
 * Members of the real API that a plugin's subclass would inherit and that the host lacks. They need
 * listing because a subclass is not guarded; a test compares the lists with the API's types.
 */
export function unmodelledMembers(name: string, type: AnyClass, members: readonly string[]): void {
  for (const member of members) define(type.prototype as object, `${name}.${member}`, member);
}

export function unmodelledStatics(name: string, type: AnyClass, members: readonly string[]): void {
  for (const member of members) define(type, `${name}.${member}`, member);
}

function define(on: object, what: string, member: string): void {
  Object.defineProperty(on, member, {
    configurable: true,
    get(): never {
      throw new UnmodelledError(what);
    },
    set(this: object, value: unknown) {
      Object.defineProperty(this, member, { value, writable: true, configurable: true, enumerable: true });
    },
  });
}

/** Stands for an export that the host lacks: calling, constructing, extending or asking anything of it throws. */
export function unmodelledExport(name: string): unknown {
  const refuse = (): never => {
    throw new UnmodelledError(name);
  };
  return new Proxy(function () {}, {
    apply: refuse,
    construct: refuse,
    get(target, key): unknown {
      if (typeof key === "string" && key !== "prototype" && isAskedOfEverything(key)) return undefined;
      if (key === Symbol.toStringTag || key === Symbol.toPrimitive) return Reflect.get(target, key) as unknown;
      return refuse();
    },
  });
}

/** A view of `object` in which a missing name throws. For plain objects with a fixed set of names. */
export function guardedObject<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key): unknown {
      if (typeof key === "string" && !Reflect.has(target, key) && !isAskedOfEverything(key)) {
        throw new UnmodelledError(name === "" ? key : `${name}.${key}`);
      }
      return Reflect.get(target, key);
    },
  });
}
