import { css, html, nothing, svg } from 'lit';
import { Sized } from './sized';
import { shape } from './shapes';

type Point = { x: number; y: number; group: number; colour: number; shape: string; label: string; me: boolean };
type At = { px: number; py: number };

const HEIGHT = 260;
const EDGE = 34;
/** How wide a letter of a name is, about. */
const LETTER = 7;
/** How far a name reaches over the middle of its group towards the others. */
const ASIDE = 20;

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
        ${this.groups.map((_, g) => this.outline(at.filter((p) => p.group === g), r))}
        ${at.map((p) => svg`<g style=${p.colour ? `color:var(--role-${p.colour})` : 'color:var(--ink-3)'}><title>${p.label}</title>${shape(p.shape, p.px, p.py, r)}
          ${p.me ? svg`<circle class="me" cx=${p.px} cy=${p.py} r=${r + 4} />` : ''}</g>`)}
        ${this.groups.map((name, g) => this.name(name, at.filter((p) => p.group === g), r))}
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

  private outline(members: At[], r: number) {
    if (members.length === 0) return nothing;
    const around = hull(members);
    return around.length < 2
      ? svg`<circle class="hull" cx=${around[0].px} cy=${around[0].py} r=${r + 12} />`
      : svg`<path class="hull" d=${rounded(around, r + 12)} />`;
  }

  /** On the far side from the middle, and away from it, so that the names of groups near each other stay apart. */
  private name(name: string, members: At[], r: number) {
    if (members.length === 0) return nothing;
    const middle = { px: mean(members.map((p) => p.px)), py: mean(members.map((p) => p.py)) };
    const ys = members.map((p) => p.py);
    const y = middle.py <= HEIGHT / 2 ? Math.max(12, Math.min(...ys) - r - 17) : Math.min(HEIGHT - 4, Math.max(...ys) + r + 25);
    const half = name.length * LETTER / 2;
    const aside = middle.px - this.width / 2;
    const away = Math.abs(aside) < this.width / 16 ? 0 : Math.sign(aside) * Math.max(0, half - ASIDE);
    const x = Math.min(this.width - half, Math.max(half, middle.px + away));
    return svg`<text x=${x} y=${y} text-anchor="middle">${name}</text>`;
  }
}

function mean(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b) / numbers.length;
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
