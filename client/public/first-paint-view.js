// Sets the theme of a snapshot's page before the first paint: that of the address in a frame, else the one chosen last.
(() => {
  const framed = location.pathname.startsWith("/embed/");
  let theme = framed ? new URLSearchParams(location.search).get("theme") : null;
  try {
    if (!framed) theme = localStorage.getItem("tsunagi.theme");
  } catch {
    // Storage may be forbidden; the system's theme is used.
  }
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
