/** What links to files lack: a browser that cannot fetch one says so where nobody looks, or not at all. */
import { clearUnsaved, sayUnsaved } from './unsaved';

const PATIENCE_MILLIS = 8_000;
/** Small, and answered as long as anybody is there. */
const ANYTHING = 'assets/favicon.svg';

let going = false;

// One listener for all pages. Whoever asks for a new tab, or to save under another name, is left alone.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[unsaved]');
  if (!link || going || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  clearUnsaved(link);
  isServerThere().then((there) => (there ? go(link) : sayUnsaved(link)));
});

function isServerThere(): Promise<boolean> {
  const signal = AbortSignal.timeout(PATIENCE_MILLIS);
  return fetch(new URL(ANYTHING, document.baseURI), { method: 'HEAD', cache: 'no-store', signal }).then(
    (answer) => answer.ok,
    () => false,
  );
}

function go(link: HTMLAnchorElement) {
  going = true;
  link.click();
  going = false;
}
