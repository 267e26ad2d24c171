import { guardedObject } from "./unmodelled";

export interface PlatformFlags {
  isDesktop: boolean;
  isMobile: boolean;
  isDesktopApp: boolean;
  isMobileApp: boolean;
  isIosApp: boolean;
  isAndroidApp: boolean;
  isPhone: boolean;
  isTablet: boolean;
  isMacOS: boolean;
  isWin: boolean;
  isLinux: boolean;
  isSafari: boolean;
  resourcePathPrefix: string;
}

const flags: PlatformFlags = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: true,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS: false,
  isWin: false,
  isLinux: true,
  isSafari: false,
  resourcePathPrefix: "app://host/",
};

export const Platform = guardedObject("Platform", flags);

export type Device = "desktop" | "phone" | "tablet";

/** A phone or tablet is an Android one: the browser that runs the page has the same engine. */
export function setDevice(device: Device): void {
  const mobile = device !== "desktop";
  Object.assign(flags, {
    isDesktop: !mobile,
    isDesktopApp: !mobile,
    isMobile: mobile,
    isMobileApp: mobile,
    isAndroidApp: mobile,
    isPhone: device === "phone",
    isTablet: device === "tablet",
    isLinux: !mobile,
    resourcePathPrefix: mobile ? "file:///" : "app://host/",
  });
}

export const apiVersion = "1.13.1";

export function requireApiVersion(version: string): boolean {
  const wanted = version.split(".").map(Number);
  const have = apiVersion.split(".").map(Number);
  for (let part = 0; part < 3; part += 1) {
    const difference = (have[part] ?? 0) - (wanted[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

let language = "en";

/** The app's language, `en` by default. */
export function getLanguage(): string {
  return language;
}

export function setLanguage(code: string): void {
  language = code;
}
