interface Option {
  value: string;
  text: string;
  /** The heading it stands under. */
  under?: string;
}

interface Props {
  label: string;
  value: string;
  options: Option[];
  choose: (value: string) => void;
}

/** One of several, under a name; options that say so stand under headings. */
export function Choice({ label, value, options, choose }: Props) {
  const groups = Map.groupBy(options, ({ under }) => under);
  const lines = (some: Option[]) =>
    some.map((option) => (
      <option key={option.value} value={option.value} selected={option.value === value}>
        {option.text}
      </option>
    ));
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {[...groups].map(([under, some]) =>
          under === undefined ? (
            lines(some)
          ) : (
            <optgroup key={under} label={under}>
              {lines(some)}
            </optgroup>
          ),
        )}
      </select>
    </label>
  );
}
