import { LitElement, type PropertyValues } from 'lit';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How near an end is that is told to the second. */
const NEAR = 5 * MINUTE;

/**
 * The time left, and then how long it is over, without a word to the server: 18 min, and in the last minutes 4:59. A
 * page that shows something new is drawn, so what changes little is told anew only when it changes.
 */
class ParleyCountdown extends LitElement {
  static properties = {
    left: {},
    over: {},
    exact: { type: Boolean },
    ends: { type: Number },
    now: { type: Number },
    sentence: { state: true },
  };
  declare left: string;
  declare over: string;
  declare exact: boolean;
  declare ends: number;
  declare now: number;
  declare sentence: string;

  /** How far this browser's clock is ahead of the server's. */
  private ahead = 0;
  private timer = 0;

  constructor() {
    super();
    this.left = this.over = '%s';
    this.exact = false;
    this.ends = this.now = 0;
    this.sentence = '';
  }

  /** Plain text beside other text needs no shadow. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    // Read when asked for; nobody wants to hear it every second.
    this.setAttribute('role', 'timer');
    if (this.hasUpdated) this.count();
  }

  disconnectedCallback() {
    window.clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  willUpdate(changed: PropertyValues) {
    if (changed.has('now')) this.ahead = Date.now() - this.now;
    if (!changed.has('sentence') || changed.size > 1) this.count();
  }

  private count() {
    const left = Math.round((this.ends + this.ahead - Date.now()) / 1000);
    const far = Math.abs(left);
    const seconds = this.exact || far <= NEAR;
    this.sentence = (left >= 0 ? this.left : this.over).replace('%s', seconds ? clock(far) : roughly(far));
    window.clearTimeout(this.timer);
    // What was taken away before it was drawn counts no further.
    if (!this.isConnected) return;
    const same = seconds ? 1 : left > 0 ? (left % MINUTE) + 1 : MINUTE - (far % MINUTE);
    this.timer = window.setTimeout(() => this.count(), same * 1000);
  }

  render() {
    return this.sentence;
  }
}

/** 4:59, 1:02:03. */
function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / HOUR), Math.floor(seconds / MINUTE) % 60, seconds % MINUTE];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** The two largest units, in the page's language: 18 min; 2 hr 5 min; 13 days 23 hr. */
function roughly(seconds: number): string {
  const [d, h, m] = [Math.floor(seconds / DAY), Math.floor(seconds / HOUR) % 24, Math.floor(seconds / MINUTE) % 60];
  const parts = d > 0 ? [of(d, 'day'), h && of(h, 'hour')] : [h && of(h, 'hour'), m && of(m, 'minute')];
  return parts.filter(Boolean).join(' ');
}

function of(count: number, unit: string): string {
  return count.toLocaleString(document.documentElement.lang || undefined, { style: 'unit', unit, unitDisplay: 'short' });
}
customElements.define('parley-countdown', ParleyCountdown);
