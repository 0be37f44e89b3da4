import { html, nothing, type TemplateResult } from 'lit/html.js';
import { added } from './added';
import { kept, type Vote } from './memory';
import type { Choice } from './start';
import type { TakingPart } from './taking-part';
import { say } from './words';

const CHOICES: Choice[] = ['agree', 'pass', 'disagree'];

/** What I have answered, latest first, to be changed or taken back; and what I added, once nobody can add any more. */
export function mine(me: TakingPart, draw: () => void): TemplateResult {
  const votes = Object.values(kept().votes).sort((a, b) => a.statement - b.statement);
  return html`<div class="mine">
    <h1 tabindex="-1">${say('participate.mine')}</h1>
    <p class="small">${votes.length === 0 ? say('participate.mine.none') : say(me.isOpen ? 'participate.mine.change' : 'participate.mine.fixed')}</p>
    <ul class="list">${votes.map((vote) => line(me, vote))}</ul>
    ${me.takesStatements ? nothing : added(me, draw)}
  </div>`;
}

function line(me: TakingPart, vote: Vote): TemplateResult {
  const statement = { id: vote.statement, text: vote.text, version: vote.version };
  return html`<li class="card">
    <p class="said" dir="auto" lang=${me.consultation.language} id="s${vote.statement}">${vote.text}</p>
    <div class="three slim" role="group" aria-labelledby="s${vote.statement}">
      ${CHOICES.map(
        (choice) => html`<button class="btn ${choice}" aria-pressed=${choice === vote.choice} ?disabled=${!me.isOpen}
          @click=${() => choice !== vote.choice && me.answer(statement, choice, vote.important)}>${say(`participate.${choice}`)}</button>`,
      )}
    </div>
    <div class="beside">
      <label class="matters"><input type="checkbox" .checked=${vote.important} ?disabled=${!me.isOpen}
        @change=${(e: Event) => me.answer(statement, vote.choice as Choice, (e.target as HTMLInputElement).checked)} /> ${say('participate.matters')}</label>
      ${me.isOpen ? html`<button class="quiet" @click=${() => me.takeBack(vote)}>${say('participate.take-back')}</button>` : nothing}
    </div>
  </li>`;
}
