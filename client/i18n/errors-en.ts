/** A sentence that says what happened, and one that says what to do, by error code. */
export const errorsEn = {
  network: { title: "The server does not answer.", next: "What you see stays. The next try is made by itself." },
  aborted: { title: "Cancelled.", next: "The picture is as it was." },
  database_unavailable: {
    title: "The database does not answer.",
    next: "What you see stays and can be moved and filtered. Searching and expanding wait.",
  },
  unknown: { title: "Something went wrong on this page.", next: "Try again, or reload the page." },
};
