import type { Language } from "../../session.ts";

/** A function as it is written down: `name(argument = default :: TYPE) :: TYPE`, and a sentence on it in English and Japanese. */
export type Row = readonly [signature: string, en: string, ja: string];

/** An argument: `preset` is what it is where it is left out. */
export interface Argument {
  readonly name: string;
  readonly type: string;
  readonly preset: string | undefined;
}

/** A function or procedure that a query may call. */
export interface Callable {
  readonly kind: "function" | "procedure";
  readonly name: string;
  readonly signature: string;
  readonly args: readonly Argument[];
  /** The type of a function's value. */
  readonly returns: string;
  /** What a procedure yields. */
  readonly yields: readonly Argument[];
  readonly aggregates: boolean;
  readonly text: Readonly<Record<Language, string>>;
}

/** Reads a row. */
export function callableOf(kind: Callable["kind"], [signature, en, ja]: Row, aggregates = false): Callable {
  const [, name = "", inside = "", returns = ""] = /^([\w.]+)\((.*?)\) :: (.*)$/u.exec(signature) ?? [];
  const yields = kind === "procedure" ? argumentsOf(returns) : [];
  return { kind, name, signature, args: argumentsOf(inside), returns, yields, aggregates, text: { en, ja } };
}

function argumentsOf(text: string): Argument[] {
  return [...text.matchAll(/(\w+)(?: = ([^:]+?))? :: ([^,]+)/gu)].map(([, name = "", preset, type = ""]) => ({
    name,
    preset,
    type,
  }));
}
