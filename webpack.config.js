/**
 * Builds the task pane, and for development also the workbench that imitates Excel.
 * `npm run build -- --env origin=https://example.gov.vn` writes a deployable `dist/`; without an origin the build refuses.
 */
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** The address that stands in manifest.xml as committed. */
const developmentOrigin = "https://localhost:3000";
/** Microsoft supports only its own copy in production; its package serves development (see src/workbench/server.mjs). */
const microsoftOfficeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

module.exports = (env = {}, argv = {}) => {
  const production = argv.mode !== "development";
  const origin = production ? deployedOrigin(env.origin) : (env.origin ?? developmentOrigin);
  const workbench = !production;
  // The bench measures React as it is delivered, over the same workbench.
  const nodeEnv = process.env.NODE_ENV === "production" || production ? "production" : "development";
  return {
    name: production ? "production" : "development",
    mode: production ? "production" : "development",
    target: ["web", "es2022"],
    devtool: production ? false : "cheap-module-source-map",
    cache: {
      type: "filesystem",
      name: `${production ? "production" : "workbench"}-${nodeEnv}`,
      cacheDirectory: path.resolve(__dirname, "node_modules/.cache/webpack"),
      buildDependencies: { config: [__filename] },
    },
    entry: {
      taskpane: "./src/taskpane/index.ts",
      ...(workbench && { workbench: "./src/workbench/page/index.ts" }),
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      // Relative to the script itself, so that dist/ works under any folder of a server.
      publicPath: "auto",
      clean: production,
    },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          // `npm test` checks the types; here they would only be checked twice.
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: /\.css$/, type: "asset/source" },
        { test: /\.m?js$/, include: /node_modules/, resolve: { fullySpecified: false } },
      ],
    },
    plugins: [
      page("taskpane", "src/taskpane/taskpane.html", {
        officeJs: production ? microsoftOfficeJs : "/office-js/office.js",
        inject: "body",
      }),
      ...(workbench ? [page("workbench", "src/workbench/page/index.html", { inject: "body" })] : []),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          {
            from: "manifest.xml",
            transform: (content) => content.toString("utf8").replaceAll(developmentOrigin, origin),
          },
        ],
      }),
    ],
    optimization: { nodeEnv },
    performance: { hints: false },
    stats: production ? { preset: "errors-warnings", assets: true, modules: false } : "errors-warnings",
    infrastructureLogging: { level: "error" },
  };
};

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

function deployedOrigin(value) {
  if (typeof value !== "string" || !/^https:\/\/[^\s"'<>&]+$/.test(value)) {
    throw new Error(
      "Say where the add-in will be served: npm run build -- --env origin=https://your-server.example (https only).",
    );
  }
  return value.replace(/\/+$/, "");
}
