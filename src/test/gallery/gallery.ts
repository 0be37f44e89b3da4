import '../../../frontend/parley-choice';
import '../../../frontend/parley-flow';
import '../../../frontend/parley-map';
import '../../../frontend/parley-table';
import '../../../frontend/parley-text-box';
import '../../../frontend/parley-theme';
import '../../../frontend/parley-trend';
import '@vaadin/button';
import '@vaadin/checkbox';
import '@vaadin/dialog';
import '@vaadin/details';
import '@vaadin/integer-field';
import '@vaadin/password-field';
import '@vaadin/select';
import '@vaadin/tabs';
import '@vaadin/text-field';

const theme = new URLSearchParams(location.search).get('theme');
if (theme) {
  document.documentElement.setAttribute('theme', theme);
  document.documentElement.style.colorScheme = theme;
}

// Attributes named .x in the pages are properties, in JSON, as the server would set them.
for (const element of document.querySelectorAll('[data-properties]'))
  Object.assign(element, JSON.parse(element.getAttribute('data-properties')!));

const shapes = ['disc', 'diamond', 'square', 'tri', 'hex', 'ring'];
const seats = (count: number, roles: number) =>
  Array.from({ length: count }, (_, i) => {
    const role = Math.floor((i * roles) / count);
    return { seat: i + 1, colour: role + 1, shape: shapes[role], label: `Seat ${i + 1}`, taken: i % 7 !== 5, present: i % 5 !== 3, speaking: i === 9, me: i === 2 };
  });
for (const table of document.querySelectorAll('parley-table'))
  Object.assign(table, { chair: 'Chair', summary: 'The table', seats: seats(Number(table.getAttribute('count')), Number(table.getAttribute('roles'))) });

const points = Array.from({ length: 16 }, (_, i) => {
  const role = Math.floor(i / 4);
  const group = role < 2 ? 0 : 1;
  return { x: (group ? 3 : -3) + Math.sin(i * 2.4) * 1.4, y: Math.cos(i * 1.7) * 1.5, group, colour: role + 1, shape: shapes[role], label: `Seat ${i + 1}`, me: i === 3 };
});
for (const map of document.querySelectorAll('parley-map'))
  Object.assign(map, { points, groups: ['Group A', 'Group B'], summary: 'Two groups, far apart' });

const select = document.querySelector<any>('vaadin-select');
if (select) {
  select.items = [{ label: 'Study commission', value: 'c' }, { label: 'Seminar', value: 's' }];
  select.value = 'c';
}
for (const field of document.querySelectorAll<any>('[data-invalid]')) field.invalid = true;
