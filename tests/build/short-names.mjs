/**
 * The property names that are ours alone, shortened for main.js: minifiers leave property names as they are,
 * and ours were a sixth of it. The type checker says of every name in the sources whose it is. One is left as
 * it is everywhere as soon as somebody else could know it: where an object of ours is taken for one of the app's,
 * the browser's or a library's, or one of theirs for ours; where it is spelled in a text (`x["name"]`,
 * `"name" in x`, `x[key]`), listed (`Object.keys`), or claimed of data (`data as Stored`), as every reader of a
 * file has to. See docs/decisions/0005-short-names.md.
 */
import { fileURLToPath } from "node:url";
import ts from "typescript";

// The type checker writes paths with slashes everywhere.
const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replaceAll("\\", "/");
const LISTING = new Set(["keys", "entries", "values", "fromEntries", "assign"]);
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * The sources of an entry point with short names, by absolute path. Deterministic: made from the sources and
 * the lockfile alone.
 */
export function shortNamed(entryPoint, root = ROOT) {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram([root + entryPoint], options);
  const names = new Names(program.getTypeChecker(), `${root}src/`);
  const sources = program.getSourceFiles().filter(({ isDeclarationFile, fileName }) => !isDeclarationFile && fileName.startsWith(names.ours));
  for (const source of sources) names.visit(source);
  const short = names.shortened();
  return new Map(sources.map((source) => [source.fileName, names.rewritten(source, short)]));
}

class Names {
  /** File → places where a name of ours stands: `{ at, name, spread }`; `spread` where the name is a variable's too. */
  places = new Map();
  kept = new Set();

  /** Pairs of types that were compared already. */
  compared = new Set();

  constructor(checker, ours) {
    this.checker = checker;
    this.ours = ours;
    this.isOurs = (declaration) => declaration.getSourceFile().fileName.startsWith(ours);
  }

  visit(node) {
    this.look(node);
    if (ts.isExpression(node)) this.flow(node);
    ts.forEachChild(node, (child) => {
      this.visit(child);
    });
  }

  /** How often each is written decides how short it becomes. */
  shortened() {
    const counts = new Map();
    for (const { name } of [...this.places.values()].flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
    const ours = [...counts.keys()].filter((name) => !this.kept.has(name));
    ours.sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
    const short = new Map();
    let next = 0;
    for (const name of ours) {
      let candidate = spelled(next++);
      while (this.kept.has(candidate)) candidate = spelled(next++);
      short.set(name, candidate);
    }
    return short;
  }

  rewritten(source, short) {
    const places = (this.places.get(source.fileName) ?? []).filter(({ name }) => short.has(name)).sort((a, b) => a.at - b.at);
    let text = "";
    let done = 0;
    for (const { at, name, spread } of places) {
      if (at < done) continue;
      text += source.text.slice(done, at) + short.get(name) + (spread ? `: ${name}` : "");
      done = at + name.length;
    }
    return text + source.text.slice(done);
  }

  look(node) {
    if (ts.isPropertyAccessExpression(node)) this.used(node.name, this.checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node)) this.spelledIn(node.argumentExpression);
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) this.spelledIn(node.left);
    else if (ts.isObjectLiteralExpression(node)) this.literal(node);
    else if (ts.isObjectBindingPattern(node)) this.pattern(node);
    else if (ts.isJsxAttributes(node)) this.literal(node);
    else if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node) || ts.isClassLike(node)) this.declared(node);
    else if (ts.isCallExpression(node)) this.listed(node);
    else if (ts.isAsExpression(node)) this.claimed(node);
    else if (ts.isMappedTypeNode(node) && node.nameType !== undefined) throw new Error("Mapped names cannot be shortened.");
  }

  /** One place where a name stands, and what it means there. Without a meaning nobody knows whose it is. */
  used(node, ...symbols) {
    if (ts.isPrivateIdentifier(node)) return;
    const name = node.text;
    if (!ts.isIdentifier(node)) {
      this.kept.add(name);
      return;
    }
    const declarations = symbols.flatMap((symbol) => symbol?.declarations ?? []);
    const ours = declarations.filter(this.isOurs).length;
    if (declarations.length === 0 || (ours > 0 && ours < declarations.length)) this.kept.add(name);
    else if (ours > 0) this.place(node, name);
  }

  place(node, name) {
    const file = node.getSourceFile().fileName;
    const { parent } = node;
    const isShorthand = ts.isShorthandPropertyAssignment(parent) ||
      (ts.isBindingElement(parent) && parent.propertyName === undefined && ts.isObjectBindingPattern(parent.parent));
    const list = this.places.get(file) ?? [];
    list.push({ at: node.getStart(), name, spread: isShorthand });
    this.places.set(file, list);
  }

  spelledIn(node) {
    for (const one of partsOf(this.checker.getTypeAtLocation(node))) if (one.isStringLiteral()) this.kept.add(one.value);
  }

  literal(node) {
    const wanted = partsOf(this.checker.getContextualType(node));
    const type = this.checker.getTypeAtLocation(node);
    for (const { name } of node.properties) {
      if (name === undefined || ts.isComputedPropertyName(name)) continue;
      const asked = wanted.map((part) => this.memberOf(part, name.text)).filter((member) => member !== undefined);
      // Nobody asks for it: it is an own name of the file it stands in, unless that is not one of ours.
      this.used(name, ...(asked.length > 0 ? asked : [this.memberOf(type, name.text)]));
    }
  }

  pattern(node) {
    const type = this.checker.getTypeAtLocation(node);
    const from = node.parent.initializer === undefined ? type : this.checker.getTypeAtLocation(node.parent.initializer);
    for (const element of node.elements) {
      const name = element.propertyName ?? element.name;
      if (element.dotDotDotToken !== undefined) {
        // What is left over is named by nobody; it goes on under the names it has.
        continue;
      }
      if (!ts.isComputedPropertyName(name)) this.used(name, this.memberOf(type, name.text) ?? this.memberOf(from, name.text));
    }
  }

  /** Members of a class or type. What a class has from the app's own, or declares for it, keeps its name. */
  declared(node) {
    const above = (node.heritageClauses ?? []).flatMap(({ types }) => types).map((base) => this.checker.getTypeAtLocation(base));
    const isTheirs = above.some((base) => partsOf(base).some((part) => part.symbol?.declarations?.some((declaration) => !this.isOurs(declaration))));
    for (const member of node.members) {
      if (ts.isConstructorDeclaration(member)) {
        for (const one of member.parameters) if (ts.isParameterPropertyDeclaration(one, member)) this.parameter(one, member);
        continue;
      }
      const { name } = member;
      if (name === undefined || ts.isComputedPropertyName(name) || ts.isPrivateIdentifier(name)) continue;
      if (isTheirs || !this.isOurs(node)) this.kept.add(name.text);
      else this.used(name, this.checker.getSymbolAtLocation(name), ...above.map((base) => this.memberOf(base, name.text)).filter((member) => member !== undefined));
    }
  }

  /** A parameter that is a member as well: it bears the short name as a variable of the constructor, too. */
  parameter({ name }, constructor) {
    const symbols = this.checker.getSymbolsOfParameterPropertyDeclaration(name.parent, name.text);
    if (!this.isOurs(name) || constructor.parent.heritageClauses !== undefined) {
      this.kept.add(name.text);
      return;
    }
    this.place(name, name.text);
    const visit = (node) => {
      if (ts.isShorthandPropertyAssignment(node) && symbols.includes(this.checker.getShorthandAssignmentValueSymbol(node))) this.kept.add(name.text);
      else if (ts.isIdentifier(node) && node !== name && symbols.includes(this.checker.getSymbolAtLocation(node)) && node.parent.name !== node) this.place(node, name.text);
      ts.forEachChild(node, visit);
    };
    visit(constructor);
  }

  listed({ expression, arguments: values }) {
    if (!ts.isPropertyAccessExpression(expression) || expression.expression.getText() !== "Object" || !LISTING.has(expression.name.text)) return;
    for (const value of values) this.keepAll(this.checker.getTypeAtLocation(value), 1);
  }

  /** What comes from nowhere known is data, or somebody else's object. */
  claimed({ expression, type }) {
    const [from, to] = [expression, type].map((one) => this.checker.getTypeAtLocation(one));
    if (from.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) this.keepAll(to);
    else this.compare(to, from, 2);
  }

  /** An object that goes where another type is asked for: ours for theirs, or theirs for ours. */
  flow(node) {
    const wanted = this.checker.getContextualType(node);
    if (wanted !== undefined) this.compare(wanted, this.checker.getTypeAtLocation(node), 2);
  }

  compare(wanted, given, depth) {
    if (wanted === given) return;
    for (const to of partsOf(wanted)) {
      if (!(to.flags & ts.TypeFlags.Object)) continue;
      for (const from of partsOf(given)) {
        if (from === to || !(from.flags & ts.TypeFlags.Object)) continue;
        this.comparePair(to, from, depth);
      }
    }
  }

  comparePair(to, from, depth) {
    const pair = `${String(to.id)} ${String(from.id)}`;
    if (this.compared.has(pair)) return;
    this.compared.add(pair);
    for (const asked of to.getProperties()) {
      const had = this.checker.getPropertyOfType(from, asked.name);
      if (had === undefined) continue;
      const [a = [], b = []] = [asked.declarations, had.declarations];
      // Names without a declaration are kept wherever they are used.
      if (a.length === 0 || b.length === 0 || a.some(this.isOurs) === b.some(this.isOurs)) continue;
      this.kept.add(asked.name);
      if (depth > 0) this.compare(this.checker.getTypeOfSymbol(asked), this.checker.getTypeOfSymbol(had), depth - 1);
    }
    this.compareCalls(to, from, depth);
  }

  /** A function of ours that somebody else calls, with objects of theirs, or the other way round. */
  compareCalls(to, from, depth) {
    const [asked] = to.getCallSignatures();
    const [had] = from.getCallSignatures();
    if (asked === undefined || had === undefined || depth === 0) return;
    had.parameters.forEach((parameter, index) => {
      const other = asked.parameters[index];
      if (other !== undefined) this.compare(this.checker.getTypeOfSymbol(parameter), this.checker.getTypeOfSymbol(other), depth - 1);
    });
    this.compare(asked.getReturnType(), had.getReturnType(), depth - 1);
  }

  /** All names in a type of ours, in the types of its members, and in what its functions take and give. */
  keepAll(type, depth = 8) {
    if (depth === 0) return;
    for (const part of partsOf(type)) {
      for (const argument of this.checker.getTypeArguments(part)) this.keepAll(argument, depth - 1);
      for (const property of part.getProperties()) {
        if (!(property.declarations ?? []).some(this.isOurs)) continue;
        this.kept.add(property.name);
        this.keepAll(this.checker.getTypeOfSymbol(property), depth - 1);
      }
      for (const signature of part.getCallSignatures()) {
        if (signature.declaration === undefined || !this.isOurs(signature.declaration)) continue;
        this.keepAll(signature.getReturnType(), depth - 1);
        for (const parameter of signature.parameters) this.keepAll(this.checker.getTypeOfSymbol(parameter), depth - 1);
      }
    }
  }

  memberOf(type, name) {
    return this.checker.getPropertyOfType(this.checker.getApparentType(type), name);
  }
}

function partsOf(type) {
  if (type === undefined) return [];
  return type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type];
}

function spelled(index) {
  const rest = Math.floor(index / LETTERS.length);
  return (rest === 0 ? "" : spelled(rest - 1)) + LETTERS.charAt(index % LETTERS.length);
}
