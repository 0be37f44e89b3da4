import { LitElement, type PropertyValues } from 'lit';

/** The time left as 18:40, once a second, without a word to the server. */
class ParleyCountdown extends LitElement {
  static properties = { left: {}, over: {}, ends: { type: Number }, now: { type: Number }, seconds: { state: true } };
  declare left: string;
  declare over: string;
  declare ends: number;
  declare now: number;
  declare seconds: number;

  /** How far this browser's clock is ahead of the server's. */
  private ahead = 0;
  private timer = 0;

  constructor() {
    super();
    this.left = this.over = '%s';
    this.ends = this.now = this.seconds = 0;
  }

  /** Plain text beside other text needs no shadow. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    // Read when asked for; nobody wants to hear it every second.
    this.setAttribute('role', 'timer');
    this.timer = window.setInterval(() => this.count(), 1000);
  }

  disconnectedCallback() {
    window.clearInterval(this.timer);
    super.disconnectedCallback();
  }

  willUpdate(changed: PropertyValues) {
    if (changed.has('now')) this.ahead = Date.now() - this.now;
    if (changed.has('now') || changed.has('ends')) this.count();
  }

  private count() {
    this.seconds = Math.round((this.ends + this.ahead - Date.now()) / 1000);
  }

  render() {
    return (this.seconds >= 0 ? this.left : this.over).replace('%s', clock(Math.abs(this.seconds)));
  }
}

function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
customElements.define('parley-countdown', ParleyCountdown);
