import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit/html.js';
import type { Results, Spot, Standing } from './api';
import { shape } from '../shapes';
import { say } from './words';

const WIDTH = 340;
const HEIGHT = 240;
const EDGE = 22;
/** Of the groups in their order, as the host sees them. */
const SHAPES = ['disc', 'diamond', 'square', 'tri', 'hex', 'ring'];

/** The crowd by places, the groups by letter, shape and colour, and me with how far off my place may be. */
export function map(drawn: NonNullable<Results['map']>, standing: Standing | undefined): TemplateResult {
  const own = standing?.place ?? null;
  const to = scale([...drawn.places, ...(own ? [own] : [])]);
  const most = Math.max(1, ...drawn.places.map(({ people }) => people));
  const spot = ({ x, y, people, group }: Spot) => {
    const [cx, cy] = to.at(x, y);
    const look = group % SHAPES.length;
    return svg`<g class="spot g${group < 0 ? 'x' : look}">${shape(SHAPES[look] ?? 'disc', cx, cy, 1.5 + 4.5 * Math.sqrt(people / most))}</g>`;
  };
  const [cx, cy] = own ? to.at(own.x, own.y) : [0, 0];
  const off = own ? Math.max(9, Math.min(HEIGHT / 2, own.spread * to.unit)) : 0;
  const words = [say('participate.map.title', drawn.people, drawn.groups.length), ...drawn.groups.map(({ name, size }) => say('participate.map.group', name, size))];
  return html`<svg class="map" viewBox=${box(cx, cy, off)} role="img" aria-label=${words.join(' ')}>
    ${drawn.places.map(spot)}
    ${drawn.groups.map(({ name, x, y }) => {
      const [cx, cy] = to.at(x, y);
      return svg`<circle class="badge" cx=${cx} cy=${cy} r="11" /><text x=${cx} y=${cy + 4.5}>${name}</text>`;
    })}
    ${own ? me([cx, cy], off) : nothing}
  </svg>`;
}

/** As much as the places need, and the whole ring around mine. */
function box(cx: number, cy: number, off: number): string {
  const [left, right] = [Math.min(0, cx - off - 2), Math.max(WIDTH, cx + off + 2)];
  const [top, bottom] = [Math.min(0, cy - off - 2), Math.max(HEIGHT, cy + off + 2)];
  return `${left} ${top} ${right - left} ${bottom - top}`;
}

function me([cx, cy]: [number, number], spread: number): SVGTemplateResult {
  const above = cy > HEIGHT / 2;
  return svg`<circle class="spread" cx=${cx} cy=${cy} r=${spread} />
    <path class="me" d=${`M${cx - 6} ${cy}h12M${cx} ${cy - 6}v12`} />
    <text class="mine" x=${Math.min(WIDTH - 24, Math.max(24, cx))} y=${above ? cy - 14 : cy + 24}>${say('participate.map.me')}</text>`;
}

/** One scale for both axes, so that distances mean the same in all directions. */
function scale(points: { x: number; y: number }[]): { unit: number; at: (x: number, y: number) => [number, number] } {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const unit = Math.min((WIDTH - 2 * EDGE) / (right - left || 1), (HEIGHT - 2 * EDGE) / (high - low || 1));
  return {
    unit,
    at: (x, y) => [WIDTH / 2 + (x - (left + right) / 2) * unit, HEIGHT / 2 - (y - (low + high) / 2) * unit],
  };
}
