/** A reply that everybody may read, a moment before this page is drawn with it. */
export interface Foretold {
  /** Of the card that will show it. */
  id: string;
  /** The text or card it stands below. */
  to: string;
  /** Where it stands there; empty for what is said to a reply. */
  side: string;
  /** Above that side, where nothing stands there yet. */
  heading: string;
  /** As HTML, made safe by the server, as are the buttons. */
  said: string;
  /** The buttons that panelists get: until they work, they keep their place. */
  ways: string;
}

function make(name: string, css: string) {
  const part = document.createElement(name);
  part.className = css;
  part.dataset.foretold = '';
  return part;
}

/** Shows a reply until the card that says it is there. */
export function foretell({ id, to, side, heading, said, ways }: Foretold) {
  const below = document.getElementById(to);
  if (!below || document.getElementById(id)) return;
  const card = make('parley-said', 'arg') as HTMLElement & Pick<Foretold, 'said' | 'ways'>;
  card.dataset.foretold = id;
  Object.assign(card, { said, ways });
  (side ? column(below, side, heading) : place(below, 'answers')).append(card);
}

function column(below: Element, side: string, heading: string) {
  const sides = place(below, 'sides');
  const there = place(sides, `side ${side}`);
  if (!there.firstElementChild) {
    const label = make('span', 'label');
    label.textContent = heading;
    there.append(label);
  }
  return place(there, 'column');
}

/** Where something stands within another; made where nothing has stood there yet. */
function place(within: Element, css: string) {
  const selector = css.replace(' ', '.');
  const there = within.querySelector(`:scope > .${selector}:not([hidden])`);
  if (there) return there;
  const made = make('div', css);
  within.append(made);
  return made;
}

/** The card is there; places that were made for it go unless something else stands in them. */
export function fulfil(id: string) {
  const card = document.querySelector(`[data-foretold="${id}"]`);
  let place = card?.parentElement;
  card?.remove();
  while (place && 'foretold' in place.dataset && !place.querySelector('parley-said')) {
    const outer: HTMLElement | null = place.parentElement;
    place.remove();
    place = outer;
  }
}
