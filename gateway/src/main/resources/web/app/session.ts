import { api, onSignedOut } from './api';
import type { Role, Session } from './types';

/** Who is signed in. Listeners hear every change. */
class SessionStore extends EventTarget {
  session: Session | null = null;

  constructor() {
    super();
    onSignedOut(() => this.set({ user: null, guestsAllowed: this.session?.guestsAllowed ?? false }));
  }

  get user() {
    return this.session?.user ?? null;
  }

  has(role: Role): boolean {
    return this.user?.roles.some(r => r.toLowerCase() === role) ?? false;
  }

  async load() {
    this.set(await api.session());
  }

  async signIn(username: string, password: string) {
    await api.signIn(username, password);
    await this.load();
  }

  async signInAsGuest(displayName: string) {
    await api.signInAsGuest(displayName || undefined);
    await this.load();
  }

  async signOut() {
    await api.signOut();
    await this.load();
  }

  private set(session: Session) {
    this.session = session;
    this.dispatchEvent(new Event('change'));
  }
}

export const session = new SessionStore();
