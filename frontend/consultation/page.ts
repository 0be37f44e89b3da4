/// <reference types="vite/client" />
import './page.css';
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { add } from './add';
import { keepPage } from './kept-page';
import { listenForKeys } from './keys';
import { mine } from './mine';
import { results } from './results';
import { notices, standstill } from './states';
import { embedded, start } from './start';
import { TakingPart } from './taking-part';
import { vote } from './vote';
import { say } from './words';

const SCREENS = { vote, results, mine, add };
type Screen = keyof typeof SCREENS;

document.documentElement.classList.toggle('framed', embedded);

const me = new TakingPart(draw);
let screen = here();
let drawn = false;

function here(): Screen {
  const name = location.hash.slice(1);
  return name in SCREENS ? (name as Screen) : start.consultation.stage === 'closed' ? 'results' : 'vote';
}

/** At most once a frame. */
function draw(): void {
  if (drawn) return;
  drawn = true;
  requestAnimationFrame(() => {
    drawn = false;
    const main = document.activeElement?.closest('main');
    render(page(), document.getElementById('page')!);
    // What had the focus may be gone: then it goes to what has come in its place.
    if (main && !main.contains(document.activeElement)) main.querySelector<HTMLElement>('h1')?.focus();
  });
}

/** While one answers, notices stand below the buttons, so that those stay under the finger. */
function page(): TemplateResult {
  const { consultation } = me;
  const link = (to: Screen, name: string = to) =>
    html`<a href="#${to}" aria-current=${to === screen ? 'page' : nothing}>${say(`participate.nav.${name}`)}</a>`;
  return html`<header class="top">
      <p class="where"><b dir="auto" lang=${consultation.language}>${consultation.title}</b> <span>${say('participate.kind')}</span></p>
    </header>
    <main id="main">${screen === 'vote' ? html`${standstill(me) ?? vote(me, draw)} ${notices(me)}` : html`${notices(me)} ${SCREENS[screen](me, draw)}`}</main>
    <nav aria-label=${say('participate.nav')}>
      ${link('vote', me.isClosed ? 'about' : 'vote')} ${link('results')} ${link('mine')} ${me.takesStatements ? link('add') : nothing}
    </nav>
    <footer>
      <details><summary>${say('participate.kept.title')}</summary><p>${say('participate.kept')}</p></details>
      <a href=${`${start.root}/c/${start.consultation.id}/log`}>${say('participate.log')}</a>
      ${embedded ? html`<a href=${location.pathname} target="_blank">${say('participate.own-window')}</a>` : nothing}
    </footer>`;
}

addEventListener('hashchange', () => {
  screen = here();
  draw();
  // Readers hear where they are; everybody sees its beginning.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.focus({ preventScroll: true });
    if (!embedded) scrollTo(0, 0);
  }));
});

if (embedded) {
  new ResizeObserver(() => parent.postMessage({ parley: start.consultation.id, height: document.getElementById('page')!.offsetHeight }, '*'))
    .observe(document.getElementById('page')!);
}

/** The typeface of statements, once all else is there, and not where each byte is slow or dear. */
function loadTypeface(): void {
  const { connection } = navigator as Navigator & { connection?: { saveData: boolean; effectiveType: string } };
  if (connection && (connection.saveData || connection.effectiveType !== '4g')) return;
  for (const [weight, file] of [['600', 'source-serif-4-latin-600']])
    void new FontFace('Source Serif 4', `url(${start.root}/assets/fonts/${file}.woff2)`, { weight }).load().then((face) => document.fonts.add(face));
}

listenForKeys(me, () => screen === 'vote');
document.getElementById('page')!.replaceChildren();
render(page(), document.getElementById('page')!);
performance.mark('usable');
void me.begin();
setTimeout(loadTypeface);
setTimeout(() => void keepPage());
