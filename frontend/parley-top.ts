/** What the top bar needs in the browser: its skip link, and what Vaadin's connection indicator lacks. */

// One listener for all pages. The document's base is not the place one is in, so "#main" alone would leave it.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.('a.skip');
  if (!link) return;
  event.preventDefault();
  const content = document.getElementById(link.getAttribute('href')!.split('#')[1]);
  content?.focus();
  content?.scrollIntoView();
});

interface Indicator extends HTMLElement {
  loading: boolean;
  /** After how many milliseconds it shows that the page waits. */
  firstDelay: number;
}

const indicator = document.querySelector<Indicator>('vaadin-connection-indicator');
// "Connection lost" has to be read out, and text outside every landmark has to say what it is.
indicator?.setAttribute('role', 'status');
if (indicator) liftWhenSeen(indicator);

/**
 * It is lifted above the page at the beginning of each request and taken down at its end, for which the browser draws
 * the page twice, while nearly all are answered before there is anything to see.
 */
function liftWhenSeen(indicator: Indicator) {
  const [lift, drop] = [indicator.showPopover, indicator.hidePopover].map((it) => it.bind(indicator));
  let waiting = 0;
  indicator.showPopover = () => {
    waiting = window.setTimeout(lift, indicator.loading ? indicator.firstDelay : 0);
  };
  indicator.hidePopover = () => {
    window.clearTimeout(waiting);
    if (indicator.matches(':popover-open')) drop();
  };
}

/*
 * With push, Vaadin sends a message again once there is a connection, but goes on saying that it was lost until it next
 * has something to send; who follows a link meanwhile may land on an empty page. So it is given something to send.
 */
const PATIENCE_MILLIS = 4_000;

interface Connection {
  state: string;
  addStateChangeListener(listener: (before: string, now: string) => void): void;
}

type Clients = Record<string, { poll?: () => void }>;

const vaadin = (window as { Vaadin?: { connectionState?: Connection; Flow?: { clients?: Clients } } }).Vaadin;
const connection = vaadin?.connectionState;

function ask() {
  if (navigator.onLine) Object.values(vaadin?.Flow?.clients ?? {}).forEach((client) => client.poll?.());
}

function askAgain() {
  if (connection?.state !== 'reconnecting') return;
  ask();
  setTimeout(askAgain, PATIENCE_MILLIS);
}

connection?.addStateChangeListener((before, now) => {
  if (now === 'reconnecting' && before !== now) setTimeout(askAgain, PATIENCE_MILLIS);
});

/*
 * Where the socket closes by which the server speaks, Vaadin opens another without a word: whoever only reads would not
 * hear for minutes that nobody is there any more. So the server is asked, and only if it does not answer, it is said.
 */
const DOUBT_MILLIS = 2_000;

interface Push {
  atmosphere?: { addCallback(callback: (answer: { state: string }) => void): void };
}

let doubting = false;

function doubt(answer: { state: string }) {
  if (answer.state !== 'closed' || doubting) return;
  doubting = true;
  setTimeout(() => {
    doubting = false;
    if (connection?.state === 'connected') ask();
  }, DOUBT_MILLIS);
}

// Vaadin loads its script for push itself, some time.
function listenToSocket(): boolean {
  const push = (window as { vaadinPush?: Push }).vaadinPush?.atmosphere;
  push?.addCallback(doubt);
  return push !== undefined;
}

function onLoad(event: Event) {
  if (event.target instanceof HTMLScriptElement && listenToSocket()) document.removeEventListener('load', onLoad, true);
}

if (!listenToSocket()) document.addEventListener('load', onLoad, true);
