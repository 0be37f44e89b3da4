/** What the top bar needs in the browser: its skip link, and a voice for Vaadin's connection indicator. */

// One listener for all pages. The document's base is not the place one is in, so "#main" alone would leave it.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.('a.skip');
  if (!link) return;
  event.preventDefault();
  const content = document.getElementById(link.getAttribute('href')!.split('#')[1]);
  content?.focus();
  content?.scrollIntoView();
});

// "Connection lost" has to be read out, and text outside every landmark has to say what it is.
document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
