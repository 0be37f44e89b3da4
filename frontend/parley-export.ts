/** Saves the picture and the table that stand beside it: as SVG and PNG in the colours of the light theme, and as CSV. */
import { clearUnsaved, sayUnsaved } from './unsaved';

const STYLES = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linejoin', 'stroke-linecap', 'stroke-dasharray',
  'opacity', 'color', 'font-family', 'font-size', 'font-weight', 'font-variant-numeric', 'text-anchor', 'paint-order',
];
const FONT = 'assets/fonts/inter-latin.woff2';
const SCALE = 2;
const PICTURES = 'parley-flow, parley-map, parley-lines, parley-transfers';

class ParleyExport extends HTMLElement {
  /** Pictures and tables may come later, and go. */
  private readonly watch = new MutationObserver(() => this.offer());

  connectedCallback() {
    if (this.childElementCount === 0) this.begin();
    this.watch.observe(this.parentElement!, { childList: true, subtree: true });
    this.offer();
  }

  disconnectedCallback() {
    this.watch.disconnect();
  }

  private begin() {
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', this.getAttribute('words') ?? '');
    this.button('SVG', 'picture', () => this.svg().then((text) => this.save(new Blob([text], { type: 'image/svg+xml' }), 'svg')));
    this.button('PNG', 'picture', () => this.svg().then(png).then((blob) => this.save(blob, 'png')));
    this.button('CSV', 'table', () => Promise.resolve(this.save(new Blob([csv(this.table()!)], { type: 'text/csv' }), 'csv')));
  }

  private button(words: string, of: string, act: () => Promise<void>) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.dataset.of = of;
    button.hidden = true;
    button.addEventListener('click', () => {
      clearUnsaved(this);
      act().catch(() => sayUnsaved(this));
    });
    this.append(button);
  }

  /** Only what there is. */
  private offer() {
    this.querySelectorAll('button').forEach((b) => (b.hidden = b.dataset.of === 'picture' ? !this.host() : !this.table()));
  }

  private host() {
    return this.parentElement!.querySelector<HTMLElement>(PICTURES);
  }

  private table() {
    return this.parentElement!.querySelector('table');
  }

  private save(content: Blob, ending: string) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = `${this.getAttribute('name')}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  /** The picture by itself: each style written into it, light colours, and the font within. */
  private async svg(): Promise<string> {
    const host = this.host()!;
    const picture = host.shadowRoot!.querySelector('svg')!;
    const alone = picture.cloneNode(true) as SVGSVGElement;
    const before = host.style.colorScheme;
    host.style.colorScheme = 'light';
    const from = [picture, ...picture.querySelectorAll<SVGElement>('*')];
    [alone, ...alone.querySelectorAll<SVGElement>('*')].forEach((element, i) => {
      const style = getComputedStyle(from[i]);
      element.removeAttribute('class');
      element.setAttribute('style', STYLES.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'));
    });
    const ground = getComputedStyle(host).getPropertyValue('--surface') ? '#ffffff' : 'none';
    host.style.colorScheme = before;
    const { width, height } = picture.viewBox.baseVal;
    alone.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    alone.setAttribute('width', String(width));
    alone.setAttribute('height', String(height));
    alone.insertAdjacentHTML('afterbegin', `<rect width="${width}" height="${height}" style="fill:${ground}"/>`);
    alone.insertAdjacentHTML('afterbegin', `<style>@font-face{font-family:Inter;font-weight:100 900;src:url(${await font()})}</style>`);
    return new XMLSerializer().serializeToString(alone);
  }
}

/** The page itself is written in it, so that the browser mostly has it at hand. */
async function font(): Promise<string> {
  const file = await fetch(new URL(FONT, document.baseURI), { cache: 'force-cache' });
  if (!file.ok) throw new Error(`no font: ${file.status}`);
  return dataUrl(await file.blob());
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function png(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = await dataUrl(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}

/** By RFC 4180; what a spreadsheet would take for a formula begins with an apostrophe, as in results.csv. */
function csv(table: HTMLTableElement): string {
  return [...table.rows].map((row) => [...row.cells].map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(of: HTMLTableCellElement): string {
  const plain = of.cloneNode(true) as HTMLElement;
  plain.querySelectorAll('.help').forEach((help) => help.remove());
  plain.querySelectorAll('div, p').forEach((block) => block.append('\n'));
  const text = plain.textContent!.replace(/[ \t]+/g, ' ').replace(/\s*\n\s*/g, '; ').replace(/^(; )+|(; )+$/g, '').trim();
  const number = /^-?\d+([.,]\d+)?$/.test(text);
  const harmless = number ? text : text.replace(/(^|;)(?='*[=+\-@])/g, "$1'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
customElements.define('parley-export', ParleyExport);
export {};
