// Sets the chosen theme before the first paint, so that nothing flashes. Kept in a file: the page allows no inline script.
(() => {
  try {
    const theme = localStorage.getItem("tsunagi.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be forbidden; the system's theme is used.
  }
})();
