import { kept } from './memory';
import { start, type Consultation, type Statement } from './start';

/** What the API answers; docs/api.md describes it. */

export interface Next {
  statements: Statement[];
  answered: number;
  remaining: number;
}

export interface Outcome {
  statement: number;
  outcome: 'counted' | 'repeated' | 'outdated' | 'refused';
  reason: string | null;
}

export interface Voted {
  outcomes: Outcome[];
  remaining: number;
  next: Statement[];
}

export interface Count {
  agree: number;
  pass: number;
  disagree: number;
  important: number;
}

export interface Camp {
  id: number;
  name: string;
  size: number;
  x: number;
  y: number;
  represents: { statement: number; side: 'agree' | 'disagree'; share: number }[];
}

export interface Spot {
  x: number;
  y: number;
  people: number;
  group: number;
}

export interface Said {
  id: number;
  text: string;
  count: Count | null;
  groups: (Count | null)[];
}

export interface Results {
  participants: number;
  votes: number;
  reason: string;
  map: { people: number; reliable: boolean; reliability: number; groups: Camp[]; places: Spot[] } | null;
  statements: Said[];
  shared: { statement: number; side: 'agree' | 'disagree'; lowest: number }[];
  dividing: { statement: number; agreeing: number; disagreeing: number; strength: number }[];
  tooFew: number[];
}

/** What was said by those who said something of themselves; choices of too few people are put together. */
export interface Breakdown {
  parts: { choices: number[]; people: number }[];
  lines: { statement: number; counts: (Count | null)[] }[];
}

export interface Standing {
  answered: number;
  needed: number;
  place: { x: number; y: number; spread: number; certainty: number } | null;
  reason: string;
  group: { id: number; name: string; size: number } | null;
}

export interface Own {
  id: number;
  text: string;
  status: 'pending' | 'accepted' | 'rejected' | 'merged';
  reason: string | null;
  remark: string | null;
  into: number | null;
}

/** Why the server did not do what it was asked. */
export class Trouble extends Error {
  /** @param retryAfter seconds to wait, 0 where it does not say */
  constructor(readonly type: string, readonly title: string, readonly retryAfter: number) {
    super(type);
  }

  /** Whether the same may work later. */
  get passes(): boolean {
    return this.type === 'offline' || this.type === 'too-many-requests' || this.type === 'record-unreachable' || this.type === 'failed';
  }
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const { token } = kept();
  const headers: Record<string, string> = { 'Accept-Language': document.documentElement.lang };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let answer: Response;
  try {
    // A vote given while the page is being left still goes out.
    answer = await fetch(start.api + path, { method, headers, body: JSON.stringify(body), keepalive: method === 'POST' });
  } catch {
    throw new Trouble('offline', '', 0);
  }
  if (answer.ok) return (answer.status === 202 || answer.status === 204 ? undefined : await answer.json()) as T;
  const problem = (await answer.json().catch(() => ({}))) as { type?: string; title?: string };
  const type = problem.type?.replace('urn:parley:', '') ?? 'failed';
  throw new Trouble(type, problem.title ?? '', Number(answer.headers.get('Retry-After') ?? 0));
}

export const api = {
  consultation: () => ask<Consultation>('GET', ''),
  join: (how: { code?: string; external?: string; signature?: string }) =>
    ask<{ token: string; known: boolean }>('POST', '/participants', how),
  mailCode: (address: string) => ask<void>('POST', '/mail-codes', { address }),
  next: (count: number, without: number[]) => ask<Next>('GET', `/next?count=${count}&without=${without.join()}`),
  vote: (votes: object[], next: number) => ask<Voted>('POST', `/votes?next=${next}`, { votes }),
  votes: () => ask<{ votes: { statement: number; text: string; choice: 'agree' | 'pass' | 'disagree'; important: boolean; sequence: number }[] }>('GET', '/votes'),
  results: () => ask<Results>('GET', '/results'),
  breakdown: (question: string) => ask<Breakdown>('GET', `/results/by/${encodeURIComponent(question)}`),
  standing: () => ask<Standing>('GET', '/standing'),
  propose: (text: string) => ask<Own>('POST', '/statements', { text }),
  own: () => ask<{ statements: Own[] }>('GET', '/statements/mine'),
  similar: (text: string) => ask<{ statements: Statement[] }>('GET', `/statements/similar?text=${encodeURIComponent(text)}`),
  aboutMe: (answers: Record<string, number>) => ask<void>('PUT', '/about-me', { answers }),
};
