import { start } from './start';

/** The text of a key, from the same bundles and patterns as the rest of Parley: `{0}` and `{0,choice,0#none|1#one|1<{0} people}`. */
export function say(key: string, ...values: (string | number)[]): string {
  return format(start.texts[key] ?? key, values);
}

function format(pattern: string, values: (string | number)[]): string {
  let out = '';
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i] === "'" && pattern[i + 1] === "'") {
      out += "'";
      i++;
    } else if (pattern[i] === '{') {
      const end = closing(pattern, i);
      out += placed(pattern.slice(i + 1, end), values);
      i = end;
    } else out += pattern[i];
  }
  return out;
}

function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let i = open; i < pattern.length; i++) {
    if (pattern[i] === '{') depth++;
    else if (pattern[i] === '}' && --depth === 0) return i;
  }
  throw new Error(`no } in ${pattern}`);
}

function placed(argument: string, values: (string | number)[]): string {
  const [, index, choices] = /^(\d+)(?:,choice,(.*))?$/s.exec(argument)!;
  const value = values[Number(index)];
  if (!choices) return typeof value === 'number' ? value.toLocaleString(document.documentElement.lang) : value;
  let chosen = '';
  choices.split('|').forEach((branch, place) => {
    const [, limit, sign, text] = /^(-?\d+)([#<])(.*)$/s.exec(branch)!;
    if (place === 0 || (sign === '#' ? Number(value) >= Number(limit) : Number(value) > Number(limit))) chosen = text;
  });
  return format(chosen, values);
}

/** A point in time as the reader's clock shows it. */
export function time(at: string): string {
  return new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });
}

export function percent(share: number): string {
  return share.toLocaleString(document.documentElement.lang, { style: 'percent' });
}
