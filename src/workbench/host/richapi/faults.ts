export type FaultName = "cell-edit" | "slow" | "protected" | "refused";

/** Troubles to be had on demand. */
export class Faults {
  /** How long a slow host takes, in milliseconds. */
  slowMs = 20_000;
  private readonly on = new Set<FaultName>();
  private readonly waiting = new Set<() => void>();

  /** Switching `slow` or `cell-edit` off lets the waiting requests through at once. */
  set(name: FaultName, on: boolean): void {
    if (on) this.on.add(name);
    else this.on.delete(name);
    for (const release of [...this.waiting]) release();
  }
  has(name: FaultName): boolean {
    return this.on.has(name);
  }

  /** Resolves at once unless the host is slow. */
  async delay(): Promise<void> {
    if (this.has("slow")) await this.pause(this.slowMs, () => !this.has("slow"));
  }

  /** Waits `ms`, or less if `over` holds when a switch moves. */
  pause(ms: number, over: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const release = (): void => {
        if (!over() && Date.now() < end) return;
        clearTimeout(timer);
        this.waiting.delete(release);
        resolve();
      };
      const end = Date.now() + ms;
      const timer = setTimeout(() => {
        this.waiting.delete(release);
        resolve();
      }, ms);
      this.waiting.add(release);
    });
  }
}
