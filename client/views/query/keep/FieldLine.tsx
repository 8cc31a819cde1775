import type { ParameterFields } from "../../../query/types.ts";

/** The parameters of a query in a line. */
export function FieldLine({ fields }: { fields: ParameterFields }) {
  const names = Object.keys(fields);
  if (names.length === 0) return null;
  return (
    <span class="keep-fields">
      {names.map((name) => (
        <span key={name}>
          <span class="keep-parameter">${name}</span> {fields[name]?.type === "Null" ? "null" : fields[name]?.text}
        </span>
      ))}
    </span>
  );
}
