import { embedded, start } from './start';

/** As in `worker.js`. */
const CACHE = 'parley-page';

/**
 * Has the browser keep this page for when there is no connection. The first time it is taken from the browser's own store,
 * where it has just been put, and not loaded again. Within pages of other sites, and where the browser does not want to,
 * nothing is kept.
 */
export async function keepPage(): Promise<void> {
  if (embedded || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(`${start.root}/c/worker.js`);
    const cache = await caches.open(CACHE);
    if (await cache.match(location.pathname)) return;
    const answer = await fetch(location.pathname, { cache: 'force-cache' });
    if (answer.ok) await cache.put(location.pathname, answer);
  } catch {
    // Private windows and full disks: then the page needs a connection to open.
  }
}
