import { LitElement } from 'lit';
import type { Field } from './field';

const NEAR = 0.9;

/** Counts what is typed into the field before it, and says what is left once that is little. */
class ParleyLimit extends LitElement {
  static properties = { most: { type: Number }, left: {}, over: {}, length: { state: true } };
  declare most: number;
  declare left: string;
  declare over: string;
  declare length: number;
  private field?: Field;
  private readonly count = () => {
    this.length = [...(this.field?.value ?? '')].length;
  };

  constructor() {
    super();
    this.most = Infinity;
    this.left = this.over = '%s';
    this.length = 0;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'status');
    this.field = this.previousElementSibling as Field;
    this.field.addEventListener('input', this.count);
    this.field.addEventListener('value-changed', this.count);
    this.count();
  }

  disconnectedCallback() {
    this.field?.removeEventListener('input', this.count);
    this.field?.removeEventListener('value-changed', this.count);
    super.disconnectedCallback();
  }

  render() {
    const rest = this.most - this.length;
    this.classList.toggle('beyond', rest < 0);
    return this.length < this.most * NEAR ? '' : (rest < 0 ? this.over : this.left).replace('%s', String(Math.abs(rest)));
  }
}
customElements.define('parley-limit', ParleyLimit);
