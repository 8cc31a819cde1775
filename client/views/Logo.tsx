/** The mark of the product: two nodes and the line that ties them. */
export function Logo() {
  return (
    <svg class="logo" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
      <path
        d="M4 11 C7 3 12 2.5 14.5 7 S18.5 11.5 20 10.5"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
      <circle cx="3.7" cy="11" r="3.2" fill="currentColor" />
      <circle cx="20.3" cy="10.5" r="3.2" fill="currentColor" />
    </svg>
  );
}
