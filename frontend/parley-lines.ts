import { css, html, nothing, svg } from 'lit';
import { Sized } from './sized';
import { shape } from './shapes';

type Line = { label: string; colour: number; shape: string; values: number[] };

const LEFT = 44;
const RIGHT = 132;
const TOP = 12;
const HEIGHT = 170;
const APART = 15;

/** Shares over the rounds: a line for each role with its colour and shape, a strong one for all, named at its end. */
class ParleyLines extends Sized {
  static properties = { columns: { attribute: false }, lines: { attribute: false }, summary: {} };
  declare columns: string[];
  declare lines: Line[];
  declare summary: string;

  constructor() {
    super();
    this.columns = [];
    this.lines = [];
    this.summary = '';
  }

  static styles = css`
    :host { display: block; max-width: 720px }
    svg { display: block; width: 100%; height: auto }
    text { font: 12px var(--sans); fill: var(--ink-2); font-variant-numeric: tabular-nums }
    .grid { stroke: var(--line); stroke-width: 1 }
    .line { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linejoin: round; stroke-linecap: round }
    .all .line { stroke-width: 3 }
    .all { color: var(--ink) }
    .shape { fill: currentColor }
    .ring { fill: none; stroke: currentColor }
    .name { fill: currentColor; font-weight: 600 }
  `;

  private percent(share: number) {
    return share.toLocaleString(document.documentElement.lang || undefined, { style: 'percent', maximumFractionDigits: 0 });
  }

  render() {
    if (this.columns.length === 0) return nothing;
    const right = this.width - RIGHT;
    const last = Math.max(1, this.columns.length - 1);
    const x = (i: number) => (this.columns.length === 1 ? (LEFT + right) / 2 : LEFT + 10 + ((right - LEFT - 20) * i) / last);
    const y = (v: number) => TOP + HEIGHT * (1 - v);
    const names = this.named(y);
    return html`<svg viewBox="0 0 ${this.width} ${TOP + HEIGHT + 26}" role="img" aria-label=${this.summary}>
      ${[0, 0.25, 0.5, 0.75, 1].map((v) => svg`<line class="grid" x1=${LEFT} x2=${right} y1=${y(v)} y2=${y(v)} />
        <text x=${LEFT - 8} y=${y(v) + 4} text-anchor="end">${this.percent(v)}</text>`)}
      ${this.columns.map((c, i) => svg`<text x=${x(i)} y=${TOP + HEIGHT + 20} text-anchor="middle">${c}</text>`)}
      ${this.lines.map((l) => {
        const at = l.values.map((v, i) => ({ v, x: x(i), y: y(v), i })).filter((p) => p.v >= 0);
        if (at.length === 0) return nothing;
        const colour = l.colour === 0 ? '' : `color:var(--role-${l.colour})`;
        return svg`<g class=${l.colour === 0 ? 'all' : ''} style=${colour}>
          <polyline class="line" points=${at.map((p) => `${p.x},${p.y}`).join(' ')} />
          ${at.map((p) => svg`<g>${shape(l.shape, p.x, p.y, l.colour === 0 ? 4 : 4.5)}<title>${l.label}, ${this.columns[p.i]}: ${this.percent(p.v)}</title></g>`)}
          <text class="name" style=${l.colour === 0 ? '' : `fill:var(--role-${l.colour}-ink)`} x=${right + 10} y=${names.get(l)! + 4}>${short(l.label)}</text></g>`;
      })}
    </svg>`;
  }

  /** Where each line's name stands: at its end, moved apart where ends lie close together. */
  private named(y: (v: number) => number) {
    const ends = this.lines
      .map((line) => ({ line, y: y(line.values.filter((v) => v >= 0).at(-1) ?? 0) }))
      .sort((a, b) => a.y - b.y);
    ends.forEach((e, i) => { if (i > 0) e.y = Math.max(e.y, ends[i - 1].y + APART); });
    let bottom = TOP + HEIGHT + 4;
    for (const e of [...ends].reverse()) {
      e.y = Math.min(e.y, bottom);
      bottom = e.y - APART;
    }
    return new Map(ends.map((e) => [e.line, e.y]));
  }
}

function short(label: string) {
  return label.length > 19 ? `${label.slice(0, 18)}…` : label;
}
customElements.define('parley-lines', ParleyLines);
