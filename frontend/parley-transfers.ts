import { css, html, nothing, svg } from 'lit';
import { Sized } from './sized';
import { tone } from './shapes';

type Lane = { key: string; label: string; tone: string };
type Column = { title: string; votes: Record<string, number> };
type Band = { column: number; from: string; to: string; votes: number };

const TOP = 26;
const HEIGHT = 230;
const GAP = 7;
const BLOCK = 9;
const SIDE = 96;
const STEP = 84;

/** Votes over the steps of a count: a column of blocks for each step, and bands between them. */
class ParleyTransfers extends Sized {
  static properties = {
    lanes: { attribute: false }, columns: { attribute: false }, bands: { attribute: false }, summary: {},
  };
  declare lanes: Lane[];
  declare columns: Column[];
  declare bands: Band[];
  declare summary: string;

  constructor() {
    super();
    this.lanes = [];
    this.columns = [];
    this.bands = [];
    this.summary = '';
  }

  static styles = css`
    :host { display: block; overflow-x: auto }
    svg { display: block; margin: 4px 0 8px }
    text { font: 12px var(--sans); fill: var(--ink-2); font-variant-numeric: tabular-nums }
    text.head { font-weight: 600 }
    .band { fill-opacity: .3 }
    .band.moved { fill-opacity: .72 }
  `;

  private number(n: number) {
    return n.toLocaleString(document.documentElement.lang || undefined, { maximumFractionDigits: 2 });
  }

  /** Where the block of each lane begins in a column. */
  private tops(column: Column, unit: number) {
    let y = TOP;
    const tops = new Map<string, number>();
    for (const lane of this.lanes) {
      const n = column.votes[lane.key] ?? 0;
      if (n <= 0) continue;
      tops.set(lane.key, y);
      y += n * unit + GAP;
    }
    return tops;
  }

  render() {
    const total = Math.max(0, ...this.columns.map((c) => Object.values(c.votes).reduce((a, b) => a + b, 0)));
    if (total === 0 || this.columns.length < 2) return nothing;
    const unit = (HEIGHT - GAP * (this.lanes.length - 1)) / total;
    const width = Math.max(this.width, 2 * SIDE + STEP * (this.columns.length - 1));
    const x = (i: number) => SIDE + ((width - 2 * SIDE) * i) / (this.columns.length - 1);
    const tops = this.columns.map((c) => this.tops(c, unit));
    const colour = new Map(this.lanes.map((l) => [l.key, tone(l.tone)]));
    const last = this.columns.length - 1;
    return html`<svg width=${width} height=${TOP + HEIGHT + 6} viewBox="0 0 ${width} ${TOP + HEIGHT + 6}" role="img" aria-label=${this.summary}>
      ${this.columns.map((c, i) => svg`<text class="head" x=${x(i)} y="12" text-anchor="middle">${c.title}</text>`)}
      ${this.columns.slice(1).map((_, i) => this.between(i, tops, unit, x, colour))}
      ${this.columns.map((c, i) => this.lanes.map((lane) => {
        const y = tops[i].get(lane.key);
        if (y === undefined) return nothing;
        const n = c.votes[lane.key];
        const middle = y + (n * unit) / 2 + 4;
        return svg`<rect x=${x(i) - BLOCK / 2} y=${y} width=${BLOCK} height=${Math.max(1, n * unit)} rx="1.5" style="fill:${colour.get(lane.key)}"><title>${lane.label}: ${this.number(n)}</title></rect>
          ${i === 0 ? svg`<text x=${x(i) - 10} y=${middle} text-anchor="end">${lane.label} ${this.number(n)}</text>` : nothing}
          ${i === last ? svg`<text x=${x(i) + 10} y=${middle}>${this.number(n)} ${lane.label}</text>` : nothing}`;
      }))}
    </svg>`;
  }

  private between(i: number, tops: Map<string, number>[], unit: number, x: (i: number) => number, colour: Map<string, string>) {
    const rank = new Map(this.lanes.map((l, n) => [l.key, n]));
    const here = this.bands.filter((b) => b.column === i && tops[i].has(b.from) && tops[i + 1].has(b.to));
    const into = new Map(tops[i + 1]);
    const ends = new Map<Band, number>();
    for (const b of [...here].sort((p, q) => rank.get(p.to)! - rank.get(q.to)! || rank.get(p.from)! - rank.get(q.from)!)) {
      ends.set(b, into.get(b.to)!);
      into.set(b.to, into.get(b.to)! + b.votes * unit);
    }
    const out = new Map(tops[i]);
    const left = x(i) + BLOCK / 2 + 1;
    const right = x(i + 1) - BLOCK / 2 - 1;
    const middle = (left + right) / 2;
    return [...here]
      .sort((p, q) => rank.get(p.from)! - rank.get(q.from)! || rank.get(p.to)! - rank.get(q.to)!)
      .map((b) => {
        const y0 = out.get(b.from)!;
        const h = b.votes * unit;
        out.set(b.from, y0 + h);
        const y1 = ends.get(b)!;
        return svg`<path class="band ${b.from === b.to ? '' : 'moved'}" style="fill:${colour.get(b.from)}"
          d="M${left} ${y0}C${middle} ${y0} ${middle} ${y1} ${right} ${y1}V${y1 + h}C${middle} ${y1 + h} ${middle} ${y0 + h} ${left} ${y0 + h}Z"><title>${this.number(b.votes)}</title></path>`;
      });
  }
}
customElements.define('parley-transfers', ParleyTransfers);
