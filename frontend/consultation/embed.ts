/**
 * `<parley-consultation address="https://…/c/CODE">`: the page for participants within a page of another site. It stands in a frame of its
 * own, so that the site around it never sees who answered what. Grows with its content.
 *
 * `external` and `signature` vouch for a person the site knows; they go into the fragment, which is sent to no server.
 */
class ParleyConsultation extends HTMLElement {
  private readonly listen = (e: MessageEvent) => this.heard(e);
  private frame?: HTMLIFrameElement;

  connectedCallback(): void {
    const address = new URL(this.getAttribute('address') ?? '', document.baseURI);
    if (address.protocol !== 'https:' && address.protocol !== 'http:') return;
    const vouched = ['external', 'signature'].filter((name) => this.hasAttribute(name)).map((name) => [name, this.getAttribute(name)!]);
    address.hash = new URLSearchParams(vouched).toString();
    this.frame = document.createElement('iframe');
    this.frame.src = address.href;
    this.frame.title = this.getAttribute('label') ?? 'Parley';
    this.frame.referrerPolicy = 'origin';
    Object.assign(this.frame.style, { border: '0', width: '100%', height: '640px', display: 'block', colorScheme: 'normal' });
    this.style.display = 'block';
    this.replaceChildren(this.frame);
    addEventListener('message', this.listen);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.listen);
  }

  private heard({ source, data }: MessageEvent): void {
    if (source !== this.frame?.contentWindow || typeof data?.height !== 'number') return;
    this.frame!.style.height = `${Math.min(10_000, Math.max(300, Math.ceil(data.height)))}px`;
  }
}
customElements.define('parley-consultation', ParleyConsultation);
