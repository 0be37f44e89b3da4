/**
 * Keeps from Vaadin's fields what is typed twice. Input methods, and whoever puts in several lines at once, make the
 * browser tell of one and the same text again and again. Where the server hears of a field after a pause, what is sent
 * before the pause is over (a button is pressed) then lacks that text: Vaadin takes the second telling for the one to
 * be sent, and finds nothing in it that it did not know.
 */

// For all fields at once, and before any of them hears of it.
document.addEventListener(
  'input',
  (event) => {
    const typed = event.target as HTMLInputElement | HTMLTextAreaElement;
    const field = typed.closest?.<HTMLInputElement>('vaadin-text-field');
    // What is put in by a page's own script has never been typed.
    if (event.isTrusted && field && typed !== field && typed.value === field.value) event.stopImmediatePropagation();
  },
  true,
);
