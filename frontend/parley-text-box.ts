let boxes = 0;

const GROWS_BY_STYLE = CSS.supports('field-sizing', 'content');

/**
 * Where somebody writes a text of several lines, in the browser's own text box, which grows with what is written. To
 * the server it is Vaadin's text area, of which it knows the properties that are used here (TextBox.java).
 */
class ParleyTextBox extends HTMLElement {
  static readonly observedAttributes = ['readonly', 'disabled'];
  private readonly name = `text-box-${++boxes}`;
  private readonly head = document.createElement('label');
  private readonly box = document.createElement('textarea');
  private readonly help = document.createElement('p');
  private readonly wrong = document.createElement('p');
  private told = '';

  constructor() {
    super();
    this.box.id = this.head.htmlFor = this.name;
    this.box.addEventListener('input', (input) => this.typed(input));
    // They do not bubble, and this is what the server knows of.
    for (const name of ['focus', 'blur']) this.box.addEventListener(name, () => this.dispatchEvent(new Event(name)));
    this.help.className = 'hint';
    this.help.id = `${this.name}-hint`;
    this.wrong.className = 'error';
    this.wrong.id = `${this.name}-error`;
    this.wrong.setAttribute('role', 'alert');
    // What it is given before it is shown, or as the window becomes another, has to be seen as well.
    if (!GROWS_BY_STYLE) new ResizeObserver(() => setTimeout(() => this.grow())).observe(this);
  }

  connectedCallback() {
    if (this.box.parentNode !== this) this.append(this.head, this.box, this.help, this.wrong);
  }

  attributeChangedCallback() {
    this.box.readOnly = this.hasAttribute('readonly');
    this.box.disabled = this.hasAttribute('disabled');
  }

  /** What the browser tells twice is told to nobody else: see parley-typed.ts. */
  private typed(input: Event) {
    if (this.box.value === this.told) input.stopImmediatePropagation();
    this.told = this.box.value;
    this.grow();
  }

  get value() {
    return this.box.value;
  }

  set value(text: string | null) {
    if (this.box.value === (text ?? '')) return;
    this.box.value = this.told = text ?? '';
    this.grow();
    this.dispatchEvent(new Event('value-changed'));
  }

  private grow() {
    if (GROWS_BY_STYLE) return;
    this.box.style.blockSize = 'auto';
    const edges = this.box.offsetHeight - this.box.clientHeight;
    this.box.style.blockSize = `${this.box.scrollHeight + edges}px`;
  }

  set label(words: string | null) {
    this.head.textContent = words ?? '';
  }

  set accessibleName(words: string | null) {
    if (words) this.box.setAttribute('aria-label', words);
    else this.box.removeAttribute('aria-label');
  }

  set placeholder(words: string | null) {
    this.box.placeholder = words ?? '';
  }

  set helperText(words: string | null) {
    this.help.textContent = words ?? '';
    this.describe();
  }

  set errorMessage(words: string | null) {
    this.wrong.dataset.words = words ?? '';
    this.describe();
  }

  set invalid(wrong: boolean) {
    this.toggleAttribute('invalid', wrong);
    this.describe();
  }

  set required(required: boolean) {
    this.toggleAttribute('required', required);
    this.box.setAttribute('aria-required', String(required));
  }

  set readonly(readonly: boolean) {
    this.toggleAttribute('readonly', readonly);
  }

  set maxlength(most: number) {
    this.box.maxLength = most;
  }

  set minRows(rows: number) {
    this.style.setProperty('--rows', String(rows));
  }

  set maxRows(rows: number | null) {
    this.style.setProperty('--most-rows', rows ? String(rows) : null);
  }

  /** What is wrong is said only as long as it is. */
  private describe() {
    const wrong = this.hasAttribute('invalid');
    this.wrong.textContent = wrong ? (this.wrong.dataset.words ?? '') : '';
    this.box.setAttribute('aria-invalid', String(wrong));
    const by = [this.help, this.wrong].filter((part) => part.textContent).map((part) => part.id);
    if (by.length) this.box.setAttribute('aria-describedby', by.join(' '));
    else this.box.removeAttribute('aria-describedby');
  }

  focus(options?: FocusOptions) {
    this.box.focus(options);
  }
}
customElements.define('parley-text-box', ParleyTextBox);
