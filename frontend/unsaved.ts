/** Says beside what was pressed that nothing was saved, and is heard at once; what was said before goes. */
export function sayUnsaved(beside: HTMLElement) {
  clearUnsaved(beside);
  const notice = document.createElement('span');
  notice.className = 'notice error unsaved';
  notice.setAttribute('role', 'alert');
  notice.textContent = beside.getAttribute('unsaved');
  beside.after(notice);
}

export function clearUnsaved(beside: HTMLElement) {
  const next = beside.nextElementSibling;
  if (next?.matches('.unsaved')) next.remove();
}
