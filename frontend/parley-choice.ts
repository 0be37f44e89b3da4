let groups = 0;

/**
 * One of a few things to choose from, by the browser's own radio buttons. The server sends what stands beside each as
 * one piece of HTML, a label each; a choice is known by its place among them.
 */
class ParleyChoice extends HTMLElement {
  static readonly observedAttributes = ['aria-label'];
  private readonly name = `choice-${++groups}`;
  private readonly head = document.createElement('div');
  private readonly faces = document.createElement('div');
  private readonly wrong = document.createElement('p');
  private chosen = '';
  private fixed = false;

  constructor() {
    super();
    this.head.className = 'label';
    this.head.id = `${this.name}-label`;
    this.faces.className = 'faces';
    this.wrong.className = 'error';
    this.wrong.id = `${this.name}-error`;
    this.wrong.setAttribute('role', 'alert');
    this.faces.addEventListener('input', (input) => {
      this.chosen = (input.target as HTMLInputElement).value;
      this.error = '';
    });
  }

  connectedCallback() {
    if (this.faces.parentNode === this) return;
    this.setAttribute('role', 'radiogroup');
    if (!this.hasAttribute('aria-label')) this.setAttribute('aria-labelledby', this.head.id);
    this.append(this.head, this.faces, this.wrong);
  }

  /** A name of its own says more than what is asked, whenever it comes. */
  attributeChangedCallback() {
    this.removeAttribute('aria-labelledby');
  }

  set label(words: string) {
    this.head.textContent = words;
  }

  set choices(labels: string) {
    this.faces.innerHTML = labels;
    this.faces.querySelectorAll(':scope > label').forEach((label, place) => {
      const input = document.createElement('input');
      Object.assign(input, { type: 'radio', name: this.name, value: String(place) });
      label.prepend(input);
    });
    this.show();
  }

  get value() {
    return this.chosen;
  }

  set value(value: string | null) {
    this.chosen = value ?? '';
    this.show();
  }

  /** What is chosen can be read, but not changed. */
  set readonly(fixed: boolean) {
    this.fixed = fixed;
    this.show();
  }

  set error(words: string | null) {
    this.wrong.textContent = words ?? '';
    if (words) this.setAttribute('aria-describedby', this.wrong.id);
    else this.removeAttribute('aria-describedby');
  }

  focus(options?: FocusOptions) {
    const all = this.inputs();
    (all.find((input) => input.checked) ?? all.at(0))?.focus(options);
  }

  private show() {
    for (const input of this.inputs()) {
      input.checked = input.value === this.chosen;
      input.disabled = this.fixed && !input.checked;
    }
  }

  private inputs() {
    return [...this.faces.querySelectorAll('input')];
  }
}
customElements.define('parley-choice', ParleyChoice);
