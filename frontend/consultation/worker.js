/**
 * Keeps the page for participants, so that it opens again without a connection. With one, the server's page is always
 * taken; what is kept is only for when there is none. Questions to the API are none of its business.
 */

/** As in `kept-page.ts`. */
const CACHE = 'parley-page';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
// Signing in leads to other sites and back: that is between the browser and them.
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate' && !new URL(event.request.url).pathname.includes('/sign-in/')) event.respondWith(page(event.request));
});

async function page(request) {
  // Without what stands behind the path: a code to take part is not to be kept.
  const { pathname } = new URL(request.url);
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(pathname, answer.clone());
    return answer;
  } catch (e) {
    const kept = await cache.match(pathname);
    if (kept) return kept;
    throw e;
  }
}
