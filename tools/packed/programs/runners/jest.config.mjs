const babel = ["babel-jest", { presets: [["@babel/preset-env", { targets: { node: "current" } }]] }];
const tsconfig = { module: "commonjs", moduleResolution: "node10", target: "es2022" };

// biome-ignore lint/style/noDefaultExport: Jest takes what a configuration exports as its default
export default {
  testMatch: ["**/globals.test.js", "**/*.test.ts"],
  transform: { "\\.m?js$": babel, "\\.ts$": ["ts-jest", { tsconfig }] },
  transformIgnorePatterns: ["/node_modules/(?!(@lumkit|openapi-fetch)/)"],
};
