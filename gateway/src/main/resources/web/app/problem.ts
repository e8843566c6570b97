/** A failed call, said in words. Status 0 means the gateway was not reached at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly reason: string,
    readonly fields: { field: string; problem: string }[],
    readonly metadata: Record<string, string>,
    readonly retryAfterSeconds: number | null,
  ) {
    super(detail || title);
  }

  /** Worth trying again by itself: the network, or a service that is away or busy. */
  get passing(): boolean {
    return [0, 408, 429, 502, 503, 504].includes(this.status);
  }

  static unreachable(): Problem {
    return new Problem(0, '', '', 'UNREACHABLE', [], {}, null);
  }

  static async of(response: Response): Promise<Problem> {
    const body = await response.text();
    try {
      return Problem.from(JSON.parse(body), response.status);
    } catch {
      // A proxy or a crashed server may answer without problem+json: the status is all there is.
      return new Problem(response.status, response.statusText, '', '', [], {}, null);
    }
  }

  static from(body: Record<string, unknown>, status = Number(body.status ?? 500)): Problem {
    const b = body as Partial<Problem>;
    return new Problem(status, b.title ?? '', b.detail ?? '', b.reason ?? '', b.fields ?? [], b.metadata ?? {},
      b.retryAfterSeconds ?? null);
  }

  /** Anything thrown, as a problem; faults of our own code keep their message. */
  static ofThrown(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown;
    if (thrown instanceof TypeError && /fetch|network|load failed/i.test(thrown.message)) return Problem.unreachable();
    return new Problem(500, String(thrown), '', '', [], {}, null);
  }
}
