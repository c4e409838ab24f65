import type { BrowserServer } from "playwright-core";

export function startBrowser(): Promise<BrowserServer>;
