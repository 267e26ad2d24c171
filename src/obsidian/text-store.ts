import { say } from "../locales/say";

/** Texts under whole numbers, on this device. Whatever goes wrong rejects. */
export interface TextStore {
  /** What lies under the numbers from `first` to `last`, both inclusive, in their order. */
  get(first: number, last: number): Promise<readonly unknown[]>;
  put(key: number, text: string): Promise<void>;
  clear(): Promise<void>;
  close(): void;
}

const TEXTS = "texts";
/** On some phones a database never answers at all; then the vault is read without it. */
const PATIENCE_MS = 3000;

/** In a database of the browser, made when it is first needed. `name` must differ from vault to vault: the app has one store for all. */
export function browserStore(win: Window, name: () => string): TextStore {
  let opening: Promise<IDBDatabase> | null = null;
  const within = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const database = await (opening ??= open(win, name()));
    return new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(TEXTS, mode);
      const request = work(transaction.objectStore(TEXTS));
      transaction.oncomplete = () => {
        resolve(request.result);
      };
      // A full disk ends the transaction after its request went well.
      transaction.onabort = () => {
        reject(errorOf(transaction.error));
      };
    });
  };
  return {
    get: (first, last) => within<unknown[]>("readonly", (store) => store.getAll(IDBKeyRange.bound(first, last))),
    async put(key, text) {
      await within("readwrite", (store) => store.put(text, key));
    },
    clear: () => within("readwrite", (store) => store.clear()),
    close() {
      // Where it could not be opened, whoever opened it was told.
      opening?.then((database) => {
        database.close();
      }, () => undefined);
      opening = null;
    },
  };
}

function open(win: Window, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = win.indexedDB.open(name, 1);
    let isLate = false;
    const patience = win.setTimeout(() => {
      isLate = true;
      reject(new Error(say.app.cacheSilent));
    }, PATIENCE_MS);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(TEXTS);
    };
    request.onsuccess = () => {
      win.clearTimeout(patience);
      if (isLate) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => {
      win.clearTimeout(patience);
      reject(errorOf(request.error));
    };
  });
}

function errorOf(error: DOMException | null): Error {
  return error ?? new Error(say.app.cacheUnusable);
}
