/**
 * Keeps what is typed into a field in this browser until it has arrived. The server wraps the fields (Draft.java) and
 * says which key each has and when a form's texts may be forgotten.
 */

const PREFIX = 'parley.draft.';

type Field = HTMLElement & { value: string };

declare global {
  interface Window {
    parley: {
      keepDraft(field: Field, key: string): void;
      forgetDraft(form: string): void;
      keptDrafts(place: string): string[];
    };
  }
}

/** Storage may be full or forbidden; then a draft lives as long as its page. */
function stored<T>(access: (storage: Storage) => T): T | undefined {
  try {
    return access(localStorage);
  } catch {
    return undefined;
  }
}

function keepDraft(field: Field, key: string) {
  const name = PREFIX + key;
  const kept = stored((s) => s.getItem(name));
  if (kept && kept !== field.value) {
    field.value = kept;
    // The server hears of it as if it had just been typed.
    field.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true }));
  }
  if (field.hasAttribute('data-draft-kept')) return;
  field.setAttribute('data-draft-kept', '');
  field.addEventListener('input', () => {
    const text = field.value;
    stored((s) => (text ? s.setItem(name, text) : s.removeItem(name)));
  });
}

function forgetDraft(form: string) {
  stored((s) =>
    Object.keys(s)
      .filter((name) => name.startsWith(PREFIX + form + '/'))
      .forEach((name) => s.removeItem(name)),
  );
}

/** The forms whose keys begin so and of which something is kept, by the rest of their keys. */
function keptDrafts(place: string): string[] {
  const names = stored((s) => Object.keys(s)) ?? [];
  const forms = names
    .filter((name) => name.startsWith(PREFIX + place))
    .map((name) => name.slice((PREFIX + place).length, name.lastIndexOf('/')));
  return [...new Set(forms)];
}

export {};

window.parley = { ...window.parley, keepDraft, forgetDraft, keptDrafts };
