import { enter, type Field } from './field';

declare global {
  interface Parley {
    takeMarked(field: Field): void;
  }
  interface Window {
    parley: Parley;
  }
}

/** What is marked in the text above a form goes into its field for a passage, where nothing stands there. */
function takeMarked(field: Field) {
  const said = field.closest('article, .arg')?.querySelector('.said');
  const selection = getSelection();
  if (!said || field.value || !selection?.rangeCount) return;
  const marked = selection.getRangeAt(0).cloneRange();
  if (!said.contains(marked.startContainer)) return;
  // Three clicks mark a paragraph up to the beginning of what comes below it.
  if (!said.contains(marked.endContainer)) marked.setEnd(said, said.childNodes.length);
  const passage = marked.toString().trim();
  if (passage) enter(passage, field);
}

window.parley = { ...window.parley, takeMarked };
