import { api, Trouble, type Voted } from './api';
import { keep, kept, type Vote } from './memory';

/** At most so many answers at once. */
const AT_ONCE = 100;
const NEXT = 10;

/** Where the sending stands: at rest, under way, or waiting for a reason and for so many seconds. */
export type Sending = { state: 'rest' | 'busy' } | { state: 'waiting'; reason: string; seconds: number };

/** Answers wait here until the server has confirmed them, and are sent again until it has: what arrives twice counts once. */
export class Outbox {
  sending: Sending = { state: 'rest' };
  private failures = 0;
  private timer = 0;

  /**
   * @param open whether the consultation takes answers
   * @param join makes me a participant
   * @param changed is told of each step
   * @param refused is told of answers that were not taken
   */
  constructor(
    private readonly open: () => boolean,
    private readonly join: () => Promise<void>,
    private readonly changed: (voted?: Voted) => void,
    private readonly refused: (vote: Vote, reason: string) => void,
  ) {}

  put(vote: Vote): void {
    keep(({ outbox }) => ({ outbox: { ...outbox, [vote.statement]: vote } }));
    void this.send();
  }

  get waiting(): number {
    return Object.keys(kept().outbox).length;
  }

  async send(): Promise<void> {
    if (this.sending.state === 'busy' || this.waiting === 0 || !this.open()) return;
    clearTimeout(this.timer);
    this.sending = { state: 'busy' };
    try {
      while (this.waiting > 0) await this.sendSome();
      this.failures = 0;
      this.sending = { state: 'rest' };
    } catch (e) {
      this.failed(e);
    }
    this.changed();
  }

  private async sendSome(): Promise<void> {
    if (!kept().token) await this.join();
    const votes = Object.values(kept().outbox).slice(0, AT_ONCE);
    const voted = await api.vote(
      votes.map(({ statement, choice, important, sequence, version }) => ({ statement, choice, important, sequence, version })),
      NEXT,
    );
    voted.outcomes.forEach(({ outcome, reason }, i) => {
      this.settle(votes[i]);
      if (outcome === 'refused') this.refused(votes[i], reason!);
    });
    this.changed(voted);
  }

  /** Takes an answer out, unless another has taken its place meanwhile. */
  private settle(vote: Vote): void {
    keep(({ outbox }) => {
      const rest = { ...outbox };
      if (rest[vote.statement]?.sequence === vote.sequence) delete rest[vote.statement];
      return { outbox: rest };
    });
  }

  private failed(e: unknown): void {
    if (!(e instanceof Trouble)) throw e;
    if (e.type === 'not-joined') keep(() => ({ token: null }));
    const seconds = e.retryAfter || Math.min(30, 2 ** ++this.failures);
    this.sending = { state: 'waiting', reason: e.type, seconds };
    if (e.passes || e.type === 'not-joined') this.timer = window.setTimeout(() => void this.send(), seconds * 1000);
  }
}
