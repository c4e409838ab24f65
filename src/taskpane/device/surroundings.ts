/** What the Excel around the pane grants it; the entry file fills it in before anything is shown. */
export interface Surroundings {
  /** The key of our part where the page around shares its storage out; else empty. */
  readonly partition: string;
  /** Whether a file handed to the browser is lost, as the webview of Excel for Mac does. */
  readonly losesFiles: boolean;
}

let current: Surroundings = { partition: "", losesFiles: false };

export function surroundings(): Surroundings {
  return current;
}

export function enter(found: Surroundings): void {
  current = found;
}
