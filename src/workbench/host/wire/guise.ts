import type { Faults } from "../richapi/faults";

export type Platform = "PC" | "Mac" | "OfficeOnline";

/** As which Excel the host shows itself to the page in the pane, beyond what goes over the wire. */
export interface Guise {
  readonly platform: Platform;
  /** Background that Excel reports as its theme, `#RRGGBB`; null for an Excel that reports none. */
  readonly background: string | null;
}

/** What is reached of the pane's own globals; it has the origin of the page around it. */
interface PaneWindow extends Window {
  readonly OfficeExt?: { readonly HostName: { readonly Host: { getInstance(): { getPlatform(): string } } } };
  readonly OSF?: { readonly DDA: { readonly Context: { readonly prototype: object } } };
  readonly OfficeExtension?: { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
  readonly HTMLAnchorElement: typeof HTMLAnchorElement;
  readonly Document: typeof Document;
}

/** Dresses the pane's page as that Excel's webview would; again at each message, as its script may load late. */
export function dress(frame: Window | null, { platform, background }: Guise, faults: Faults): void {
  const pane = frame as PaneWindow | null;
  if (!pane?.OfficeExtension || !pane.OfficeExt || !pane.OSF) return;
  // Lets the client itself refuse what the declared version of ExcelApi lacks; its own switch for that is off.
  pane.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  pane.OfficeExt.HostName.Host.getInstance().getPlatform = () => platform;
  const theme = background === null || faults.has("no-theme") ? undefined : { bodyBackgroundColor: background };
  Object.defineProperty(pane.OSF.DDA.Context.prototype, "officeTheme", { configurable: true, get: () => theme });
  const { click } = pane.HTMLAnchorElement.prototype;
  if (!("dressed" in click)) {
    const ours = function (this: HTMLAnchorElement): void {
      if (this.download === "" || !faults.has("no-download")) click.call(this);
    };
    pane.HTMLAnchorElement.prototype.click = Object.assign(ours, { dressed: true });
    const { execCommand } = pane.Document.prototype;
    pane.Document.prototype.execCommand = function (this: Document, command, ...rest): boolean {
      return command === "copy" && faults.has("no-copy") ? false : execCommand.call(this, command, ...rest);
    };
    const { storage, clipboard } = { storage: pane.localStorage, clipboard: pane.navigator.clipboard };
    Object.defineProperty(pane, "localStorage", {
      get() {
        if (faults.has("no-storage")) throw new DOMException("The operation is insecure.", "SecurityError");
        return storage;
      },
    });
    Object.defineProperty(pane.navigator, "clipboard", {
      get: () => (faults.has("no-copy") ? undefined : clipboard),
    });
  }
}
