/**
 * Serves the workbench and the task pane over https on this computer: `npm start`.
 * PORT chooses the port (0 = any free one); without it 3000 or, if that is taken, a free one.
 * Once the pages are built the workbench's address is printed alone on a line. A source changed since then is built when
 * the page is loaded again.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:https";
import { createServer as createProbe } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { createPages, root } from "./pages.mjs";

const require = createRequire(import.meta.url);
const host = "localhost";
/** The address that stands in manifest.xml as committed. */
const manifestOrigin = "https://localhost:3000";
const headers = { "Cache-Control": "no-cache" };

/**
 * @param {{ port: number, pages?: ReturnType<typeof createPages>, certificate?: { key: string, cert: string } }} options
 * @returns {Promise<{ origin: string, stop(): Promise<void> }>} once the pages are there. Rejects with what the compiler says.
 */
export async function startServer({ port, pages = createPages(), certificate }) {
  await pages.refresh();
  const files = sirv(pages.folder, { dev: true, etag: true, setHeaders });
  const office = sirv(join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist"), {
    dev: true,
    etag: true,
    setHeaders,
  });
  const server = createServer(certificate ?? (await ownCertificate()), (request, response) => {
    answer(request, response).catch((error) => refuse(response, error));
  });
  async function answer(request, response) {
    const { pathname } = new URL(request.url, origin());
    const missing = () => response.writeHead(404).end();
    if (pathname.startsWith("/office-js/")) {
      request.url = request.url.slice("/office-js".length);
      return office(request, response, missing);
    }
    if (pathname === "/manifest.xml") {
      const manifest = readFileSync(join(root, "manifest.xml"), "utf8").replaceAll(manifestOrigin, origin());
      return response.writeHead(200, { ...headers, "Content-Type": "application/xml" }).end(manifest);
    }
    if (pathname.endsWith(".html")) await pages.refresh();
    files(request, response, missing);
  }
  const origin = () => `https://${host}:${server.address().port}`;
  await new Promise((done, fail) => server.once("error", fail).listen(port, host, done));
  return {
    origin: origin(),
    stop: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

function setHeaders(response) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** The compiler's words, on the page that was asked for and where the server was started. */
function refuse(response, error) {
  console.error(error.message);
  response.writeHead(500, { ...headers, "Content-Type": "text/plain; charset=utf-8" }).end(error.message);
}

/** Made once, for this computer alone; browsers ask before they trust it. */
async function ownCertificate() {
  const file = join(root, "node_modules/.cache/localhost.json");
  const day = 24 * 60 * 60 * 1000;
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, "utf8"));
    if (Date.now() < kept.until - day) return kept;
  }
  const { generate } = await import("selfsigned");
  const until = Date.now() + 90 * day;
  const made = await generate([{ name: "commonName", value: host }], {
    algorithm: "sha256",
    notAfterDate: new Date(until),
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: host }] }],
  });
  const certificate = { key: made.private, cert: made.cert, until };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(certificate), { mode: 0o600 });
  return certificate;
}

/** The wanted port if it is free, any free one otherwise. */
export async function choosePort(wanted) {
  return (await listenOnce(wanted)) ?? (await listenOnce(0)) ?? wanted;
}

function listenOnce(port) {
  return new Promise((done) => {
    const probe = createProbe();
    probe.once("error", () => done(null));
    probe.listen(port, host, () => {
      const { port: found } = probe.address();
      probe.close(() => done(found));
    });
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const wanted = process.env.PORT === undefined ? 3000 : Number(process.env.PORT);
  const pages = createPages({ maps: true });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void pages.close().then(() => process.exit(0)));
  try {
    const { origin } = await startServer({ port: await choosePort(wanted), pages });
    console.log(`${origin}/workbench.html`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
