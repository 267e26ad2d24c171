/**
 * The property names that are ours alone, shortened for main.js: minifiers leave property names as they are,
 * and ours were a sixth of it. The type checker says of every name in the sources whose it is. One is left as
 * it is everywhere as soon as somebody else could know it: where an object of ours is taken for one of the app's,
 * the browser's or a library's, or one of theirs for ours; where it is asked for by a text (`x[key]`, `key in x`) or
 * could be, listed (`Object.keys`), or claimed of data (`data as Stored`), as every reader of a file has to. A literal's
 * names belong to whoever asked for the literal; a record's (`Record<"day" | "week", …>`) are nobody's and stay as they
 * are, without holding back others of that name. See docs/decisions/0005-short-names.md.
 */
import ts from "typescript";

const PICKING = /^(?:Pick|Omit)$/;
const LISTING = new Set(["keys", "entries", "values", "fromEntries", "assign"]);
/** A member that a constructor takes is a variable too, and none may be called so. */
const RESERVED = /^(?:do|if|in|for|let|new|try|var)$/;
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_";

export class Names {
  /** File → places where a name of ours stands: `{ at, name, spread }`; `spread` where the name is a variable's too. */
  places = new Map();
  // What stands inside an element is handed on under this name, which nobody writes.
  kept = new Set(["children"]);

  /** Pairs of types that were compared already. */
  compared = new Set();

  constructor(checker, ours) {
    this.checker = checker;
    this.ours = ours;
    this.isOurs = (declaration) => declaration.getSourceFile().fileName.startsWith(ours);
    this.hasOurs = (symbol) => this.declarationsOf(symbol).some(this.isOurs);
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
      while (this.kept.has(candidate) || RESERVED.test(candidate)) candidate = spelled(next++);
      short.set(name, candidate);
    }
    return short;
  }

  /** What stands in place of the names of a file, as `{ at, end, text }`. */
  edits(source, short) {
    return (this.places.get(source.fileName) ?? []).filter(({ name }) => short.has(name))
      .map(({ at, name, spread }) => ({ at, end: at + name.length, text: short.get(name) + (spread ? `: ${name}` : "") }));
  }

  look(node) {
    if (ts.isPropertyAccessExpression(node)) this.used(node.name, this.checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node)) this.spelledIn(node.argumentExpression, node.expression);
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) this.spelledIn(node.left, node.right);
    else if (ts.isObjectLiteralExpression(node)) this.literal(node);
    else if (ts.isObjectBindingPattern(node)) this.pattern(node);
    else if (ts.isJsxAttributes(node)) this.literal(node);
    else if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node) || ts.isClassLike(node)) this.declared(node);
    else if (ts.isCallExpression(node)) this.listed(node);
    else if (ts.isAsExpression(node)) this.claimed(node);
    else if (ts.isTypeReferenceNode(node) && PICKING.test(node.typeName.getText())) this.picked(...node.typeArguments);
    else if (ts.isExpressionWithTypeArguments(node) && PICKING.test(node.expression.getText())) this.picked(...node.typeArguments);
    else if (ts.isIndexedAccessTypeNode(node)) this.picked(node.objectType, node.indexType);
    else if (ts.isMappedTypeNode(node) && node.nameType !== undefined) throw new Error("Mapped names cannot be shortened.");
  }

  /** One place where a name stands, and what it means there. Without a meaning nobody knows whose it is. */
  used(node, ...symbols) {
    if (ts.isPrivateIdentifier(node)) return;
    if (ts.isIdentifier(node)) this.means(node, 0, symbols);
    else this.kept.add(node.text);
  }

  means(node, quote, symbols) {
    const name = node.text;
    if (symbols.every(isRecorded)) return;
    const declarations = symbols.flatMap((symbol) => this.declarationsOf(symbol));
    const ours = declarations.filter(this.isOurs).length;
    if (symbols.some(isRecorded) || declarations.length === 0 || (ours > 0 && ours < declarations.length)) this.kept.add(name);
    else if (ours > 0) this.place(node, name, quote);
  }

  place(node, name, quote = 0) {
    const file = node.getSourceFile().fileName;
    const { parent } = node;
    const isShorthand = ts.isShorthandPropertyAssignment(parent) ||
      (ts.isBindingElement(parent) && parent.propertyName === undefined && ts.isObjectBindingPattern(parent.parent));
    const list = this.places.get(file) ?? [];
    list.push({ at: node.getStart() + quote, name, spread: isShorthand });
    this.places.set(file, list);
  }

  /** Names that a type spells: they say nothing at run time, and go with the names that they stand for. */
  picked(holder, names) {
    const type = this.checker.getTypeAtLocation(holder);
    for (const one of ts.isUnionTypeNode(names) ? names.types : [names]) {
      if (!ts.isLiteralTypeNode(one) || !ts.isStringLiteral(one.literal)) continue;
      const { text } = one.literal;
      if (partsOf(type).some((part) => this.hasOurs(this.memberOf(part, text)))) this.place(one.literal, text, 1);
    }
  }

  /** A name in quotes goes with the name that it stands for. One that only a type knows, or that nobody declares, cannot. */
  spelledIn(node, holder) {
    const held = partsOf(this.checker.getTypeAtLocation(holder));
    const members = ts.isStringLiteral(node) ? held.map((part) => this.memberOf(part, node.text)).filter((member) => member !== undefined) : [];
    if (members.length > 0) {
      this.means(node, 1, members);
      return;
    }
    this.keepSpelled(node, (name) => !held.every((part) => isRecorded(this.memberOf(part, name))));
  }

  keepSpelled(node, isOneOf = () => true) {
    for (const one of partsOf(this.checker.getTypeAtLocation(node))) if (one.isStringLiteral() && isOneOf(one.value)) this.kept.add(one.value);
  }

  /** Where a member is declared. One of an object literal belongs to the type that was asked for in its place. */
  declarationsOf(symbol, seen = new Set()) {
    return (symbol?.declarations ?? []).flatMap((declaration) => {
      if (seen.has(declaration)) return [];
      seen.add(declaration);
      const { parent } = declaration;
      const wanted = ts.isObjectLiteralExpression(parent) || ts.isJsxAttributes(parent) ? this.wantedOf(parent) : [];
      const asked = wanted.map((part) => this.memberOf(part, symbol.name)).filter((member) => member !== undefined && member !== symbol);
      const owners = asked.flatMap((member) => this.declarationsOf(member, seen));
      return owners.length > 0 || (asked.length > 0 && asked.every(isRecorded)) ? owners : [declaration];
    });
  }

  literal(node) {
    const wanted = this.wantedOf(node);
    const type = this.checker.getTypeAtLocation(node);
    for (const { name, expression } of node.properties) {
      if (name === undefined && expression !== undefined) this.spread(this.checker.getTypeAtLocation(expression), wanted);
      if (name === undefined) continue;
      if (ts.isComputedPropertyName(name)) {
        this.keepSpelled(name.expression);
        continue;
      }
      const asked = wanted.map((part) => this.memberOf(part, name.text)).filter((member) => member !== undefined);
      const takesAny = asked.length === 0 && wanted.some((part) => (part.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0
        || this.checker.getIndexInfoOfType(part, ts.IndexKind.String) !== undefined);
      // Nobody asks for it: it is an own name of the file it stands in, unless that is not one of ours.
      if (takesAny) this.kept.add(name.text);
      else this.used(name, ...(asked.length > 0 ? asked : [this.memberOf(type, name.text)]));
    }
  }

  /** The names of a record go on into an object that may be of a declared type, unless a record is wanted there, too. */
  spread(type, wanted) {
    for (const { name } of partsOf(type).flatMap((part) => part.getProperties()).filter(isRecorded)) {
      const takes = (part) => isRecorded(this.memberOf(part, name)) || this.checker.getIndexInfoOfType(part, ts.IndexKind.String) !== undefined;
      if (wanted.length === 0 || !wanted.every(takes)) this.kept.add(name);
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
      if (ts.isComputedPropertyName(name)) this.keepSpelled(name.expression);
      else this.used(name, this.memberOf(type, name.text) ?? this.memberOf(from, name.text));
    }
  }

  /** Members of a class or type. What a class has from the app's own, or declares for it, keeps its name. */
  declared(node) {
    const above = (node.heritageClauses ?? []).flatMap(({ types }) => types).map((base) => this.checker.getTypeAtLocation(base));
    // Of the app's classes nobody knows all members. An error has none that could be taken for a short name.
    const isTheirs = above.some((base) => partsOf(base).some((part) => part.symbol?.name !== "Error"
      && part.getProperties().some((property) => !isRecorded(property) && !this.hasOurs(property))));
    const membersOf = (name) => above.map((base) => this.memberOf(base, name)).filter((member) => member !== undefined);
    for (const member of node.members) {
      if (ts.isConstructorDeclaration(member)) {
        for (const one of member.parameters) {
          if (!ts.isParameterPropertyDeclaration(one, member)) continue;
          if (isTheirs || !this.isOurs(node) || membersOf(one.name.text).length > 0) this.kept.add(one.name.text);
          else this.parameter(one, member);
        }
        continue;
      }
      const { name } = member;
      if (name === undefined || ts.isComputedPropertyName(name) || ts.isPrivateIdentifier(name)) continue;
      if (isTheirs || !this.isOurs(node)) this.kept.add(name.text);
      else this.used(name, this.checker.getSymbolAtLocation(name), ...membersOf(name.text));
    }
  }

  /** A parameter that is a member as well: it bears the short name as a variable of the constructor, too. */
  parameter({ name }, constructor) {
    const symbols = this.checker.getSymbolsOfParameterPropertyDeclaration(name.parent, name.text);
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
      if (!(to.flags & ts.TypeFlags.Object) || to.pattern !== undefined) continue;
      for (const from of partsOf(given).map((part) => this.checker.getApparentType(part))) {
        if (from === to || !(from.flags & ts.TypeFlags.Object)) continue;
        this.comparePair(to, from, depth);
      }
    }
  }

  comparePair(to, from, depth) {
    const pair = `${String(to.id)} ${String(from.id)}`;
    if (this.compared.has(pair)) return;
    this.compared.add(pair);
    // Who takes any name may ask for it by a text.
    if (this.checker.getIndexInfoOfType(to, ts.IndexKind.String) !== undefined) {
      for (const had of from.getProperties()) if (this.hasOurs(had)) this.kept.add(had.name);
    }
    for (const asked of to.getProperties()) {
      const had = this.checker.getPropertyOfType(from, asked.name);
      if (had === undefined) continue;
      // A name of a record is left where it stands; one that is ours elsewhere would be another one there.
      if (this.hasOurs(asked) === this.hasOurs(had)) continue;
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
        if (!this.hasOurs(property)) continue;
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

  /** What is asked for in the place of a literal. A pattern that takes it apart at once asks for nothing: it is looked at by itself. */
  wantedOf(literal) {
    return partsOf(this.checker.getContextualType(literal)).filter(({ pattern }) => pattern === undefined);
  }

  memberOf(type, name) {
    return this.checker.getPropertyOfType(this.checker.getApparentType(type), name);
  }
}

/** A member that a mapped type gives for a text, such as those of `Record<"day" | "week", number>`: nobody declares it. */
function isRecorded(symbol) {
  return symbol !== undefined && (symbol.declarations ?? []).length === 0;
}

function partsOf(type) {
  if (type === undefined) return [];
  return type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type];
}

function spelled(index) {
  const rest = Math.floor(index / LETTERS.length);
  return (rest === 0 ? "" : spelled(rest - 1)) + LETTERS.charAt(index % LETTERS.length);
}
