/**
 * The sources as main.js is made of them: what only the type checker can shorten. Minifiers know no types, so they leave
 * property names (short-names.mjs) and careful comparisons (short-checks.mjs) as they are.
 */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { shortChecks } from "./short-checks.mjs";
import { Names } from "./short-names.mjs";

// The type checker writes paths with slashes everywhere.
const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replaceAll("\\", "/");

/**
 * The sources of an entry point, shortened, by absolute path. Deterministic: made from the sources and the lockfile alone.
 */
export function shorterByType(entryPoint, root = ROOT) {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram([root + entryPoint], options);
  const checker = program.getTypeChecker();
  const ours = `${root}src/`;
  const sources = program.getSourceFiles().filter(({ isDeclarationFile, fileName }) => !isDeclarationFile && fileName.startsWith(ours));
  const names = new Names(checker, ours);
  for (const source of sources) names.visit(source);
  const short = names.shortened();
  return new Map(sources.map((source) => [source.fileName, rewritten(source.text, [...names.edits(source, short), ...shortChecks(source, checker)])]));
}

/** Edits are `{ at, end, text }`, in any order. What is put in where something else is replaced stands before it. */
function rewritten(text, edits) {
  let result = "";
  let done = 0;
  for (const edit of edits.sort((a, b) => a.at - b.at || a.end - b.end)) {
    // A name may have been found twice in one place.
    if (edit.at < done) continue;
    result += text.slice(done, edit.at) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}
