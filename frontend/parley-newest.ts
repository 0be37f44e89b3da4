/** Words that this page is told ahead of being drawn with them. */
export interface Told {
  /** Orders them in time. */
  at: number;
  voted: string;
}

/**
 * The newest words stand here, whether the page was drawn with them or told them: what it is drawn with may have been
 * on its way when others were told.
 */
class ParleyNewest extends HTMLElement {
  private told?: Told;
  private readonly drawn = new MutationObserver(() => this.stand());

  connectedCallback() {
    this.drawn.observe(this, { childList: true, characterData: true, subtree: true });
  }

  disconnectedCallback() {
    this.drawn.disconnect();
  }

  tell(told: Told) {
    if (told.at < (this.told?.at ?? 0)) return;
    this.told = told;
    this.stand();
  }

  /** The text stays the one that Vaadin knows. */
  private stand() {
    const text = this.firstChild;
    if (!this.told || !(text instanceof Text) || Number(this.dataset.at) >= this.told.at) return;
    if (text.data !== this.told.voted) text.data = this.told.voted;
  }
}
customElements.define('parley-newest', ParleyNewest);

export const tell = (told: Told) =>
  document.querySelectorAll<ParleyNewest>('parley-newest').forEach((place) => place.tell(told));
