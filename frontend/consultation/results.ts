import { html, nothing, type TemplateResult } from 'lit/html.js';
import { api, Trouble, type Count, type Results, type Said, type Standing } from './api';
import { compare, compared, load as loadCompared } from './compare';
import { map } from './map';
import { kept } from './memory';
import type { TakingPart } from './taking-part';
import { percent, say } from './words';

const LOOK_MILLIS = 10_000;
const SHOWN = 5;

let found: Results | undefined;
let standing: Standing | undefined;
let failed = false;
let lookedAt = 0;

/** What everybody said, and where I stand in it. Before the goal is reached others' answers would sway mine. */
export function results(me: TakingPart, draw: () => void): TemplateResult {
  // One heading for all of it, so that the focus stays where it is while figures arrive.
  return html`<div class="results"><h1 tabindex="-1">${say(me.isClosed ? 'participate.results.all' : 'participate.results')}</h1>${body(me, draw)}</div>`;
}

function body(me: TakingPart, draw: () => void): TemplateResult {
  if (me.isOpen && !me.reached)
    return html`<p>${say('participate.results.after', me.goal - me.answered)}</p>
      <p><a class="btn primary" href="#vote">${say('participate.go-on')}</a></p>`;
  if (Date.now() - lookedAt > LOOK_MILLIS) void load(draw);
  if (!found) return html`<p role="status">${say(failed ? 'participate.offline' : 'participate.loading')}</p>`;
  return html`<p class="small">${say('participate.results.sum', found.participants, found.votes, found.statements.length)}</p>
    ${mapOf(me, found)} ${compare(me, draw)} ${ownGroup(me, found)} ${shared(me, found)} ${dividing(me, found)} ${all(me, found)}`;
}

async function load(draw: () => void): Promise<void> {
  lookedAt = Date.now();
  try {
    [found, standing] = await Promise.all([api.results(), kept().token ? api.standing() : undefined, loadCompared(draw)]);
    failed = false;
  } catch (e) {
    if (!(e instanceof Trouble)) throw e;
    failed = true;
  }
  draw();
  // As long as somebody looks.
  setTimeout(() => document.querySelector('.results') && document.visibilityState === 'visible' && draw(), LOOK_MILLIS + 100);
}

function mapOf(me: TakingPart, all: Results): TemplateResult {
  return html`<section class="card"><h2>${say('participate.where')}</h2>
    <p>${where(me, all)}</p>
    ${all.map ? map(all.map, standing) : nothing}
    ${all.map?.reliable ? html`<p class="small">${say('participate.map.how', all.map.people)} ${standing?.place ? say('participate.map.how.me') : nothing}</p>` : nothing}
    ${all.reason === 'none' ? nothing : html`<p class="small">${say(`participate.map.${all.reason}`)}</p>`}
  </section>`;
}

/** My place in a sentence, no surer than it is. */
function where(me: TakingPart, { map: drawn, participants }: Results): string {
  if (!standing) return say('participate.where.nobody');
  const { place, group, reason, needed, answered } = standing;
  if (place && group && drawn)
    return say('participate.where.group', group.name, group.size, Math.max(0, participants - group.size), percent(place.certainty));
  if (reason === 'too-few-answers' && me.isClosed) return say('participate.where.too-few-answers.closed');
  return reason === 'too-few-answers' ? say('participate.where.too-few-answers', Math.max(1, needed - answered)) : say(`participate.where.${reason}`);
}

function ownGroup(me: TakingPart, all: Results): TemplateResult | typeof nothing {
  const group = all.map?.groups.find(({ id }) => id === standing?.group?.id);
  if (!group || group.represents.length === 0) return nothing;
  return html`<section><h2>${say('participate.group.holds', group.name)}</h2><ul class="list">
    ${group.represents.slice(0, SHOWN).map((one) => line(me, all, one.statement, say(`participate.group.${one.side}`)))}</ul></section>`;
}

function shared(me: TakingPart, all: Results): TemplateResult | typeof nothing {
  if (all.shared.length === 0) return nothing;
  return html`<section><h2>${say('participate.shared')}</h2><p class="small">${say(all.map?.reliable ? 'participate.shared.groups' : 'participate.shared.all')}</p>
    <ul class="list">${all.shared.slice(0, SHOWN).map((one) => line(me, all, one.statement, say(`participate.shared.${one.side}`, percent(one.lowest))))}</ul></section>`;
}

function dividing(me: TakingPart, all: Results): TemplateResult | typeof nothing {
  if (all.dividing.length === 0) return nothing;
  const name = (place: number) => all.map!.groups[place]?.name ?? '';
  return html`<section><h2>${say('participate.dividing')}</h2>
    <ul class="list">${all.dividing.slice(0, SHOWN).map((one) => line(me, all, one.statement, say('participate.dividing.who', name(one.agreeing), name(one.disagreeing))))}</ul></section>`;
}

function all(me: TakingPart, results: Results): TemplateResult {
  return html`<details class="all"><summary>${say('participate.statements.all', results.statements.length)}</summary>
    <ul class="list">${results.statements.map(({ id }) => line(me, results, id, ''))}</ul></details>`;
}

/** A statement, what was said to it by all and by each group, or by those who said the same of themselves, and what I said. */
function line(me: TakingPart, results: Results, id: number, why: string): TemplateResult | typeof nothing {
  const said = results.statements.find((one) => one.id === id);
  if (!said) return nothing;
  const own = kept().votes[id];
  return html`<li class="card">
    <p class="said" dir="auto">${said.text}</p>
    ${why ? html`<p class="small">${why}</p>` : nothing}
    ${said.count ? bar(say('participate.everybody'), said.count) : html`<p class="small">${say('participate.too-few')}</p>`}
    ${parts(me, id) ?? groups(results, said)}
    ${own ? html`<p class="small">${say('participate.you', say(`participate.${own.choice}`))}</p>` : nothing}
  </li>`;
}

function groups(results: Results, said: Said): (TemplateResult | typeof nothing)[] {
  return (results.map?.groups ?? []).map((group, place) => {
    const count = said.groups[place];
    return count ? bar(say('participate.group', group.name), count) : nothing;
  });
}

function parts(me: TakingPart, id: number): TemplateResult[] | undefined {
  return compared(me, id)?.map(({ who, count }) =>
    count && count.agree + count.pass + count.disagree > 0
      ? bar(who, count)
      : html`<div class="figure"><span class="who" dir="auto">${who}</span><span class="small">${say('participate.compare.left-out')}</span></div>`,
  );
}

function bar(who: string, { agree, pass, disagree }: Count): TemplateResult {
  const sum = agree + pass + disagree || 1;
  const [a, p, d] = [agree, pass, disagree].map((one) => (100 * one) / sum);
  const text = say('participate.bar', percent(agree / sum), percent(disagree / sum), percent(pass / sum), sum);
  return html`<div class="figure"><span class="who" dir="auto">${who}</span>
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="yes" width=${a} height="8"></rect><rect class="mid" x=${a} width=${p} height="8"></rect><rect class="no" x=${a + p} width=${d} height="8"></rect>
    </svg><span class="small num">${text}</span></div>`;
}
