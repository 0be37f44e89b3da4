import { css, html, nothing, svg } from 'lit';
import { Sized } from './sized';
import { shape } from './shapes';

type Point = { x: number; y: number; group: number; colour: number; shape: string; label: string; me: boolean };
type At = { px: number; py: number };

const HEIGHT = 260;
const EDGE = 34;

/** People as points, near where they answered alike; a soft outline around each group. */
class ParleyMap extends Sized {
  static properties = { points: { attribute: false }, groups: { attribute: false }, summary: {} };
  declare points: Point[];
  declare groups: string[];
  declare summary: string;

  constructor() {
    super();
    this.points = [];
    this.groups = [];
    this.summary = '';
  }

  static styles = css`
    :host { display: block; position: relative }
    svg { display: block; width: 100%; height: auto }
    text { font: 600 12px var(--sans); fill: var(--ink-2); paint-order: stroke; stroke: var(--surface); stroke-width: 3px }
    .hull { fill: var(--accent); fill-opacity: .08; stroke: var(--accent); stroke-opacity: .4; stroke-linejoin: round }
    .shape { fill: currentColor }
    .ring { fill: none; stroke: currentColor }
    .me { fill: none; stroke: var(--ink); stroke-width: 1.6 }
    ul { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0 }
  `;

  render() {
    if (this.points.length === 0) return nothing;
    const at = this.placed();
    const r = this.points.length > 200 ? 3 : this.points.length > 60 ? 4.5 : 7;
    return html`<svg viewBox="0 0 ${this.width} ${HEIGHT}" role="img" aria-label=${this.summary}>
        ${this.groups.map((name, g) => this.group(name, at.filter((p) => p.group === g), r))}
        ${at.map((p) => svg`<g style=${p.colour ? `color:var(--role-${p.colour})` : 'color:var(--ink-3)'}><title>${p.label}</title>${shape(p.shape, p.px, p.py, r)}
          ${p.me ? svg`<circle class="me" cx=${p.px} cy=${p.py} r=${r + 4} />` : ''}</g>`)}
      </svg>
      <ul>${this.groups.map((name, g) => html`<li>${name}: ${at.filter((p) => p.group === g).length}</li>`)}</ul>`;
  }

  /** One scale for both axes, so that distances mean the same in all directions. */
  private placed(): (Point & At)[] {
    const xs = this.points.map((p) => p.x);
    const ys = this.points.map((p) => p.y);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const unit = Math.min((this.width - 2 * EDGE) / (x1 - x0 || 1), (HEIGHT - 2 * EDGE) / (y1 - y0 || 1));
    return this.points.map((p) => ({
      ...p,
      px: this.width / 2 + (p.x - (x0 + x1) / 2) * unit,
      py: HEIGHT / 2 - (p.y - (y0 + y1) / 2) * unit,
    }));
  }

  private group(name: string, members: At[], r: number) {
    if (members.length === 0) return nothing;
    const around = hull(members);
    const top = around.reduce((a, b) => (b.py < a.py ? b : a));
    const path = around.length < 2
      ? svg`<circle class="hull" cx=${top.px} cy=${top.py} r=${r + 12} />`
      : svg`<path class="hull" d=${rounded(around, r + 12)} />`;
    return svg`${path}<text x=${top.px} y=${Math.max(12, top.py - r - 17)} text-anchor="middle">${name}</text>`;
  }
}

/** Convex hull by Andrew's monotone chain, counter-clockwise on the screen. */
function hull(points: At[]): At[] {
  const sorted = [...points].sort((a, b) => a.px - b.px || a.py - b.py);
  if (sorted.length < 3) return sorted;
  const turn = (o: At, a: At, b: At) => (a.px - o.px) * (b.py - o.py) - (a.py - o.py) * (b.px - o.px);
  const half = (ps: At[]) => {
    const out: At[] = [];
    for (const p of ps) {
      while (out.length > 1 && turn(out.at(-2)!, out.at(-1)!, p) <= 0) out.pop();
      out.push(p);
    }
    return out.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** The hull at a distance, with arcs for corners. */
function rounded(h: At[], d: number): string {
  const parts: string[] = [];
  h.forEach((a, i) => {
    const b = h[(i + 1) % h.length];
    const length = Math.hypot(b.px - a.px, b.py - a.py) || 1;
    const [nx, ny] = [((b.py - a.py) / length) * d, (-(b.px - a.px) / length) * d];
    parts.push(`${i === 0 ? 'M' : `A${d} ${d} 0 0 1 `}${a.px + nx} ${a.py + ny}L${b.px + nx} ${b.py + ny}`);
  });
  const [a, b] = [h[0], h[1]];
  const length = Math.hypot(b.px - a.px, b.py - a.py) || 1;
  parts.push(`A${d} ${d} 0 0 1 ${a.px + ((b.py - a.py) / length) * d} ${a.py - ((b.px - a.px) / length) * d}Z`);
  return parts.join('');
}
customElements.define('parley-map', ParleyMap);
