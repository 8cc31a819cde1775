/** What makes a part that scrolls reachable by keyboard, with a name for who does not see it. */
export const scrollable = (label: string) => ({ role: "region", "aria-label": label, tabIndex: 0 }) as const;
