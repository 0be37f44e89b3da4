/** What the server writes into the page: the consultation, some statements to begin with, and the texts. */

export type Choice = 'agree' | 'pass' | 'disagree';

export interface Statement {
  id: number;
  text: string;
  version: number;
}

export type Stage = 'announced' | 'open' | 'paused' | 'over' | 'closed';

export interface Question {
  key: string;
  text: string;
  choices: string[];
}

export interface Consultation {
  id: string;
  title: string;
  question: string;
  language: string;
  stage: Stage;
  /** What the host says of the pause, while there is one. */
  pause: string | null;
  opens: string | null;
  closes: string | null;
  moderation: 'before' | 'after';
  openToStatements: boolean;
  entry: 'anyone' | 'code' | 'vouched' | 'mail' | 'oidc';
  longest: number;
  goal: number;
  disclosureMinimum: number;
  statements: number;
  participants: number;
  questions: Question[];
}

export interface Start {
  /** Where the API of this consultation lies. */
  api: string;
  /** Where the server's files lie. */
  root: string;
  consultation: Consultation;
  /** Safe HTML, made from Markdown by the server. */
  introduction: string;
  rules: string;
  statements: Statement[];
  /** Where one may sign in, if that is needed. */
  providers: { id: string; label: string }[];
  texts: Record<string, string>;
}

export const start = JSON.parse(document.getElementById('start')!.textContent!) as Start;

/** Whether the page stands within a page of another site. */
export const embedded = window.parent !== window;
