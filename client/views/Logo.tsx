/** The mark of the product: two nodes and the line that ties them. */
export function Logo() {
  return (
    <svg class="logo" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
      <path
        d="M4 7 C7.5 2.5 11 2 13.5 5.5 S18 10.5 20.5 9.5"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
      <circle cx="3.5" cy="7.5" r="3" fill="currentColor" />
      <circle cx="20.7" cy="10" r="3" fill="currentColor" />
    </svg>
  );
}
