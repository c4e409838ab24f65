/** The manifests that are given out, made of the one that is committed. */

/** The address that stands in manifest.xml as committed. */
const developmentOrigin = "https://localhost:3000";

/** The manifest as committed, with what the publisher says of itself. */
function manifestFor(manifest, { origin, support, provider, version }) {
  return manifest
    .replaceAll(developmentOrigin, origin)
    .replace(/(?<=<Version>)[^<]*/, (known) => version ?? known)
    .replace(/(?<=<ProviderName>)[^<]*/, (known) => (provider === undefined ? known : escaped(provider)))
    .replace(/( *)<HighResolutionIconUrl [^>]*>\n/, (icon, indent) =>
      support === undefined ? icon : `${icon}${indent}<SupportUrl DefaultValue="${escaped(support)}" />\n`,
    );
}

/** For the store, whose add-ins cannot open their pane from a function: only the button that opens it stays, with what it uses. */
function storeManifest(manifest) {
  const kept = manifest.replace(/ *<Control (?:(?!<\/Control>)[^])*?<\/Control>\n/g, (control) =>
    control.includes('"ShowTaskpane"') ? control : "",
  );
  const used = new Set([...kept.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id));
  const isUsed = (element, id) => (used.has(id) ? element : "");
  return kept
    .replace(/ *<bt:(?:Image|Url) id="([^"]+)"[^>]*\/>\n/g, isUsed)
    .replace(/ *<bt:String id="([^"]+)"[^]*?<\/bt:String>\n/g, isUsed);
}

/** For the page that tries what the product relies on: an add-in of its own, beside the officer's. @param query of its address */
function conformanceManifest(manifest, query = "") {
  return storeManifest(manifest)
    .replace(/<Id>[^<]*/, "<Id>1f7c2b9e-54d3-4e0a-8b76-9a3c61d5e204")
    .replaceAll("/taskpane.html", `/conformance.html${query}`)
    .replace(/<DisplayName [^]*?<\/DisplayName>/, (names) =>
      names.replace(/(DefaultValue|Value)="([^"]*)"/g, '$1="$2 (conformance)"'),
    );
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

/** Nothing is invented for a publisher: what was not given stays as it is, or the build refuses. */
function publisherOf({ origin, support, provider, version, store }) {
  const isAddress = (value) => typeof value === "string" && /^https:\/\/[^\s"'<>&]+$/.test(value);
  const isLocal = (value) => ["localhost", "127.0.0.1"].includes(new URL(value).hostname);
  if (!isAddress(origin)) refuse("where the add-in will be served", "origin=https://your-server.example", "https only");
  if (support !== undefined && (!isAddress(support) || isLocal(support)))
    refuse("a public page where officers find help", "support=https://your-server.example/help", "https only");
  if (version !== undefined && !/^[1-9]\d*(\.\d+){3}$/.test(version))
    refuse("the version", "version=1.0.0.0", "four numbers, from 1.0.0.0 upward");
  if (store && support === undefined)
    refuse(
      "a public page where officers find help",
      "support=https://your-server.example/help",
      "the store asks for it",
    );
  const isNamed = typeof provider === "string" && provider.trim() !== "";
  if (store ? !isNamed : provider !== undefined && !isNamed)
    refuse("who publishes the add-in", 'provider="Sở …"', "the store compares it with the publisher's account");
  return { origin: origin.replace(/\/+$/, ""), support, provider, version, store: Boolean(store) };
}

function refuse(what, example, why) {
  throw new Error(`Say ${what}: npm run build -- --env ${example} (${why}).`);
}

module.exports = { conformanceManifest, manifestFor, publisherOf, storeManifest };
