import { html, nothing, type TemplateResult } from 'lit/html.js';
import { api, Trouble } from './api';
import type { TakingPart } from './taking-part';
import { say } from './words';

let answers: Record<string, number> = {};
let said = '';

/** The questions about oneself, which nobody has to answer. */
export function aboutMe(me: TakingPart, draw: () => void): TemplateResult | typeof nothing {
  const { questions, language, disclosureMinimum } = me.consultation;
  if (questions.length === 0) return nothing;
  const choose = (key: string, value: string) => {
    if (value === '') delete answers[key];
    else answers[key] = Number(value);
  };
  return html`<section class="card about" dir="auto" lang=${language}>
    <h2>${say('participate.about')}</h2>
    <p class="small">${say('participate.about.note', disclosureMinimum)}</p>
    ${questions.map((question) => html`<label>${question.text}
      <select @change=${(e: Event) => choose(question.key, (e.target as HTMLSelectElement).value)}>
        <option value="">${say('participate.about.nothing')}</option>
        ${question.choices.map((choice, place) => html`<option value=${place} ?selected=${answers[question.key] === place}>${choice}</option>`)}
      </select></label>`)}
    <p class="row"><button class="btn" @click=${() => void tell(me, draw)}>${say('participate.about.send')}</button> <span role="status">${said}</span></p>
  </section>`;
}

async function tell(me: TakingPart, draw: () => void): Promise<void> {
  try {
    await me.joined();
    await api.aboutMe(answers);
    said = say('participate.about.sent');
  } catch (e) {
    if (!(e instanceof Trouble)) throw e;
    said = e.title || say('participate.offline');
  }
  draw();
}
