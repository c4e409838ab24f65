/** What the workbench needs of manifest.xml: the pane's address and the buttons, in the order of the ribbon. */
export interface Manifest {
  readonly paneUrl: string;
  readonly groups: readonly RibbonGroup[];
}
export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly iconUrl: string;
  /** Function to run; null = the button only shows the pane. */
  readonly functionName: string | null;
}

/** Reads the manifest's texts in `language`. Throws if a button refers to what is not there. */
export function readManifest(xml: string, language: string): Manifest {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  if (manifest.querySelector("parsererror") !== null) throw new Error("manifest.xml is no well-formed XML.");
  const first = (parent: Element | Document, name: string): Element | undefined =>
    parent.getElementsByTagNameNS("*", name)[0];
  const all = (parent: Element | Document, name: string): Element[] => [...parent.getElementsByTagNameNS("*", name)];
  const resource = (element: Element | undefined): string => {
    const id = element?.getAttribute("resid");
    const found = all(manifest, "Resources")
      .flatMap((resources) => [...resources.querySelectorAll("*")])
      .find((each) => each.getAttribute("id") === id);
    if (found === undefined) throw new Error(`manifest.xml has no resource ${String(id)}.`);
    const translated = all(found, "Override").find((each) => each.getAttribute("Locale") === language);
    return translated?.getAttribute("Value") ?? found.getAttribute("DefaultValue") ?? "";
  };
  const button = (control: Element): RibbonButton => ({
    id: control.getAttribute("id") ?? "",
    label: resource(first(control, "Label")),
    tip: resource(first(control, "Description")),
    iconUrl: resource(all(control, "Image").find((image) => image.getAttribute("size") === "32")),
    functionName: first(control, "FunctionName")?.textContent?.trim() ?? null,
  });
  return {
    paneUrl: first(manifest, "SourceLocation")?.getAttribute("DefaultValue") ?? "",
    groups: all(manifest, "Group").map((group) => ({
      label: resource([...group.children].find(({ localName }) => localName === "Label")),
      buttons: all(group, "Control").map(button),
    })),
  };
}
