import { html, nothing, type TemplateResult } from 'lit/html.js';
import { api, Trouble, type Own } from './api';
import { kept } from './memory';
import type { TakingPart } from './taking-part';
import { say } from './words';

const LOOK_MILLIS = 20_000;

let own: Own[] = [];
let lookedAt = 0;

/** The statements I have added, and what has become of each. */
export function added(me: TakingPart, draw: () => void): TemplateResult | typeof nothing {
  if (Date.now() - lookedAt > LOOK_MILLIS) void load(draw);
  if (own.length === 0) return nothing;
  return html`<section><h2>${say('participate.own')}</h2><ul class="list">${own.map((one) => fate(one, me))}</ul></section>`;
}

/** Shows one more of mine. */
export function addOwn(one: Own): void {
  own = [...own, one];
}

function fate(one: Own, me: TakingPart): TemplateResult {
  // When its time is over statements can still be judged, until the host closes it.
  const status = one.status === 'pending' && me.consultation.stage === 'closed' ? 'unjudged' : one.status;
  return html`<li class="card"><p class="said" dir="auto" lang=${me.consultation.language}>${one.text}</p>
    <p class="small"><b>${say(`participate.own.${status}`)}</b> ${one.reason ? say(`participate.reason.${one.reason}`) : nothing}</p>
    ${one.remark ? html`<p class="small" dir="auto">${say('participate.own.remark', one.remark)}</p>` : nothing}</li>`;
}

async function load(draw: () => void): Promise<void> {
  lookedAt = Date.now();
  if (!kept().token) return;
  try {
    own = (await api.own()).statements;
    draw();
  } catch (e) {
    if (!(e instanceof Trouble)) throw e;
  }
}
