/**
 * Careful checks, shortened for main.js where the type checker shows that less says the same. The lint has us write
 * `person === undefined`, `text === ""`, `list.length > 0` and `String(days)`; no minifier can know that `!person`, `!text`,
 * `list.length` and `${days}` would do. Where a type does not tell what a value is (`unknown`, a type of the caller's), the
 * check stays as it is. See docs/decisions/0004-what-the-build-leaves-out.md.
 */
import ts from "typescript";

const { SyntaxKind, TypeFlags } = ts;

/** What a value can be, and how its type shows it. No kind is loosely equal to another of these but `null` and `undefined` to each other, and the plain values among themselves. */
const KINDS = [
  ["null", TypeFlags.Null],
  ["undefined", TypeFlags.Undefined],
  ["string", TypeFlags.StringLike],
  ["number", TypeFlags.NumberLike],
  ["boolean", TypeFlags.BooleanLike],
  ["object", TypeFlags.Object | TypeFlags.NonPrimitive],
];
const NOTHING = new Set(["null", "undefined"]);

/** The shorter checks of a source, as `{ at, end, text }`. */
export function shortChecks(source, checker) {
  const edits = [];
  const plain = [checker.getStringType(), checker.getNumberType(), checker.getBooleanType()];
  const visit = (node) => {
    if (ts.isBinaryExpression(node)) compared(node);
    else if (ts.isCallExpression(node)) spelled(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edits;

  function compared({ left, operatorToken, right }) {
    const isEqual = operatorToken.kind === SyntaxKind.EqualsEqualsEqualsToken;
    if (right.getText() === "0" && isLength(left)) {
      if (isEqual) asCondition(left, right, "!");
      else if ([SyntaxKind.GreaterThanToken, SyntaxKind.ExclamationEqualsEqualsToken].includes(operatorToken.kind)) asCondition(left, right, "!!");
      return;
    }
    if (!isEqual && operatorToken.kind !== SyntaxKind.ExclamationEqualsEqualsToken) return;
    const [kinds, others] = [kindsOf(left), kindsOf(right)];
    if (kinds === null || others === null) return;
    const [nothing] = others.filter((kind) => NOTHING.has(kind));
    if (others.length === 1 && nothing !== undefined) {
      const values = kinds.filter((kind) => kind !== nothing);
      // Of what can be either, `null` is not `undefined`.
      if (values.length === 0 || values.some((kind) => NOTHING.has(kind))) return;
      if (values.every((kind) => kind === "object")) asCondition(left, right, isEqual ? "!" : "!!");
      else edits.push({ at: operatorToken.getStart(), end: right.getEnd(), text: isEqual ? "== null" : "!= null" });
    } else if (ts.isStringLiteral(right) && right.text === "" && kinds.join() === "string") {
      asCondition(left, right, isEqual ? "!" : "!!");
    } else if (kinds.every((one) => others.every((other) => one === other || NOTHING.has(one) !== NOTHING.has(other)))) {
      edits.push({ at: operatorToken.getStart(), end: operatorToken.getEnd(), text: isEqual ? "==" : "!=" });
    }
  }

  /** In the place of a comparison, its left side by itself. */
  function asCondition(left, right, sign) {
    if (!ts.isLeftHandSideExpression(left) && !ts.isAwaitExpression(left)) throw new Error(`A comparison of "${left.getText()}" cannot be shortened.`);
    edits.push({ at: left.getStart(), end: left.getStart(), text: sign }, { at: left.getEnd(), end: right.getEnd(), text: "" });
  }

  /** Of other numbers, `NaN` is not 0 either. */
  function isLength(node) {
    return ts.isPropertyAccessExpression(node) && /^(?:length|size)$/.test(node.name.text) && kindsOf(node)?.join() === "number";
  }

  /** A template spells every value as `String` does, but for symbols. */
  function spelled(call) {
    const [value] = call.arguments;
    if (call.expression.getText() !== "String" || value === undefined || kindsOf(value) === null) return;
    const [before, after] = ts.isTemplateSpan(call.parent) ? ["", ""] : ["`${", "}`"];
    edits.push({ at: call.getStart(), end: value.getStart(), text: before }, { at: value.getEnd(), end: call.getEnd(), text: after });
  }

  /**
   * What an expression can be; null where its type does not tell. A variable can be whatever it was declared to be, too: what
   * the checker concludes from the lines above may be changed by a function in between.
   */
  function kindsOf(node) {
    const symbol = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) ? checker.getSymbolAtLocation(node) : undefined;
    const types = [checker.getTypeAtLocation(node), ...(symbol === undefined ? [] : [checker.getTypeOfSymbol(symbol)])];
    const kinds = types.map(kindsOfType);
    return kinds.includes(null) ? null : [...new Set(kinds.flat())];
  }

  function kindsOfType(type) {
    const kinds = new Set();
    for (const part of type.isUnion() ? type.types : [type]) {
      const kind = kindOf(part);
      if (kind === null) return null;
      kinds.add(kind);
    }
    return [...kinds];
  }

  function kindOf(type) {
    if (type.isIntersection()) {
      const kinds = type.types.map(kindOf);
      // A text with a mark, such as a civil day, is a text.
      return kinds.includes(null) ? null : (kinds.find((kind) => kind !== "object") ?? "object");
    }
    const [kind] = KINDS.find(([, flags]) => (type.flags & flags) !== 0) ?? [null];
    // Where a text would do for an object, it may be an empty one: `Iterable<string>`, `{ length: number }`.
    return kind === "object" && plain.some((other) => checker.isTypeAssignableTo(other, type)) ? null : kind;
  }
}
