import { LitElement, css, html, svg } from 'lit';
import { tone } from './shapes';

/** A share over the rounds. `values` are 0 to 1, below 0 where there was no vote; rounds share the width. */
class ParleyTrend extends LitElement {
  static properties = { values: { attribute: false }, tone: {}, summary: {} };
  declare values: number[];
  declare tone: string;
  declare summary: string;

  constructor() {
    super();
    this.values = [];
    this.tone = 'open';
    this.summary = '';
  }

  static styles = css`
    :host { display: inline-block; width: 62px; height: 26px }
    svg { display: block; width: 100%; height: 100%; overflow: visible }
    .base { stroke: var(--line); stroke-width: 1 }
    .line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round }
  `;

  render() {
    const last = Math.max(1, this.values.length - 1);
    const at = this.values
      .map((v, i) => ({ v, x: this.values.length === 1 ? 58 : 4 + (54 * i) / last, y: 22 - 18 * v }))
      .filter((p) => p.v >= 0);
    const end = at.at(-1);
    return html`<svg viewBox="0 0 62 26" role="img" aria-label=${this.summary}>
      <title>${this.summary}</title>
      <line class="base" x1="2" x2="60" y1="24.5" y2="24.5" />
      ${at.length > 1
        ? svg`<polyline class="line" style="stroke:${tone(this.tone)}" points=${at.map((p) => `${p.x},${p.y}`).join(' ')} />`
        : ''}
      ${end ? svg`<circle cx=${end.x} cy=${end.y} r="3" style="fill:${tone(this.tone)}" />` : ''}
    </svg>`;
  }
}
customElements.define('parley-trend', ParleyTrend);
