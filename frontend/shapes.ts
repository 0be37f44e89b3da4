// Without the rest of lit, which the page for participants does not carry.
import { svg, type SVGTemplateResult } from 'lit/html.js';

/** A role's shape as SVG, about 2r wide, centred on (x, y). The names are those of `Shape.css()`. */
export function shape(name: string, x: number, y: number, r: number): SVGTemplateResult {
  const points = (...xy: number[]) => {
    let out = '';
    for (let i = 0; i < xy.length; i += 2) out += `${x + xy[i] * r},${y + xy[i + 1] * r} `;
    return svg`<polygon class="shape" points=${out} />`;
  };
  switch (name) {
    case 'diamond':
      return points(0, -1.15, 1.15, 0, 0, 1.15, -1.15, 0);
    case 'square':
      return points(-0.88, -0.88, 0.88, -0.88, 0.88, 0.88, -0.88, 0.88);
    case 'tri':
      return points(0, -1.05, 1.1, 0.9, -1.1, 0.9);
    case 'hex':
      return points(-0.55, -0.95, 0.55, -0.95, 1.1, 0, 0.55, 0.95, -0.55, 0.95, -1.1, 0);
    case 'ring':
      return svg`<circle class="shape ring" cx=${x} cy=${y} r=${r * 0.72} style="stroke-width:${r * 0.5}" />`;
    default:
      return svg`<circle class="shape" cx=${x} cy=${y} r=${r} />`;
  }
}

/** The colour behind a tone's class in parts.css. */
export function tone(name: string): string {
  const tones: Record<string, string> = {
    n2: '--no-2', n1: '--no-1', m: '--mid', y1: '--yes-1', y2: '--yes-2',
    c1: '--cat-1', c2: '--cat-2', c3: '--cat-3', c4: '--cat-4', c5: '--cat-5', c6: '--cat-6',
    ok: '--ok', near: '--near', split: '--split', open: '--open', accent: '--accent',
  };
  return `var(${tones[name] ?? '--mid'})`;
}
