import { html, nothing, type TemplateResult } from 'lit/html.js';
import { added, addOwn } from './added';
import { api, Trouble } from './api';
import { kept } from './memory';
import { start, type Statement } from './start';
import type { TakingPart } from './taking-part';
import { say } from './words';

const PAUSE_MILLIS = 400;

let text = '';
let alike: Statement[] = [];
let said = '';
let busy = false;
let timer = 0;

/** Adding a statement: the rules before, what is alike meanwhile, what became of it after. */
export function add(me: TakingPart, draw: () => void): TemplateResult {
  const { longest, language, moderation, openToStatements } = me.consultation;
  const length = [...text.trim()].length;
  return html`<div class="add">
    <h1 tabindex="-1">${say('participate.add')}</h1>
    ${me.isOpen && openToStatements
      ? html`<p>${say('participate.add.how', longest)} ${say(`participate.add.${moderation}`)}</p>
        ${start.rules
          ? html`<div class="prose rules" dir="auto" lang=${language} .innerHTML=${start.rules}></div>`
          : html`<ul class="rules">${['one', 'own', 'fair'].map((rule) => html`<li>${say(`participate.rules.${rule}`)}</li>`)}</ul>`}
        <form @submit=${(e: Event) => { e.preventDefault(); void propose(me, draw); }}>
          <label for="text">${say('participate.add.label')}</label>
          <textarea id="text" rows="3" dir="auto" lang=${language} .value=${text} aria-describedby="left"
            @input=${(e: Event) => typed((e.target as HTMLTextAreaElement).value, draw)}></textarea>
          <p class="row"><button class="btn primary" ?disabled=${busy || length === 0 || length > longest}>${say('participate.add.send')}</button>
            <span id="left" class="small ${length > longest ? 'over' : ''}">${say('participate.add.left', longest - length)}</span></p>
        </form>
        <p role="status">${said}</p>
        ${likeThis(me)}`
      : html`<p>${say(openToStatements ? 'participate.add.closed' : 'participate.add.none')}</p>`}
    ${added(me, draw)}
  </div>`;
}

function likeThis(me: TakingPart): TemplateResult | typeof nothing {
  if (alike.length === 0) return nothing;
  return html`<section aria-live="polite"><h2>${say('participate.alike')}</h2>
    <ul class="list">${alike.map(
      (one) => html`<li class="card"><p class="said" dir="auto" lang=${me.consultation.language}>${one.text}</p>
        ${one.id in kept().votes
          ? html`<span class="small">${say('participate.alike.answered', say(`participate.${kept().votes[one.id].choice}`))}</span>`
          : html`<a class="small" href="#vote" @click=${() => me.ask({ ...one, version: 0 })}>${say('participate.alike.answer')}</a>`}</li>`,
    )}</ul></section>`;
}

function typed(value: string, draw: () => void): void {
  text = value;
  said = '';
  clearTimeout(timer);
  timer = window.setTimeout(() => void look(draw), PAUSE_MILLIS);
  draw();
}

async function look(draw: () => void): Promise<void> {
  const asked = text;
  const found = asked.trim().length < 4 ? [] : await api.similar(asked.slice(0, 300)).then(({ statements }) => statements, () => []);
  if (asked === text) alike = found;
  draw();
}

async function propose(me: TakingPart, draw: () => void): Promise<void> {
  busy = true;
  draw();
  try {
    await me.joined();
    const one = await api.propose(text.trim());
    addOwn(one);
    said = say(`participate.add.done.${one.status === 'accepted' ? 'after' : 'before'}`);
    text = '';
    alike = [];
  } catch (e) {
    if (!(e instanceof Trouble)) throw e;
    said = e.type === 'offline' ? say('participate.add.offline') : e.retryAfter ? say('participate.wait', e.retryAfter) : e.title;
  }
  busy = false;
  draw();
}
