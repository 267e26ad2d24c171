import { describe, expect, it } from "vitest";
import ts from "typescript";
import { shorterByType } from "./shorter-by-type.mjs";

describe("the sources as main.js is made of them", () => {
  it("still fit together for the type checker: a name that was shortened in one place and not in another would be an error", () => {
    const sources = shorterByType("src/main.ts");
    const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as { config: { compilerOptions: object } };
    const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, noUnusedLocals: false, noUnusedParameters: false }, ".");
    const host = ts.createCompilerHost(options);
    const program = ts.createProgram([...sources.keys()], options, { ...host, readFile: (path) => sources.get(path) ?? host.readFile(path), getSourceFile: (path, ...rest) => {
      const text = sources.get(path);
      return text === undefined ? host.getSourceFile(path, ...rest) : ts.createSourceFile(path, text, ts.ScriptTarget.ES2021, true);
    } });
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))).toEqual([]);
  }, 120_000);
});
