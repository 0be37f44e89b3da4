// What a panelist does in a page of their own, and when something stands on it. All pages of a
// test share a clock, so that times of different pages can be compared. Something stands on a page
// once it is in its document; the browser paints it after that.
window.live = (() => {
  const MARK = /act-\d+-\d+/g;
  const VOTED = /(\d+) of \d+ have voted/;
  const PATIENCE = 60_000;

  /** All that was done here, as `LivePage.Act` says. */
  const acts = [];
  /** When each mark first stood here. */
  const marks = {};
  /** How many had voted, and when that first stood here. */
  const voted = [];

  const newAct = (known) =>
    ({ mark: '', round: 0, first: false, grades: [], at: 0, acknowledged: 0, refused: '', ...known });

  const round = () => Number(document.querySelector('main h1')?.textContent.match(/\d+/)?.[0] ?? 0);

  function see(text) {
    if (!text) return;
    const now = Date.now();
    for (const [mark] of text.matchAll(MARK)) marks[mark] ??= now;
    const count = text.match(VOTED);
    if (count) voted.push({ round: round(), count: Number(count[1]), at: now });
  }

  new MutationObserver((changes) => {
    for (const change of changes)
      if (change.type === 'characterData') see(change.target.data);
      else change.addedNodes.forEach((node) => see(node.textContent));
  }).observe(document.body, { childList: true, characterData: true, subtree: true });

  const pause = (millis) => new Promise((done) => setTimeout(done, millis));
  const any = (list) => list[Math.floor(Math.random() * list.length)];
  const other = (grade) => (grade + 1 + Math.floor(Math.random() * 4)) % 5;
  const shown = (place, css) => place.querySelector(`${css}:not([hidden])`);

  async function until(what, condition) {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(20)) {
      const found = condition();
      if (found) return found;
    }
    throw new Error(`waited in vain for ${what}`);
  }

  /** Until all that was entered is with the server. */
  const settled = () =>
    until('silence', () => Object.values(Vaadin.Flow.clients).every((it) => !it.isActive?.()));

  /** Presses a button and waits for what tells that it is done. */
  async function press(act, button, place, done) {
    acts.push(act);
    act.at = Date.now();
    button.click();
    const end = await until('an answer', () => shown(place, '.notice.error') ?? done());
    if (end.matches?.('.error')) act.refused = end.textContent;
    else act.acknowledged = Date.now();
    return act;
  }

  /** Writes a reply to somebody's position; it remains to be sent. */
  async function reply(mark) {
    const ways = [...document.querySelectorAll('article.position > .marks > .unfold:not([hidden])')];
    const place = any(ways.filter((way) => shown(way, 'button')?.textContent === 'Reply'));
    shown(place, 'button').click();
    const text = await until('the form', () => place.querySelector('parley-text-box'));
    any([...place.querySelectorAll('parley-choice input')]).click();
    text.value = `A reply that is called ${mark} and nothing else.`;
    // As a browser does for somebody who types, and leaves the field.
    for (const event of ['input', 'change']) text.dispatchEvent(new CustomEvent(event, { bubbles: true }));
    await settled();
    const send = place.querySelector('.act vaadin-button');
    return () => press(newAct({ mark, first: mark.endsWith('-1') }), send, place, () => !place.querySelector('.writing'));
  }

  const scales = () => [...document.querySelectorAll('.ballot parley-choice')];
  const choose = (scale, grade) =>
    scale.querySelectorAll('input')[grade].click();

  /** Fills in a sheet, or changes an answer on it; it remains to be cast. */
  async function ballot(before) {
    const grades = before ? [...before] : scales().map(() => other(-1));
    if (before) {
      const item = Math.floor(Math.random() * grades.length);
      grades[item] = other(grades[item]);
      choose(scales()[item], grades[item]);
    } else grades.forEach((grade, item) => choose(scales()[item], grade));
    await settled();
    const bar = document.querySelector('.cast-bar');
    const act = newAct({ round: round(), first: !before, grades });
    const button = bar.querySelector('vaadin-button:not([disabled])');
    return () => press(act, button, bar, () => shown(bar, '.notice.done'));
  }

  /**
   * The first of all at the same moment, or spread over some time; the others after a rest. Half of
   * it people read, then they take up the pen.
   */
  async function act(prepare, begin, spread, seconds, rest) {
    const end = begin + seconds * 1000;
    for (let next = begin + spread * Math.random(), reading = 0; next < end; ) {
      await pause(reading);
      const go = await prepare();
      await pause(next - Date.now());
      await go();
      const resting = rest * (0.5 + Math.random());
      next = Date.now() + resting;
      reading = resting / 2;
    }
  }

  function run(acting) {
    window.live.busy = true;
    acting
      .catch((error) => acts.push(newAct({ refused: String(error) })))
      .finally(() => (window.live.busy = false));
  }

  let replies = 0;
  const replying = (seat, ...when) => run(act(() => reply(`act-${seat}-${++replies}`), ...when));

  function voting(...when) {
    let last;
    const prepare = async () => {
      const cast = await ballot(last);
      return async () => (last = (await cast()).grades);
    };
    run(act(prepare, ...when));
  }

  const texts = (selector) =>
    [...document.querySelectorAll(selector)]
      .map((it) => it.textContent.replace(/\s+/g, ' ').trim())
      .sort();

  return { acts, marks, voted, texts, reply, ballot, replying, voting, busy: false };
})();
