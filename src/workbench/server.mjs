/**
 * Serves the workbench and the task pane over https for development: `npm start`.
 * PORT chooses the port (0 = any free one); without it 3000 or, if that is taken, a free one.
 * Once the pages are built the workbench's address is printed alone on a line.
 */
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const require = createRequire(import.meta.url);
const host = "localhost";

/** @param {{ port: number, certificate?: object }} options */
export async function startServer({ port, certificate }) {
  const origin = `https://${host}:${port}`;
  const configure = require(join(root, "webpack.config.js"));
  const compiler = webpack({ context: root, ...configure({ origin }, { mode: "development" }) });
  let failed = false;
  compiler.hooks.done.tap("workbench", (stats) => {
    failed = stats.hasErrors();
    if (failed) console.error(stats.toString({ all: false, errors: true, errorDetails: false }));
  });
  const server = new WebpackDevServer(
    {
      host,
      port,
      server: { type: "https", ...(certificate && { options: certificate }) },
      // A reload would lose the workbook, so it is left to the reader: F5.
      hot: false,
      liveReload: false,
      client: false,
      webSocketServer: false,
      static: [
        {
          directory: join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist"),
          publicPath: "/office-js",
          watch: false,
        },
      ],
      headers: { "Cache-Control": "no-cache" },
    },
    compiler,
  );
  await server.start();
  await new Promise((ready) => server.middleware.waitUntilValid(ready));
  return { origin, failed, stop: () => server.stop() };
}

/** The wanted port if it is free, any free one otherwise. */
export async function choosePort(wanted) {
  return (await listenOnce(wanted)) ?? (await listenOnce(0)) ?? wanted;
}

function listenOnce(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(null));
    probe.listen(port, host, () => {
      const { port: found } = probe.address();
      probe.close(() => done(found));
    });
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const wanted = process.env.PORT === undefined ? 3000 : Number(process.env.PORT);
  const { origin, failed } = await startServer({ port: await choosePort(wanted) });
  if (failed) process.exit(1);
  console.log(`${origin}/workbench.html`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
}
