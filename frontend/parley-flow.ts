import { css, html, nothing, svg } from 'lit';
import { Sized } from './sized';
import { tone } from './shapes';

type Option = { key: string; label: string; tone: string };
type Move = { from: string; to: string; count: number };

const LEFT = 122;
const TOP = 24;
const HEIGHT = 190;
const GAP = 8;

/** Who moved between two rounds: bands from the answers before to the answers after, and the same as a table. */
class ParleyFlow extends Sized {
  static properties = {
    options: { attribute: false }, moves: { attribute: false },
    earlier: {}, later: {}, summary: {}, lit: { state: true },
  };
  declare options: Option[];
  declare moves: Move[];
  declare earlier: string;
  declare later: string;
  declare summary: string;
  declare lit: Move | undefined;

  constructor() {
    super();
    this.options = [];
    this.moves = [];
    this.earlier = this.later = this.summary = '';
  }

  static styles = css`
    :host { display: block; position: relative }
    svg { display: block; width: 100%; height: auto; margin-top: 8px }
    text { font: 12px var(--sans); fill: var(--ink-2) }
    text.head { font-weight: 600 }
    .band { fill-opacity: .62; transition: fill-opacity .15s }
    .band.moved { fill-opacity: .85 }
    .dim .band { fill-opacity: .14 }
    .dim .band.lit { fill-opacity: 1 }
    .said { min-height: 1.5em; font-size: .8125rem; color: var(--ink-2); margin: 4px 0 0 }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    @media (prefers-reduced-motion: reduce) { .band { transition: none } }
  `;

  private count(side: 'from' | 'to', key: string) {
    return this.moves.filter((m) => m[side] === key).reduce((n, m) => n + m.count, 0);
  }

  /** Where each answer's block begins, by key; empty answers take no room. */
  private blocks(side: 'from' | 'to', unit: number) {
    let y = TOP;
    const tops = new Map<string, number>();
    for (const o of this.order) {
      const n = this.count(side, o.key);
      if (n === 0) continue;
      tops.set(o.key, y);
      y += n * unit + GAP;
    }
    return tops;
  }

  /** Support on top, as one reads a result. */
  private get order() {
    return [...this.options].reverse();
  }

  private say(m: Move) {
    const name = (key: string) => this.options.find((o) => o.key === key)?.label ?? key;
    return m.from === m.to ? `${m.count} · ${name(m.from)}` : `${m.count} · ${name(m.from)} → ${name(m.to)}`;
  }

  render() {
    const total = this.moves.reduce((n, m) => n + m.count, 0);
    if (total === 0) return nothing;
    const blocksShown = (side: 'from' | 'to') => this.order.filter((o) => this.count(side, o.key) > 0).length;
    const unit = (HEIGHT - GAP * (Math.max(blocksShown('from'), blocksShown('to')) - 1)) / total;
    const left = this.blocks('from', unit);
    const right = this.blocks('to', unit);
    const rank = new Map(this.order.map((o, i) => [o.key, i]));
    const by = (a: 'from' | 'to', b: 'from' | 'to') => (x: Move, y: Move) =>
      rank.get(x[a])! - rank.get(y[a])! || rank.get(x[b])! - rank.get(y[b])!;
    const into = new Map<Move, number>();
    const used = new Map(right);
    for (const m of [...this.moves].sort(by('to', 'from'))) {
      into.set(m, used.get(m.to)!);
      used.set(m.to, used.get(m.to)! + m.count * unit);
    }
    const out = new Map(left);
    const bands = [...this.moves].sort(by('from', 'to')).map((m) => {
      const y0 = out.get(m.from)!;
      out.set(m.from, y0 + m.count * unit);
      return { m, y0, y1: into.get(m)!, h: m.count * unit };
    });
    // Those who moved are drawn last, so that they lie on top.
    bands.sort((a, b) => Number(a.m.from !== a.m.to) - Number(b.m.from !== b.m.to));
    const right0 = this.width - LEFT;
    const middle = this.width / 2;
    return html`
      <svg viewBox="0 0 ${this.width} ${TOP + HEIGHT + 6}" role="img" aria-label=${this.summary} class=${this.lit ? 'dim' : ''}>
        <text class="head" x=${LEFT} y="12" text-anchor="end">${this.earlier}</text>
        <text class="head" x=${right0} y="12">${this.later}</text>
        ${bands.map(({ m, y0, y1, h }) => svg`
          <path class="band ${m.from === m.to ? '' : 'moved'} ${this.lit === m ? 'lit' : ''}" style="fill:${tone(this.options.find((o) => o.key === m.to)!.tone)}"
            d="M${LEFT + 8} ${y0}C${middle} ${y0} ${middle} ${y1} ${right0 - 8} ${y1}V${y1 + h}C${middle} ${y1 + h} ${middle} ${y0 + h} ${LEFT + 8} ${y0 + h}Z"
            @pointerenter=${() => (this.lit = m)} @pointerleave=${() => (this.lit = undefined)}><title>${this.say(m)}</title></path>`)}
        ${this.order.map((o) => [
          this.ends(o, 'from', left.get(o.key), unit, LEFT),
          this.ends(o, 'to', right.get(o.key), unit, right0),
        ])}
      </svg>
      <p class="said" aria-hidden="true">${this.lit ? this.say(this.lit) : this.summary}</p>
      ${this.table()}`;
  }

  private ends(o: Option, side: 'from' | 'to', y: number | undefined, unit: number, x: number) {
    if (y === undefined) return nothing;
    const n = this.count(side, o.key);
    const middle = y + (n * unit) / 2 + 4;
    return side === 'from'
      ? svg`<rect x=${x} y=${y} width="6" height=${n * unit} rx="1.5" style="fill:${tone(o.tone)}" />
          <text x=${x - 7} y=${middle} text-anchor="end">${o.label} ${n}</text>`
      : svg`<rect x=${x - 6} y=${y} width="6" height=${n * unit} rx="1.5" style="fill:${tone(o.tone)}" />
          <text x=${x + 7} y=${middle}>${n} ${o.label}</text>`;
  }

  private table() {
    const n = (from: string, to: string) =>
      this.moves.filter((m) => m.from === from && m.to === to).reduce((sum, m) => sum + m.count, 0);
    return html`<div class="heard"><table>
      <caption>${this.summary}</caption>
      <thead><tr><th scope="col">${this.earlier} / ${this.later}</th>${this.order.map((o) => html`<th scope="col">${o.label}</th>`)}</tr></thead>
      <tbody>${this.order.map((from) => html`<tr><th scope="row">${from.label}</th>${this.order.map((to) => html`<td>${n(from.key, to.key)}</td>`)}</tr>`)}</tbody>
    </table></div>`;
  }
}
customElements.define('parley-flow', ParleyFlow);
