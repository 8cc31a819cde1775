/**
 * The names under which properties are written: their own, save those that the format or its readers keep for
 * themselves, which become `property.id` and so on.
 */
export function namesFor(kept: readonly string[], properties: Iterable<string>): (property: string) => string {
  const all = new Set(properties);
  const given = new Map<string, string>();
  const taken = new Set([...kept, ...[...all].filter((name) => !kept.includes(name))]);
  for (const property of all) {
    if (!kept.includes(property)) continue;
    let name = `property.${property}`;
    while (taken.has(name)) name = `property.${name}`;
    taken.add(name);
    given.set(property, name);
  }
  return (property) => given.get(property) ?? property;
}

/** Every property name that any of these elements has. */
export function propertiesOf(elements: readonly { properties: Readonly<Record<string, unknown>> }[]): Set<string> {
  return new Set(elements.flatMap(({ properties }) => Object.keys(properties)));
}
