import { fulfil } from './foretold';

/**
 * Something that was said, and below it the buttons with which a reader answers it. Words and buttons each come as
 * one piece of HTML, made safe by the server; whatever else this holds is added below them.
 */
class ParleySaid extends HTMLElement {
  private readonly words = document.createElement('div');
  private readonly buttons = document.createElement('div');

  constructor() {
    super();
    this.words.className = 'said';
    this.buttons.className = 'marks';
    this.buttons.addEventListener('click', (click) => this.press(click));
  }

  static readonly observedAttributes = ['id'];

  attributeChangedCallback() {
    this.stands();
  }

  connectedCallback() {
    this.stands();
    if (this.words.parentNode !== this) this.prepend(this.words, this.buttons);
  }

  private stands() {
    if (this.id && this.isConnected) fulfil(this.id);
  }

  set said(html: string) {
    this.words.innerHTML = html;
  }

  /** Buttons that change under somebody's hands keep the focus; one that is gone leaves it to what was said. */
  set ways(html: string) {
    const at = document.activeElement;
    const focused = this.buttons.contains(at) ? (at as HTMLElement).dataset.way : undefined;
    this.buttons.innerHTML = html;
    if (focused) this.focusWay(focused);
  }

  focusWay(way: string) {
    const button = this.buttons.querySelector<HTMLElement>(`[data-way="${way}"]`);
    (button ?? this).focus({ preventScroll: !button });
  }

  /** The second click of a double click would take back what the first has done. */
  private press(click: MouseEvent) {
    const way = (click.target as Element).closest<HTMLElement>('[data-way]')?.dataset.way;
    if (way && click.detail < 2) this.dispatchEvent(new CustomEvent('way', { detail: way }));
  }
}
customElements.define('parley-said', ParleySaid);
