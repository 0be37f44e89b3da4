import { html, nothing, type TemplateResult } from 'lit/html.js';
import { remembers } from './memory';
import { embedded, start } from './start';
import type { TakingPart } from './taking-part';
import { say, time } from './words';

/** Why nobody can answer now, and what to do; undefined where one can. */
export function standstill(me: TakingPart): TemplateResult | undefined {
  const { stage, pause, opens, closes, entry, question, language } = me.consultation;
  const state = (key: string, text: string, more: unknown = nothing) =>
    html`<div class="state">
      <p class="question" dir="auto" lang=${language}>${question}</p>
      <h1 tabindex="-1">${say(`participate.state.${key}`)}</h1>
      <p>${text}</p>${more}
      ${start.introduction ? html`<div class="prose" dir="auto" lang=${language} .innerHTML=${start.introduction}></div>` : nothing}
    </div>`;
  const toResults = html`<p><a class="btn primary" href="#results">${say('participate.see-results')}</a></p>`;
  switch (stage) {
    case 'announced':
      return state('announced', opens ? say('participate.state.announced.at', time(opens)) : say('participate.state.announced.soon'));
    case 'paused':
      return state(
        'paused',
        say('participate.state.paused.do'),
        html`${pause ? html`<p>${say('participate.state.paused.why')} <q dir="auto" lang=${language}>${pause}</q></p>` : nothing} ${toResults}`,
      );
    case 'over':
    case 'closed':
      return state('closed', closes ? say('participate.state.closed.at', time(closes)) : say('participate.state.closed.do'), toResults);
    case 'open':
      if (me.shut === 'not-vouched-for' || (entry === 'vouched' && !me.mayJoin)) return state('vouched', say('participate.state.vouched.do'));
      if (me.needsCode && entry === 'mail') return state('mail', say('participate.state.mail.do'), mail(me));
      if (me.needsCode) return state('code', say('participate.state.code.do'), code(me));
      if (me.needsSignIn) return state('oidc', say('participate.state.oidc.do'), signIn(me));
      return undefined;
  }
}

function mail(me: TakingPart): TemplateResult {
  const send = (e: SubmitEvent) => {
    e.preventDefault();
    void me.askForCode(String(new FormData(e.target as HTMLFormElement).get('address')));
  };
  return html`<form class="code" @submit=${send}>
      <label for="address">${say('participate.mail')}</label>
      <input id="address" name="address" type="email" required autocomplete="email" spellcheck="false" maxlength="254" dir="ltr" />
      <button class="btn ${me.mailed === 'sent' ? '' : 'primary'}">${say(me.mailed === 'sent' ? 'participate.mail.again' : 'participate.mail.send')}</button>
      <p role="status" class=${me.mailed && me.mailed !== 'sent' ? 'over' : nothing}>${me.mailed ? say(`participate.mail.${me.mailed}`) : nothing}</p>
    </form>
    ${me.mailed === 'sent' ? code(me) : nothing}
    <p class="small">${say('participate.mail.kept')}</p>`;
}

function signIn(me: TakingPart): TemplateResult {
  const { root, consultation, providers } = start;
  const to = (id: string) => `${root}/c/${consultation.id}/sign-in/${id}`;
  if (providers.length === 0) return html`<p>${say('participate.sign-in.none')}</p>`;
  // Pages to sign in on refuse to stand within others.
  return html`${providers.map(({ id, label }) => html`<p><a class="btn primary" href=${to(id)} target=${embedded ? '_blank' : nothing}>${say('participate.sign-in', label)}</a></p>`)}
    <p role="alert">${me.shut === 'not-signed-in' ? say('participate.sign-in.failed') : nothing}</p>
    ${embedded ? html`<p>${say('participate.sign-in.window')}</p>` : nothing}
    <p class="small">${say('participate.sign-in.kept')}</p>`;
}

function code(me: TakingPart): TemplateResult {
  const enter = (e: SubmitEvent) => {
    e.preventDefault();
    void me.enter(String(new FormData(e.target as HTMLFormElement).get('code')));
  };
  return html`<form class="code" @submit=${enter}>
    <label for="code">${say('participate.code')}</label>
    <input id="code" name="code" required autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="40" />
    <button class="btn primary">${say('participate.code.enter')}</button>
    <p role="alert">${me.shut === 'unknown-code' ? say('participate.code.unknown') : nothing}</p>
  </form>`;
}

/** What the person has to know beside what they do. */
export function notices(me: TakingPart): TemplateResult {
  const { sending, waiting } = me.outbox;
  const lines: TemplateResult[] = [];
  if (sending.state === 'waiting' && waiting > 0) {
    const reason = sending.reason === 'too-many-requests' ? 'busy' : sending.reason === 'offline' ? 'offline' : 'trouble';
    lines.push(html`${say(`participate.waiting.${reason}`, waiting)} <button class="quiet" @click=${() => void me.outbox.send()}>${say('participate.waiting.now')}</button>`);
  } else if (waiting > 0 && !me.isOpen) lines.push(html`${say(me.consultation.stage === 'paused' ? 'participate.waiting.paused' : 'participate.waiting.late', waiting)}`);
  if (me.notices.length > 0) lines.push(html`${say(me.notices.at(-1) === 'reworded' ? 'participate.refused.reworded' : 'participate.refused')}`);
  if (embedded && me.answered > 0 && !remembers() && !me.byCookie) lines.push(html`${say('participate.forgets')}`);
  return html`<div class="notices" role="status">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
}
