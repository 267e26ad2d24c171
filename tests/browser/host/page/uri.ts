import type { App } from "../app";

/**
 * Hands `obsidian://action?key=value&flag` to the action's handler. Values are decoded, a key without
 * a value is `true`; `vault` selects the vault and goes no further.
 */
export function openUri(app: App, uri: string): unknown {
  const match = /^obsidian:\/\/([^/?#]+)\/?(?:\?([^#]*))?/.exec(uri);
  const action = match?.[1] ?? "";
  const handler = app.host.protocolHandlers.get(action);
  if (!handler) throw new Error(`Nothing handles ${uri}.`);
  const params: Record<string, string> = {};
  for (const part of (match?.[2] ?? "").split("&").filter((each) => each !== "")) {
    const equals = part.indexOf("=");
    const key = decodeURIComponent(equals < 0 ? part : part.slice(0, equals));
    if (key !== "vault") params[key] = equals < 0 ? "true" : decodeURIComponent(part.slice(equals + 1));
  }
  return handler({ ...params, action });
}

/** A click on such an address stays in the page. */
export function installUriLinks(app: App): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="obsidian://"]') : null;
    if (!link) return;
    event.preventDefault();
    openUri(app, link.href);
  });
}
