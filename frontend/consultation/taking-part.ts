import { api, Trouble, type Voted } from './api';
import { keep, kept, nextSequence, onOtherTabs, remembers, type Vote } from './memory';
import { Outbox } from './outbox';
import { embedded, start, type Choice, type Consultation, type Statement } from './start';

const FEW = 4;
const NEXT = 10;
const LOOK_SECONDS = 20;

/** One person taking part: what they were shown, said, skipped and took back. Tells whoever draws it of each change. */
export class TakingPart {
  consultation: Consultation = start.consultation;
  /** Marks the answer that is about to be given. */
  important = false;
  /** Why nobody can join like this: a code or a voucher is missing or wrong. */
  shut: string | null = null;
  /** Whether a cookie lets the server know me again where the page itself can keep nothing. */
  byCookie = false;
  /** What became of asking for a code by mail: `sent`, or why it was not. */
  mailed = '';
  /** What became of answers that were not taken. */
  notices: string[] = [];
  readonly outbox: Outbox;
  private readonly past: number[] = [];
  private fetching = false;
  private vouched = vouched();
  /** Whether the person comes back from signing in: then a cookie tells the server who they are. */
  readonly signedIn = new URLSearchParams(location.search).has('signed-in');
  private code = new URLSearchParams(location.search).get('code') ?? undefined;

  constructor(private readonly changed: () => void) {
    this.outbox = new Outbox(
      () => this.isOpen,
      () => this.join(),
      (voted) => this.sent(voted),
      (vote, reason) => this.refused(vote, reason),
    );
    this.take(kept().ahead.length > 0 ? [] : start.statements);
    onOtherTabs(changed);
    addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.look());
    addEventListener('online', () => void this.look());
    setInterval(() => document.visibilityState === 'visible' && void this.look(), LOOK_SECONDS * 1000);
  }

  /** Goes on where the person left off. */
  async begin(): Promise<void> {
    if ((this.vouched || this.signedIn) && !kept().token) await this.tryToJoin();
    // Where nothing can be kept, a cookie may still tell the server who this is.
    if (kept().token || !remembers()) await this.recall();
    if (this.outbox.waiting > 0) void this.outbox.send();
    await this.fetchMore();
  }

  get current(): Statement | undefined {
    return kept().ahead.find(({ id }) => !(id in kept().votes));
  }

  get answered(): number {
    return Object.keys(kept().votes).length;
  }

  /** How many answers are asked for before the results. */
  get goal(): number {
    return Math.min(this.consultation.goal, Math.max(this.answered, this.consultation.statements));
  }

  get reached(): boolean {
    return this.answered >= this.goal;
  }

  get isOpen(): boolean {
    return this.consultation.stage === 'open';
  }

  /** Whether nobody can answer or add anything any more. */
  get isClosed(): boolean {
    return this.consultation.stage === 'over' || this.consultation.stage === 'closed';
  }

  /** Whether people may add statements as long as it is not closed. */
  get takesStatements(): boolean {
    return this.consultation.openToStatements && !this.isClosed;
  }

  get needsCode(): boolean {
    const { entry } = this.consultation;
    return (entry === 'code' || entry === 'mail') && !kept().token && !this.code;
  }

  get needsSignIn(): boolean {
    return this.consultation.entry === 'oidc' && !kept().token;
  }

  /** Whether there is something to join with, where somebody has to vouch for me. */
  get mayJoin(): boolean {
    return kept().token !== null || this.vouched !== undefined;
  }

  get canUndo(): boolean {
    return this.past.length > 0 && this.isOpen;
  }

  answer(statement: Statement, choice: Choice, important: boolean): void {
    const vote: Vote = { statement: statement.id, text: statement.text, choice, important, sequence: nextSequence(), version: statement.version };
    keep(({ votes }) => ({ votes: { ...votes, [vote.statement]: vote } }));
    this.outbox.put(vote);
    this.changed();
  }

  /** Answers what is shown, and goes on to the next. */
  answerCurrent(choice: Choice): void {
    const statement = this.current;
    if (!statement || !this.isOpen) return;
    this.past.push(statement.id);
    this.answer(statement, choice, this.important);
    this.important = false;
    keep(({ ahead }) => ({ ahead: ahead.filter(({ id }) => id !== statement.id) }));
    void this.fetchMore();
    this.changed();
  }

  mark(important: boolean): void {
    this.important = important;
    this.changed();
  }

  /** Puts what is shown behind all others. */
  skip(): void {
    const statement = this.current;
    if (!statement) return;
    this.important = false;
    keep(({ ahead, skipped }) => ({ ahead: ahead.filter(({ id }) => id !== statement.id), skipped: [...skipped, statement] }));
    void this.fetchMore();
    this.changed();
  }

  /** Takes back the answer given last, and shows its statement again. */
  undo(): void {
    const id = this.past.pop();
    const vote = id === undefined ? undefined : kept().votes[id];
    if (vote) this.takeBack(vote);
  }

  takeBack(vote: Vote): void {
    const { statement, text, version, important } = vote;
    keep(({ votes, ahead }) => {
      const rest = { ...votes };
      delete rest[statement];
      return { votes: rest, ahead: [{ id: statement, text, version }, ...ahead.filter(({ id }) => id !== statement)] };
    });
    this.important = important;
    this.outbox.put({ ...vote, choice: 'none', sequence: Math.max(nextSequence(), vote.sequence + 1) });
    this.changed();
  }

  /** Shows this statement next. */
  ask(statement: Statement): void {
    this.take([statement, ...kept().ahead]);
    this.changed();
  }

  async askForCode(address: string): Promise<void> {
    try {
      await api.mailCode(address);
      this.mailed = 'sent';
    } catch (e) {
      if (!(e instanceof Trouble)) throw e;
      this.mailed = ['bad-request', 'too-many-requests', 'offline'].includes(e.type) ? e.type : 'failed';
    }
    this.shut = null;
    this.changed();
  }

  async enter(code: string): Promise<void> {
    this.code = code;
    await this.tryToJoin();
  }

  /** Makes sure that I am somebody, for what only participants may do. */
  async joined(): Promise<void> {
    if (!kept().token) await this.join();
  }

  private async tryToJoin(): Promise<void> {
    await this.join().catch((e: unknown) => {
      if (!(e instanceof Trouble)) throw e;
    });
    this.changed();
  }

  private async join(): Promise<void> {
    try {
      const how = { code: this.code, ...this.vouched };
      const { token, known } = await api.join(how);
      this.byCookie = !remembers() && (known || (await api.join(how)).known);
      keep(() => ({ token }));
      this.shut = null;
      if (known) await this.recall();
    } catch (e) {
      if (e instanceof Trouble && !e.passes) {
        this.shut = e.type;
        this.code = undefined;
      }
      throw e;
    }
  }

  /** What I have answered elsewhere, or before this browser forgot. */
  private async recall(): Promise<void> {
    try {
      const { votes } = await api.votes();
      keep((was) => {
        const all: Record<number, Vote> = {};
        votes.forEach((vote) => (all[vote.statement] = { version: was.votes[vote.statement]?.version ?? 0, ...vote }));
        Object.values(was.outbox).forEach((vote) => (vote.choice === 'none' ? delete all[vote.statement] : (all[vote.statement] = vote)));
        return { votes: all };
      });
    } catch (e) {
      if (!(e instanceof Trouble)) throw e;
      if (e.type === 'not-joined') keep(() => ({ token: null }));
    }
    this.changed();
  }

  private async fetchMore(): Promise<void> {
    const { ahead, skipped } = kept();
    const ready = ahead.filter(({ id }) => !(id in kept().votes)).length;
    if (this.fetching || ready > FEW || !this.isOpen) return;
    this.fetching = true;
    try {
      const without = [...ahead, ...skipped, ...Object.values(kept().outbox).map((vote) => ({ id: vote.statement }))].map(({ id }) => id);
      this.take([...kept().ahead, ...(await api.next(NEXT, without)).statements]);
    } catch (e) {
      if (!(e instanceof Trouble)) throw e;
    }
    this.fetching = false;
    if (!this.current && kept().skipped.length > 0) {
      const again = kept().skipped;
      keep(() => ({ skipped: [] }));
      this.take(again);
    }
    this.changed();
  }

  /** Keeps statements for later, each once. */
  private take(statements: Statement[]): void {
    const { votes, skipped } = kept();
    const put = new Map<number, Statement>();
    statements
      .filter(({ id }) => !(id in votes) && !skipped.some((one) => one.id === id))
      .forEach((one) => put.has(one.id) || put.set(one.id, one));
    if (statements.length > 0) keep(() => ({ ahead: [...put.values()] }));
  }

  private sent(voted?: Voted): void {
    if (voted) this.take([...kept().ahead, ...voted.next]);
    this.changed();
  }

  private refused(vote: Vote, reason: string): void {
    if (reason === 'not-open') void this.look();
    if (reason === 'reworded') keep(({ ahead }) => ({ ahead: ahead.filter(({ id }) => id !== vote.statement) }));
    keep(({ votes }) => {
      const rest = { ...votes };
      delete rest[vote.statement];
      return { votes: rest };
    });
    if (vote.choice !== 'none') this.notices = [...this.notices, reason];
  }

  /** How far the consultation is. */
  private async look(): Promise<void> {
    try {
      this.consultation = await api.consultation();
      void this.outbox.send();
      if (this.isOpen) await this.fetchMore();
    } catch (e) {
      if (!(e instanceof Trouble)) throw e;
    }
    this.changed();
  }
}

/** The site that embeds the page may vouch for the person, in the fragment, which is sent to no server. */
function vouched(): { external: string; signature: string } | undefined {
  if (!embedded) return undefined;
  const given = new URLSearchParams(location.hash.slice(1));
  const [external, signature] = [given.get('external'), given.get('signature')];
  return external && signature ? { external, signature } : undefined;
}
