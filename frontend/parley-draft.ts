import { enter, type Field } from './field';

/**
 * Keeps what is typed into a field in this browser until it has arrived. The server wraps the fields (Draft.java) and
 * says which key each has and when a form's texts may be forgotten.
 */

const PREFIX = 'parley.draft.';

declare global {
  /** What the server asks of the page. */
  interface Parley {
    keepDraft(field: Field, key: string, tabOnly?: boolean): void;
    keepText(text: string, key: string, tabOnly: boolean): void;
    keptText(key: string, tabOnly: boolean): string;
    forgetDraft(form: string): void;
    keptDrafts(place: string): string[];
  }
  interface Window {
    parley: Parley;
  }
}

/**
 * Storage may be full or forbidden; then a draft lives as long as its page. What is secret stays in this tab and ends
 * with it.
 */
function stored<T>(tabOnly: boolean, access: (storage: Storage) => T): T | undefined {
  try {
    return access(tabOnly ? sessionStorage : localStorage);
  } catch {
    return undefined;
  }
}

function keepDraft(field: Field, key: string, tabOnly = false) {
  const kept = keptText(key, tabOnly);
  if (kept && kept !== field.value) enter(kept, field);
  if (field.hasAttribute('data-draft-kept')) return;
  field.setAttribute('data-draft-kept', '');
  field.addEventListener('input', () => keepText(field.value, key, tabOnly));
}

/** Keeps what no field holds, such as choices made with buttons. */
function keepText(text: string, key: string, tabOnly: boolean) {
  const name = PREFIX + key;
  stored(tabOnly, (s) => (text ? s.setItem(name, text) : s.removeItem(name)));
}

function keptText(key: string, tabOnly: boolean): string {
  return stored(tabOnly, (s) => s.getItem(PREFIX + key)) ?? '';
}

function forgetDraft(form: string) {
  for (const tabOnly of [false, true])
    stored(tabOnly, (s) =>
      Object.keys(s)
        .filter((name) => name.startsWith(PREFIX + form + '/'))
        .forEach((name) => s.removeItem(name)),
    );
}

/** The forms whose keys begin so and of which something is kept, by the rest of their keys. */
function keptDrafts(place: string): string[] {
  const names = [false, true].flatMap((tabOnly) => stored(tabOnly, (s) => Object.keys(s)) ?? []);
  const forms = names
    .filter((name) => name.startsWith(PREFIX + place))
    .map((name) => name.slice((PREFIX + place).length, name.lastIndexOf('/')));
  return [...new Set(forms)];
}

window.parley = { ...window.parley, keepDraft, keepText, keptText, forgetDraft, keptDrafts };
