import { Problem } from './problem';
import { readEvents, throwProblems, type Handler } from './sse';
import type {
  Account, Demo, Draft, Health, InputChoice, Interview, Language, Role, Scorecard, Session, Template, User,
} from './types';

/** Called when the gateway no longer knows who we are. */
let signedOut: () => void = () => {};
export const onSignedOut = (listener: () => void) => { signedOut = listener; };

interface Options { body?: unknown; signal?: AbortSignal; keepalive?: boolean }

async function send(method: string, path: string, options: Options = {}): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, text/event-stream, application/problem+json' };
  if (method !== 'GET') headers['X-Viva'] = '1';
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method, headers, signal: options.signal, keepalive: options.keepalive, credentials: 'same-origin',
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
    });
  } catch (thrown) {
    if (options.signal?.aborted) throw thrown;
    throw Problem.unreachable();
  }
  if (response.ok) return response;
  const problem = await Problem.of(response);
  // A wrong password is a 401 too, but says nothing about who we are.
  if (problem.status === 401 && problem.reason !== 'ERROR_REASON_BAD_CREDENTIALS') signedOut();
  throw problem;
}

async function json<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const response = await send(method, path, options);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function stream(path: string, body: unknown, handle: Handler, signal?: AbortSignal): Promise<void> {
  const response = await send('POST', path, { body, signal });
  await readEvents(response.body!, throwProblems(handle));
}

const interview = (id: string) => `/interviews/${encodeURIComponent(id)}`;
const turnOf = (id: string, turn: string) => `${interview(id)}/turns/${encodeURIComponent(turn)}`;

/** The gateway, one method per operation. Every method may throw a {@link Problem}. */
export const api = {
  health: () => json<Health>('GET', '/health'),
  session: () => json<Session>('GET', '/session'),
  signIn: (username: string, password: string) =>
    json<{ user: User }>('POST', '/session', { body: { username, password } }),
  signInAsGuest: (displayName?: string) =>
    json<{ user: User }>('POST', '/session/guest', { body: displayName ? { displayName } : {} }),
  signOut: () => json<void>('DELETE', '/session'),
  changePassword: (current: string, next: string) => json<void>('POST', '/session/password', { body: { current, next } }),

  templates: () => json<{ templates: Template[] }>('GET', '/templates').then(r => r.templates),
  interviews: (everyone = false) =>
    json<{ interviews: Interview[] }>('GET', `/interviews${everyone ? '?everyone=true' : ''}`).then(r => r.interviews),
  /** Idempotent by `clientKey`. */
  createInterview: (template: string, language: Language, clientKey: string) =>
    json<Interview>('POST', '/interviews', { body: { template, language, clientKey } }),
  interview: (id: string) => json<Interview>('GET', interview(id)),
  start: (id: string) => json<Interview>('POST', `${interview(id)}/start`),
  finish: (id: string) => json<Interview>('POST', `${interview(id)}/finish`),
  saveDraft: (id: string, turn: string, draft: { seq: number; text: string; codeLanguage?: string }, keepalive = false) =>
    json<Pick<Draft, 'seq' | 'savedAt'>>('PUT', `${turnOf(id, turn)}/draft`, { body: draft, keepalive }),
  /** Idempotent by `clientKey`. */
  answer: (id: string, turn: string, answer: { text: string; codeLanguage?: string; clientKey: string }) =>
    json<{ interview: Interview; nextTurn: string | null }>('POST', `${turnOf(id, turn)}/answer`, { body: answer }),
  /** Events: queued {before}, case CaseResult, verdict Verdict. */
  run: (id: string, turn: string, source: string, codeLanguage: string, handle: Handler, signal?: AbortSignal) =>
    stream(`${turnOf(id, turn)}/run`, { source, codeLanguage }, handle, signal),
  recordEvents: (id: string, events: { kind: string; turn?: string; detail?: object }[], keepalive = false) =>
    json<void>('POST', `${interview(id)}/events`, { body: { events }, keepalive }),
  streamUrl: (id: string) => `/api${interview(id)}/stream`,
  scorecard: (id: string) => json<Scorecard>('GET', `${interview(id)}/scorecard`),

  demos: () => json<{ demos: Demo[] }>('GET', '/lab/demos').then(r => r.demos),
  sampleUrl: (name: string) => `/api/lab/samples/${encodeURIComponent(name)}`,
  /** Events: progress {fraction}, artefact Artefact, report Report. */
  runDemo: (id: string, parameters: Record<string, unknown>, inputs: Record<string, InputChoice>, handle: Handler,
    signal?: AbortSignal) => stream(`/lab/demos/${encodeURIComponent(id)}/run`, { parameters, inputs }, handle, signal),

  accounts: () => json<{ accounts: Account[] }>('GET', '/admin/accounts').then(r => r.accounts),
  createAccount: (account: { username: string; displayName: string; password: string; roles: Role[] }) =>
    json<Account>('POST', '/admin/accounts', { body: { ...account, roles: account.roles.map(role => role.toUpperCase()) } }),
};

/** A fresh key for an idempotent call. `crypto.randomUUID` exists only on https and localhost, this everywhere. */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');
}
