// Runs before the first paint, so that a reader who chose a theme never sees the other one flash.
;(() => {
  const chosen = localStorage.getItem('parley.theme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
})()
