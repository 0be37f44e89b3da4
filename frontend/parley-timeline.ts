import { LitElement, css, html } from 'lit';

type Mark = { label: string; kind: string };

const PACE = 1400;

/** A slider over the moments of a panel's life. Each step is asked of the server; playing goes on once it has come. */
class ParleyTimeline extends LitElement {
  static properties = {
    marks: { attribute: false }, place: { type: Number }, label: {}, play: {}, pause: {},
    playing: { state: true }, at: { state: true },
  };
  declare marks: Mark[];
  declare place: number;
  declare label: string;
  declare play: string;
  declare pause: string;
  declare playing: boolean;
  declare at: number;
  private timer = 0;
  /** The step that was asked for last and has not come back; what comes back of earlier ones moves nothing. */
  private asked = -1;

  constructor() {
    super();
    this.marks = [];
    this.place = this.at = 0;
    this.label = this.play = this.pause = '';
    this.playing = false;
  }

  static styles = css`
    :host { display: block }
    .bar { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 12px; align-items: center }
    button { width: 36px; height: 36px; border-radius: 50%; border: 1px solid var(--line-field); background: var(--surface); color: var(--ink); cursor: pointer; padding: 0 }
    button:hover { border-color: var(--accent); color: var(--accent) }
    button:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
    .track { position: relative; height: 36px }
    input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; accent-color: var(--accent); cursor: pointer; background: none }
    .marks { position: absolute; inset: 0 8px; pointer-events: none }
    i { position: absolute; bottom: 1px; width: 1.5px; height: 5px; background: var(--line-field); transform: translateX(-50%) }
    i.round { width: 6px; height: 6px; border-radius: 50%; background: var(--accent) }
    .said { grid-column: 2; font: 13px/1.4 var(--sans); color: var(--ink-2); min-height: 1.4em }
  `;

  willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('place') || (this.asked >= 0 && this.place !== this.asked)) return;
    this.at = this.place;
    this.asked = -1;
  }

  disconnectedCallback() {
    this.stop();
    super.disconnectedCallback();
  }

  render() {
    const last = this.marks.length - 1;
    if (last < 1) return '';
    const said = this.marks[this.at]?.label ?? '';
    return html`<div class="bar">
      <button type="button" aria-label=${this.playing ? this.pause : this.play} title=${this.playing ? this.pause : this.play} @click=${this.toggle}>
        <svg width="14" height="14" viewBox="0 0 14 14" fill="currentColor" aria-hidden="true">
          <path d=${this.playing ? 'M3 2h3v10H3zM8 2h3v10H8z' : 'M4 2l8 5-8 5z'} />
        </svg>
      </button>
      <div class="track">
        <input type="range" min="0" max=${last} step="1" .value=${String(this.at)} aria-label=${this.label} aria-valuetext=${said}
          @input=${this.moved} @change=${this.go} />
        <div class="marks" aria-hidden="true">${this.marks.map((m, i) => html`<i class=${m.kind} style="left:${(100 * i) / last}%"></i>`)}</div>
      </div>
      <div class="said" aria-hidden="true">${said}</div>
    </div>`;
  }

  private moved(event: Event) {
    this.stop();
    this.at = Number((event.target as HTMLInputElement).value);
  }

  private go() {
    this.asked = this.at === this.place ? -1 : this.at;
    this.dispatchEvent(new CustomEvent('step', { detail: this.at }));
  }

  private toggle() {
    if (this.playing) return this.stop();
    if (this.at >= this.marks.length - 1) this.at = -1;
    this.playing = true;
    this.next();
    this.timer = window.setInterval(() => this.next(), PACE);
  }

  private next() {
    if (this.at >= this.marks.length - 1) return this.stop();
    this.at++;
    this.go();
  }

  private stop() {
    window.clearInterval(this.timer);
    this.playing = false;
  }
}
customElements.define('parley-timeline', ParleyTimeline);
