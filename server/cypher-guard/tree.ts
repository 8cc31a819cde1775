import { ParserRuleContext, TerminalNode, type Token } from "antlr4ng";

/** A word of a query: the kind the grammar gives it, its text, where it begins. */
export interface Leaf {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
}

/** A part of a query by a rule of the grammar; `form` names the alternative where the rule has named ones. */
export interface Tree {
  readonly rule: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly (Tree | Leaf)[];
}

/** Whether a part is a rule's and not a word. */
export function isTree(part: Tree | Leaf): part is Tree {
  return "rule" in part;
}

/** The branches of a tree, without its words. */
export function branches(tree: Tree): Tree[] {
  return tree.children.filter(isTree);
}

/** The branches of one rule. */
export function all(tree: Tree, rule: string): Tree[] {
  return branches(tree).filter((child) => child.rule === rule);
}

/** The first branch of a rule. */
export function first(tree: Tree, rule: string): Tree | undefined {
  return branches(tree).find((child) => child.rule === rule);
}

/** Whether a word of that kind stands directly in the tree. */
export function has(tree: Tree, kind: string): boolean {
  return tree.children.some((child) => !isTree(child) && child.kind === kind);
}

/** The text of a tree without white space and comments. */
export function textOf(part: Tree | Leaf): string {
  return isTree(part) ? part.children.map(textOf).join("") : part.text;
}

/** A name without its back-quotes. */
export function nameOf(part: Tree | Leaf): string {
  const text = textOf(part);
  return text.startsWith("`") ? text.slice(1, -1).replaceAll("``", "`") : text;
}

/** Every branch, the tree itself first. */
export function* walk(tree: Tree): Generator<Tree> {
  yield tree;
  for (const child of tree.children) if (isTree(child)) yield* walk(child);
}

/** Steps of precedence that hold only the next step are left out: an `expression` of `1` is the literal itself. */
const steps = /^expression\d*$/;

/** What a parser's numbers mean: its rules, its kinds of words, and its offsets, which count characters. */
export interface Language {
  readonly rules: readonly string[];
  readonly kindOf: (type: number) => string;
  readonly offsetOf: (characters: number) => number;
}

/** The tree of a parser's context. */
export function treeOf(context: ParserRuleContext, language: Language): Tree {
  const { rules, kindOf, offsetOf } = language;
  let from = context;
  while (steps.test(rules[from.ruleIndex] ?? "") && from.children.length === 1) {
    const [only] = from.children;
    if (!(only instanceof ParserRuleContext)) break;
    from = only;
  }
  const children = from.children.flatMap((child): (Tree | Leaf)[] => {
    if (child instanceof ParserRuleContext) return [treeOf(child, language)];
    if (!(child instanceof TerminalNode)) return [];
    const { symbol } = child;
    return symbol.type > 0 ? [leafOf(symbol, kindOf(symbol.type), offsetOf)] : [];
  });
  const first = from.start?.start ?? 0;
  return {
    rule: rules[from.ruleIndex] ?? "",
    form: from.constructor.name.replace(/Context$/, ""),
    start: offsetOf(first),
    end: offsetOf((from.stop?.stop ?? first - 1) + 1),
    children,
  };
}

/** The leaf of a parser's token. */
export function leafOf(token: Token, kind: string, offsetOf: (characters: number) => number): Leaf {
  return { kind, text: token.text ?? "", start: offsetOf(token.start) };
}
