import { closePages, photographPages } from "../support/browser";

declare global {
  var onFailure: ((test: string) => Promise<void>) | undefined;
}

globalThis.onFailure = photographPages;
afterEach(closePages);
afterAll(closePages);
