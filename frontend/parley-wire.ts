import { foretell, type Foretold } from './foretold';
import { tell, type Told } from './parley-newest';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 60_000;
/** Whatever lies between takes a line that is silent for long for a dead one. */
const LIFE = 45_000;

/**
 * A line from the server to this page beside Vaadin's. What comes over it is what the page is about to be drawn with,
 * so nothing is lost while there is no line.
 */
class ParleyWire extends HTMLElement {
  private socket?: WebSocket;
  private pause = FIRST_PAUSE;
  private again?: ReturnType<typeof setTimeout>;
  private known = '';

  set key(key: string) {
    this.known = key;
    this.call();
  }

  connectedCallback() {
    this.hidden = true;
    this.call();
  }

  disconnectedCallback() {
    clearTimeout(this.again);
    this.socket?.close();
    this.socket = undefined;
  }

  private call() {
    if (!this.known || !this.isConnected) return;
    this.socket?.close();
    const socket = new WebSocket(new URL('live', document.baseURI.replace(/^http/, 'ws')));
    this.socket = socket;
    let life: ReturnType<typeof setInterval>;
    const live = () => {
      if (socket.readyState === WebSocket.OPEN) socket.send(this.known);
    };
    socket.onopen = () => {
      live();
      life = setInterval(live, LIFE);
    };
    // Who knows no valid key gets no answer, and is not to call again and again.
    socket.onmessage = ({ data }) => {
      this.pause = FIRST_PAUSE;
      for (const news of JSON.parse(data) as (Foretold | Told)[]) {
        if ('voted' in news) tell(news);
        else foretell(news);
      }
    };
    socket.onclose = () => {
      clearInterval(life);
      if (socket === this.socket) this.callAgain();
    };
  }

  /** Later and later, and not all pages at the same moment. */
  private callAgain() {
    this.socket = undefined;
    clearTimeout(this.again);
    this.again = setTimeout(() => this.call(), this.pause * (0.5 + Math.random()));
    this.pause = Math.min(2 * this.pause, LONGEST_PAUSE);
  }
}
customElements.define('parley-wire', ParleyWire);
