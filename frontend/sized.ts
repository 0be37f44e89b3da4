import { LitElement, type PropertyDeclarations } from 'lit';

/** A picture that is drawn for the width it has, so that its letters keep their size on a phone. */
export class Sized extends LitElement {
  static properties: PropertyDeclarations = { width: { state: true } };
  declare width: number;
  private readonly watch = new ResizeObserver(([entry]) => {
    if (entry.contentRect.width > 0) this.width = Math.max(260, Math.round(entry.contentRect.width));
  });

  constructor() {
    super();
    this.width = 540;
  }

  connectedCallback() {
    super.connectedCallback();
    this.watch.observe(this);
  }

  disconnectedCallback() {
    this.watch.disconnect();
    super.disconnectedCallback();
  }
}
