/** The page's addresses, kept by the History API. */
export type Route =
  | { page: 'home' } | { page: 'gallery' } | { page: 'admin' } | { page: 'account' } | { page: 'lost' }
  | { page: 'interview'; id: string } | { page: 'scorecard'; id: string } | { page: 'demo'; id: string };

export function routeOf(path: string): Route {
  const parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  const [first, id, last] = parts;
  if (parts.length === 0) return { page: 'home' };
  if (first === 'interviews' && parts.length === 2) return { page: 'interview', id };
  if (first === 'interviews' && parts.length === 3 && last === 'scorecard') return { page: 'scorecard', id };
  if (first === 'lab' && parts.length === 1) return { page: 'gallery' };
  if (first === 'lab' && parts.length === 2) return { page: 'demo', id };
  if (first === 'admin' && parts.length === 1) return { page: 'admin' };
  if (first === 'account' && parts.length === 1) return { page: 'account' };
  return { page: 'lost' };
}

const listeners = new Set<() => void>();

export function onRoute(listener: () => void) {
  listeners.add(listener);
}

/** Goes to another address of the page; `replace` leaves no entry behind. */
export function go(path: string, how: 'push' | 'replace' = 'push') {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  listeners.forEach(listener => listener());
}

/** Lets plain links to our own addresses change the page without loading it anew. */
export function followLinks() {
  addEventListener('popstate', () => listeners.forEach(listener => listener()));
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest?.('a');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.target || link.origin !== location.origin) return;
    if (link.pathname.startsWith('/api') || (link.hash && link.pathname === location.pathname)) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
