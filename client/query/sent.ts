import { CallError } from "../api.ts";
import { parametersIn } from "./editing/parameters-in.ts";
import { type ParameterFault, toJson } from "./parameters.ts";
import type { ParameterField, ParameterFields } from "./types.ts";

/** A parameter that cannot be sent: what is wrong with its text; `missing` where nothing was ever typed. */
export class ParameterError extends CallError {
  readonly parameter: string;
  readonly fault: ParameterFault | "missing";

  constructor(parameter: string, fault: ParameterFault | "missing") {
    super("invalid_input", `$${parameter}: ${fault}`);
    this.parameter = parameter;
    this.fault = fault;
  }
}

/** The parameters a text names, as they are sent. Throws ParameterError. */
export function sentParameters(cypher: string, fields: ParameterFields): Record<string, unknown> {
  return Object.fromEntries(
    parametersIn(cypher).map((name) => {
      const field: ParameterField | undefined = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (!field) throw new ParameterError(name, "missing");
      const made = toJson(field);
      if ("fault" in made) throw new ParameterError(name, made.fault);
      return [name, made.value];
    }),
  );
}
