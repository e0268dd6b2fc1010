import ts from "typescript";

/** Files of this repository that no longer compile with these generated files, each with its first error. */
export function ownFilesThatBreak(root: string, generated: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    { ...config, include: ["packages/*/src", "packages/*/test", "tools/calls/src", "tools/start/src"] },
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(options);
  const textOf = (name: string): string | undefined =>
    name.startsWith(root) ? generated.get(name.slice(root.length)) : undefined;
  const program = ts.createProgram(fileNames, options, {
    ...host,
    readFile: (name) => textOf(name) ?? host.readFile(name),
    getSourceFile(name, target) {
      const text = textOf(name);
      return text === undefined ? host.getSourceFile(name, target) : ts.createSourceFile(name, text, target);
    },
  });
  const errors = new Map<string, string>();
  for (const { file, start = 0, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file?.fileName.slice(root.length) ?? "";
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    const [message = ""] = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n");
    if (file !== undefined && !errors.has(name)) errors.set(name, `\`${name}:${line}\`: ${message}`);
  }
  return [...errors.values()];
}
