/** A field of Vaadin's with text in it. */
export type Field = HTMLElement & { value: string };

/** The server hears of it as if it had just been typed. */
export function enter(text: string, field: Field) {
  field.value = text;
  field.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true }));
}
