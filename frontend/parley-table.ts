import { LitElement, css, html, nothing, svg } from 'lit';
import { shape } from './shapes';

type Seat = {
  seat: number; colour: number; shape: string; label: string;
  taken: boolean; present: boolean; speaking: boolean; me: boolean;
};

const ACROSS = 200;
const CENTRE = { x: 100, y: 118 };
const INNER = 78;
const PER_ROW = 18;

/** The table: seats around a half ring, further rows behind it where one row is full. */
class ParleyTable extends LitElement {
  static properties = { seats: { attribute: false }, chair: {}, summary: {} };
  declare seats: Seat[];
  declare chair: string;
  declare summary: string;

  constructor() {
    super();
    this.seats = [];
    this.chair = this.summary = '';
  }

  static styles = css`
    :host { display: block; max-width: 340px }
    svg { display: block; width: 100%; height: auto }
    .table { fill: none; stroke: var(--line-strong); stroke-width: 13; stroke-linecap: round }
    text { font: 600 10px var(--sans); fill: var(--ink-2) }
    .seat { color: var(--role); transition: opacity .3s }
    .shape { fill: currentColor; stroke: currentColor; stroke-width: 1.2; stroke-linejoin: round }
    .ring { fill: none }
    .away { opacity: .45 }
    .free .shape { fill: none; stroke-dasharray: 2 1.6 }
    .halo { fill: none; stroke: var(--accent); stroke-width: 2 }
    .me { fill: none; stroke: var(--ink); stroke-width: 1.4 }
    ul { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0 }
    @media (prefers-reduced-motion: no-preference) {
      .halo { animation: speak 1.8s ease-in-out infinite }
      @keyframes speak { 50% { stroke-opacity: .35 } }
    }
    @media (prefers-reduced-motion: reduce) { .seat { transition: none } }
  `;

  /** Draws these seats anew and leaves the others as they are. */
  change(seats: Seat[]) {
    const by = new Map(seats.map((s) => [s.seat, s]));
    this.seats = this.seats.map((s) => by.get(s.seat) ?? s);
  }

  render() {
    if (this.seats.length === 0) return nothing;
    const rows = Math.ceil(this.seats.length / PER_ROW);
    const apart = (Math.PI * INNER) / Math.max(1, Math.ceil(this.seats.length / rows) - 1);
    const r = Math.min(8, Math.max(3.5, apart * 0.39));
    const step = r * 2.5;
    const outer = INNER + (rows - 1) * step;
    const scale = Math.max(1, (outer + r + 6) / 96);
    const width = ACROSS * scale;
    const top = CENTRE.y - outer - r - 8;
    return html`<svg viewBox="${CENTRE.x - width / 2} ${top} ${width} ${CENTRE.y + 14 - top}" role="img" aria-label=${this.summary}>
        <path class="table" d="M${CENTRE.x - 58} ${CENTRE.y}A58 58 0 0 1 ${CENTRE.x + 58} ${CENTRE.y}" />
        <text x=${CENTRE.x} y=${CENTRE.y - 2} text-anchor="middle">${this.chair}</text>
        ${this.seats.map((s, i) => this.drawn(s, ...this.place(i, rows, step), r))}
      </svg>
      <ul>${this.seats.map((s) => html`<li>${s.label}</li>`)}</ul>`;
  }

  /** Seats fill the half circle column by column, so that a role stays together over all rows. */
  private place(i: number, rows: number, step: number): [number, number] {
    const columns = Math.ceil(this.seats.length / rows);
    const column = Math.floor(i / rows);
    const radius = INNER + (i % rows) * step;
    const spread = Math.PI * 0.98;
    const angle = columns === 1 ? Math.PI / 2 : Math.PI * 0.99 - (spread * column) / (columns - 1);
    return [CENTRE.x + radius * Math.cos(angle), CENTRE.y - radius * Math.sin(angle)];
  }

  private drawn(s: Seat, x: number, y: number, r: number) {
    const state = !s.taken ? 'free' : s.present ? '' : 'away';
    return svg`<g class="seat ${state}" style="--role:var(--role-${s.colour})"><title>${s.label}</title>
      ${shape(s.shape, x, y, r)}
      ${s.speaking ? svg`<circle class="halo" cx=${x} cy=${y} r=${r * 1.75} />` : ''}
      ${s.me ? svg`<circle class="me" cx=${x} cy=${y} r=${r * 1.45} />` : ''}</g>`;
  }
}
customElements.define('parley-table', ParleyTable);
