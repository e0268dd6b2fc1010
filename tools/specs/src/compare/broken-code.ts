import { ts } from "../generate/compiler.js";

/** Where the code of this repository no longer compiles with these files in their places, and why. */
export function brokenCode(root: string, written: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    { ...config, include: ["packages/*/src", "packages/*/test", "tools/calls/src", "tools/start/src"] },
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(options);
  const textOf = (name: string): string | undefined =>
    name.startsWith(root) ? written.get(name.slice(root.length)) : undefined;
  const program = ts.createProgram(fileNames, options, {
    ...host,
    readFile: (name) => textOf(name) ?? host.readFile(name),
    getSourceFile(name, target) {
      const text = textOf(name);
      return text === undefined ? host.getSourceFile(name, target) : ts.createSourceFile(name, text, target);
    },
  });
  const errors: string[] = [];
  for (const { file, start = 0, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file?.fileName.slice(root.length) ?? "";
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    const [message = ""] = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n");
    if (file !== undefined) errors.push(`\`${name}:${line}\`: ${message}`);
  }
  return errors;
}
