import { setImmediate as afterAll } from "node:timers";

interface Timer {
  readonly at: number;
  readonly work: () => void;
}

/** Time that passes only when it is told to: a wait of ten minutes costs nothing, and the same run takes the same course each time. */
export class VirtualClock {
  private time = Date.UTC(2023, 6, 1);
  private nextId = 1;
  private readonly timers = new Map<number, Timer>();
  private readonly real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, now: Date.now };

  /** Takes the place of the timers and of the time of day until `remove`. */
  install(): void {
    const set = (work: () => void, milliseconds = 0): number => {
      const id = this.nextId++;
      this.timers.set(id, { at: this.time + Math.max(0, milliseconds), work });
      return id;
    };
    const clear = (id?: number): void => void (id !== undefined && this.timers.delete(id));
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    Date.now = () => this.time;
  }
  remove(): void {
    Object.assign(globalThis, { setTimeout: this.real.setTimeout, clearTimeout: this.real.clearTimeout });
    Date.now = this.real.now;
    this.timers.clear();
  }

  get now(): number {
    return this.time;
  }

  /** Lets time pass until `isOver` holds, at most `milliseconds`. @returns whether it holds. */
  async until(isOver: () => boolean, milliseconds: number): Promise<boolean> {
    const end = this.time + milliseconds;
    for (;;) {
      await new Promise<void>((resolve) => void afterAll(resolve));
      if (isOver()) return true;
      const [next, timer] = this.earliest();
      if (timer === null || timer.at > end) {
        this.time = end;
        return false;
      }
      this.time = Math.max(this.time, timer.at);
      this.timers.delete(next);
      timer.work();
    }
  }

  /** Lets so much time pass. */
  async pass(milliseconds: number): Promise<void> {
    await this.until(() => false, milliseconds);
  }

  private earliest(): readonly [number, Timer | null] {
    let found: readonly [number, Timer | null] = [0, null];
    for (const [id, timer] of this.timers) if (found[1] === null || timer.at < found[1].at) found = [id, timer];
    return found;
  }
}
