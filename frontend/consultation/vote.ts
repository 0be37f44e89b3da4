import { html, nothing, type TemplateResult } from 'lit/html.js';
import { aboutMe } from './about-me';
import { switchKeys } from './keys';
import { keep, kept } from './memory';
import { start, type Choice } from './start';
import type { TakingPart } from './taking-part';
import { say } from './words';

/** One statement at a time. */
export function vote(me: TakingPart, draw: () => void): TemplateResult {
  const statement = me.current;
  if (me.reached && !kept().goingOn && me.answered > 0) return finished(me, draw, statement !== undefined);
  if (!statement) return me.answered > 0 ? finished(me, draw, false) : html`<h1 tabindex="-1">${say('participate.nothing')}</h1>`;
  const { language } = me.consultation;
  const button = (choice: Choice, key: number) =>
    html`<button class="btn ${choice}" aria-keyshortcuts=${kept().keys ? key : nothing} @click=${() => me.answerCurrent(choice)}>${say(`participate.${choice}`)}</button>`;
  return html`<div class="voting">
      ${me.answered === 0 ? opening() : nothing}
      ${progress(me)}
      <div class="asked" role="status">
        <h1 class="stmt" dir="auto" lang=${language} tabindex="-1">${statement.text}</h1>
      </div>
      <label class="matters"><input type="checkbox" .checked=${me.important} @change=${(e: Event) => me.mark((e.target as HTMLInputElement).checked)} />
        ${say('participate.matters')}</label>
      <div class="three" role="group" aria-label=${say('participate.answers')}>${button('agree', 1)} ${button('pass', 2)} ${button('disagree', 3)}</div>
      <div class="beside">
        <button class="quiet" ?disabled=${!me.canUndo} @click=${() => me.undo()}>${say('participate.undo')}</button>
        <button class="quiet" @click=${() => me.skip()}>${say('participate.skip')}</button>
      </div>
      ${me.consultation.openToStatements ? html`<p class="small centred">${say('participate.missing')} <a href="#add">${say('participate.add')}</a></p>` : nothing}
      ${keys(draw)}
    </div>`;
}

function opening(): TemplateResult {
  return html`<div class="opening">
    <p class="question" dir="auto" lang=${start.consultation.language}>${start.consultation.question}</p>
    ${start.introduction
      ? html`<details><summary>${say('participate.introduction')}</summary><div class="prose" dir="auto" lang=${start.consultation.language} .innerHTML=${start.introduction}></div></details>`
      : nothing}
  </div>`;
}

/** It ends: beyond the goal it tells how many are left. */
function progress(me: TakingPart): TemplateResult {
  const left = Math.max(0, me.consultation.statements - me.answered);
  return me.reached
    ? html`<p class="small progress">${say('participate.progress.more', me.answered, left)}</p>`
    : html`<div class="progress"><progress max=${me.goal} value=${me.answered} aria-label=${say('participate.progress')}></progress>
        <span class="small">${say('participate.progress.of', me.answered, me.goal)}</span></div>`;
}

function finished(me: TakingPart, draw: () => void, more: boolean): TemplateResult {
  return html`<div class="finished">
    <h1 tabindex="-1">${say('participate.thanks')}</h1>
    <p role="status">${say(more ? 'participate.thanks.more' : 'participate.thanks.all', me.answered)}</p>
    <p class="row"><a class="btn primary" href="#results">${say('participate.see-results')}</a>
      ${more
        ? html`<button class="btn" @click=${() => { keep(() => ({ goingOn: true })); draw(); }}>${say('participate.go-on')}</button>`
        : nothing}
      <button class="quiet" ?disabled=${!me.canUndo} @click=${() => me.undo()}>${say('participate.undo')}</button></p>
    ${aboutMe(me, draw)}
  </div>`;
}

function keys(draw: () => void): TemplateResult {
  return html`<details class="keys"><summary>${say('participate.keys')}</summary>
    <dl>${(['1', '2', '3', 's', 'u', 'm'] as const).map((key) => html`<div><dt><kbd>${key.toUpperCase()}</kbd></dt><dd>${say(`participate.keys.${key}`)}</dd></div>`)}</dl>
    <label><input type="checkbox" .checked=${kept().keys} @change=${(e: Event) => { switchKeys((e.target as HTMLInputElement).checked); draw(); }} /> ${say('participate.keys.on')}</label>
  </details>`;
}
