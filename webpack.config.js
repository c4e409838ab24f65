/**
 * Builds the task pane and the page without Excel: `npm run build -- --env origin=https://example.gov.vn` writes a deployable `dist/`; without an origin
 * the build refuses. `--env support=… --env provider=… --env version=…` go into the manifest; `--env store` adds the manifest of
 * the store and refuses without the first two. For development and tests `src/workbench/pages.mjs` builds the same pane beside the workbench that
 * imitates Excel.
 */
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { SourceMapDevToolPlugin } = require("webpack");
const { conformanceManifest, manifestFor, publisherOf, storeManifest } = require("./src/delivery/manifests.cjs");
const { OnePage } = require("./src/delivery/OnePage.cjs");

/** Microsoft supports only its own copy in production; its package serves development (see src/workbench/server.mjs). */
const microsoftOfficeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const conformance = "./src/conformance/page.ts";
/** The oldest webviews of Excel that are served: Safari's of a Mac, Chromium's of Windows, Edge and Excel on the web. */
const target = ["safari15.4", "chrome100"];

module.exports = (env = {}) => {
  if (env.workbench) return workbench(env.workbench);
  return delivery(publisherOf(env));
};

function delivery(publisher) {
  return {
    ...common("production"),
    entry: { taskpane: "./src/taskpane/index.ts", conformance },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].[contenthash:8].js",
      // Relative to the script itself, so that dist/ works under any folder of a server.
      publicPath: "auto",
      clean: true,
    },
    plugins: [
      page("taskpane", "src/taskpane/taskpane.html", { officeJs: microsoftOfficeJs, inject: "body" }),
      page("conformance", "src/conformance/conformance.html", { officeJs: microsoftOfficeJs, inject: "body" }),
      new OnePage("bao-cao-tre-em.html"),
      new CopyWebpackPlugin({
        patterns: [
          icons,
          { from: "manifest.xml", transform: (content) => manifestFor(content.toString("utf8"), publisher) },
          {
            from: "manifest.xml",
            to: "manifest.conformance.xml",
            transform: (content) => conformanceManifest(manifestFor(content.toString("utf8"), publisher)),
          },
          ...(publisher.store
            ? [
                {
                  from: "manifest.xml",
                  to: "manifest.store.xml",
                  transform: (content) => storeManifest(manifestFor(content.toString("utf8"), publisher)),
                },
              ]
            : []),
        ],
      }),
    ],
    stats: { preset: "errors-warnings", assets: true, modules: false },
  };
}

function workbench({ folder, name, maps, contract }) {
  return {
    ...common(name),
    entry: {
      taskpane: "./src/taskpane/index.ts",
      workbench: "./src/workbench/page/index.ts",
      conformance,
      ...(contract && { contract: "./test/e2e/univerContract/page.ts" }),
    },
    output: { path: folder, filename: "[name].js", publicPath: "auto", clean: true },
    plugins: [
      page("taskpane", "src/taskpane/taskpane.html", { officeJs: "/office-js/office.js", inject: "body" }),
      page("conformance", "src/conformance/conformance.html", { officeJs: "/office-js/office.js", inject: "body" }),
      page("workbench", "src/workbench/page/index.html", { inject: "body" }),
      ...(contract ? [page("contract", "test/e2e/univerContract/page.html", { inject: "body" })] : []),
      new CopyWebpackPlugin({ patterns: [icons] }),
      ...(maps ? [new SourceMapDevToolPlugin({ filename: "[file].map", exclude: [/^univer/, /^vendors/] })] : []),
    ],
    optimization: {
      ...optimization,
      chunkIds: "named",
      splitChunks: {
        cacheGroups: {
          // Large and seldom changed: a change of ours need not minify it again.
          univer: {
            name: "univer",
            test: /[\\/]node_modules[\\/]/,
            chunks: ({ name: entry }) => entry === "workbench" || entry === "contract",
          },
        },
      },
    },
  };
}

const optimization = { minimizer: [new EsbuildPlugin({ target, legalComments: "none" })] };
const icons = { from: "assets/*.png", to: "assets/[name][ext]" };

function common(name) {
  return {
    name,
    mode: "production",
    target: ["web", "es2022"],
    devtool: false,
    cache: {
      type: "filesystem",
      name,
      cacheDirectory: path.resolve(__dirname, "node_modules/.cache/webpack"),
      buildDependencies: { config: [__filename] },
    },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, loader: "esbuild-loader", options: { target, jsx: "automatic" } },
        { test: /\.css$/, type: "asset/source" },
        { test: /\.m?js$/, include: /node_modules/, resolve: { fullySpecified: false } },
      ],
    },
    optimization,
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "error" },
  };
}

function page(name, template, options) {
  return new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template: path.resolve(__dirname, template),
    chunks: [name],
    scriptLoading: "defer",
    minify: false,
    ...options,
  });
}
