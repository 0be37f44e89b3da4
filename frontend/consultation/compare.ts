import { html, nothing, type TemplateResult } from 'lit/html.js';
import { api, Trouble, type Breakdown, type Count } from './api';
import type { TakingPart } from './taking-part';
import { say } from './words';

let chosen = '';
let found: Breakdown | undefined;
let failed = false;

/** By which people are compared: the groups of the map, or what they said of themselves. */
export function compare(me: TakingPart, draw: () => void): TemplateResult | typeof nothing {
  const { questions, language, disclosureMinimum } = me.consultation;
  if (questions.length === 0) return nothing;
  const choose = (e: Event) => {
    chosen = (e.target as HTMLSelectElement).value;
    found = undefined;
    void load(draw);
    draw();
  };
  return html`<section class="card about"><label>${say('participate.compare')}
      <select @change=${choose} dir="auto" lang=${language}>
        <option value="" lang=${document.documentElement.lang}>${say('participate.compare.groups')}</option>
        ${questions.map(({ key, text }) => html`<option value=${key} ?selected=${key === chosen}>${text}</option>`)}
      </select></label>
    <p class="small" role="status">${chosen ? state(disclosureMinimum) : nothing}</p></section>`;
}

function state(minimum: number): string {
  if (failed) return say('participate.offline');
  if (!found) return say('participate.loading');
  return found.parts.length === 0 ? say('participate.compare.none', minimum) : say('participate.compare.note', minimum);
}

/** Loads it anew, as long as somebody compares. */
export async function load(draw: () => void): Promise<void> {
  const asked = chosen;
  if (!asked) return;
  try {
    const answer = await api.breakdown(asked);
    if (asked === chosen) found = answer;
    failed = false;
  } catch (e) {
    if (!(e instanceof Trouble)) throw e;
    failed = true;
  }
  draw();
}

/** What each part of the people said to a statement; undefined where the groups of the map are compared. */
export function compared(me: TakingPart, statement: number): { who: string; count: Count | null }[] | undefined {
  if (!chosen) return undefined;
  const choices = me.consultation.questions.find(({ key }) => key === chosen)?.choices ?? [];
  const counts = found?.lines.find((line) => line.statement === statement)?.counts ?? [];
  return counts.map((count, place) => ({ who: found!.parts[place].choices.map((choice) => choices[choice]).join(' · '), count }));
}
