import { start, type Choice, type Statement } from './start';

/** An answer to a statement. Of two to the same the one with the higher sequence counts, whenever it arrives. */
export interface Vote {
  statement: number;
  text: string;
  choice: Choice | 'none';
  important: boolean;
  sequence: number;
  version: number;
}

/** What the browser keeps of one consultation. */
export interface Kept {
  /** Who I am there, once I have joined. */
  token: string | null;
  /** What I have answered. */
  votes: Record<number, Vote>;
  /** What the server has not confirmed yet. */
  outbox: Record<number, Vote>;
  /** Statements to come, so that answering goes on without a connection. */
  ahead: Statement[];
  skipped: Statement[];
  /** Whether single keys answer. */
  keys: boolean;
  /** Whether the person has gone on past the goal. */
  goingOn: boolean;
}

const NAME = `parley.consultation.${start.consultation.id}`;
const NOTHING: Kept = { token: null, votes: {}, outbox: {}, ahead: [], skipped: [], keys: true, goingOn: false };

let inMemory: Kept = NOTHING;
let works = true;

/** What is kept, by all tabs together. */
export function kept(): Kept {
  if (!works) return inMemory;
  try {
    const text = localStorage.getItem(NAME);
    return text ? { ...NOTHING, ...(JSON.parse(text) as Partial<Kept>) } : inMemory;
  } catch {
    works = false;
    return inMemory;
  }
}

/** Changes what is kept. Where the browser keeps nothing, it holds until the page is closed. */
export function keep(change: (was: Kept) => Partial<Kept>): void {
  const was = kept();
  inMemory = { ...was, ...change(was) };
  if (!works) return;
  try {
    localStorage.setItem(NAME, JSON.stringify(inMemory));
  } catch {
    works = false;
  }
}

/** Whether the browser will know the person again: some keep nothing for pages within pages. */
export function remembers(): boolean {
  if (!works) return false;
  try {
    localStorage.setItem(`${NAME}.try`, '');
    localStorage.removeItem(`${NAME}.try`);
  } catch {
    works = false;
  }
  return works;
}

export function onOtherTabs(changed: () => void): void {
  addEventListener('storage', (e) => e.key === NAME && changed());
}

/** Grows with each answer, also where the clock is set back. */
export function nextSequence(): number {
  const { votes, outbox } = kept();
  const all = [...Object.values(votes), ...Object.values(outbox)].map((vote) => vote.sequence);
  return Math.max(Date.now(), ...all.map((sequence) => sequence + 1));
}
