/** Bundles the page that runs the contract suite against Univer; the same rules as the workbench's own bundle. */
const path = require("node:path");

const root = path.resolve(__dirname, "../../..");

module.exports = {
  context: root,
  mode: "development",
  devtool: false,
  target: ["web", "es2022"],
  cache: {
    type: "filesystem",
    name: "univer-contract",
    cacheDirectory: path.join(root, "node_modules/.cache/webpack"),
    buildDependencies: { config: [__filename] },
  },
  entry: { contract: path.join(__dirname, "page.ts") },
  output: { filename: "[name].js", publicPath: "auto" },
  resolve: {
    extensions: [".tsx", ".ts", ".mjs", ".js", ".json"],
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
      { test: /\.css$/, type: "asset/source" },
      { test: /\.m?js$/, include: /node_modules/, resolve: { fullySpecified: false } },
    ],
  },
  performance: { hints: false },
  stats: "errors-only",
};
