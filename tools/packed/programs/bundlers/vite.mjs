import { build } from "vite";

await build({
  logLevel: "warn",
  ssr: { noExternal: true },
  build: {
    ssr: "app.mjs",
    outDir: "out",
    emptyOutDir: false,
    target: "es2022",
    rollupOptions: { output: { entryFileNames: "vite.mjs" } },
  },
});
