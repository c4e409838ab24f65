import type { Unit } from "../../core/consolidation/units/unit";
import type { Collation } from "../../core/reception/collation";
import type { Asked } from "./asked";
import type { OutFile, ReadingProgress } from "./collateSnapshot";
import { createFileTray, type FileTray } from "./createFileTray";
import { lookUpUnit } from "./lookUpUnit";
import { readReturns, type ReadFile } from "./readReturns";
import type { ChosenFile, ReturnReader } from "./returnReader";

export interface ReadingDeps {
  readonly reader: ReturnReader;
  asked(): Asked;
  /** Null without a list. */
  units(): readonly Unit[] | null;
  publish(): void;
  /** Keeps what was read, and works out what it comes to. @param done to be called once that is known */
  settled(done: () => void): Promise<void>;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** The files received: read, stopped, read on, and told how far it is. */
export interface ReadingDesk {
  readonly tray: FileTray;
  /** Another number for other files. */
  readonly files: number;
  /** Null while nothing is read. */
  readonly progress: ReadingProgress | null;
  readonly unread: number;
  receive(files: readonly ChosenFile[]): Promise<void>;
  stop(): void;
  resume(): Promise<void>;
  /** A file that has changed, in its own place. */
  again(file: ChosenFile): Promise<void>;
  /** Files keep the day on which they came first, unless it is corrected while the pane is still open. */
  dated(held: Collation): Collation;
}

/** So often the number of files done is told anew. */
const FRAME = 100;

const NOTHING_READ: Omit<ReadingProgress, "all" | "since"> = { done: 0, taken: 0, aside: 0, refused: 0, out: [] };

export function createReadingDesk({ reader, asked, units, publish, settled, now }: ReadingDeps): ReadingDesk {
  const tray = createFileTray(asked);
  let files = 0;
  let progress: ReadingProgress | null = null;
  let unread: readonly ChosenFile[] = [];
  /** The reading under way; one that is overtaken changes nothing any more. */
  let run = 0;
  /** Ends it. */
  let stopping: (() => Promise<void>) | null = null;
  /** Files whose day of receipt was first given while this pane is open: the officer may still correct it. */
  const fresh = new Set<string>();

  function put(file: ReadFile): void {
    tray.put(file);
    files += 1;
  }

  async function receive(chosen: readonly ChosenFile[]): Promise<void> {
    const mine = (run += 1);
    const out: OutFile[] = [];
    let [taken, aside, refused] = [0, 0, 0];
    const since = now();
    let told = since;
    progress = { ...NOTHING_READ, all: chosen.length, since };
    unread = [];
    publish();
    const count = ({ path, content }: ReadFile): void => {
      if (content.kind === "report") taken += 1;
      else if (content.kind === "aside") aside += 1;
      else refused += 1;
      if (content.kind === "aside") out.push({ path, why: { aside: content.reason } });
      if (content.kind === "refused") out.push({ path, why: { message: content.message } });
      if (now() - told < FRAME) return;
      told = now();
      progress = { done: taken + aside + refused, all: chosen.length, taken, aside, refused, out: [...out], since };
      publish();
    };
    const isCancelled = (): boolean => mine !== run;
    const open = new Set(chosen);
    stopping = () => {
      unread = [...open];
      return settle();
    };
    await readReturns(chosen, {
      width: reader.width,
      read: reader.reading(asked(), tray.known(asked())),
      isCancelled,
      onRead(file) {
        open.delete(file.source);
        put(file);
        lookUpUnit(file, units());
        count(file);
      },
    });
    if (isCancelled()) return;
    run += 1;
    await settle();
  }

  function settle(): Promise<void> {
    stopping = null;
    const mine = run;
    return settled(() => {
      if (mine === run) progress = null;
    });
  }

  return {
    tray,
    get files() {
      return files;
    },
    get progress() {
      return progress;
    },
    get unread() {
      return unread.length;
    },
    receive,
    stop() {
      run += 1;
      void stopping?.();
    },
    resume: () => receive(unread),
    async again(file) {
      await readReturns([file], {
        width: reader.width,
        read: reader.reading(asked(), tray.known(asked())),
        isCancelled: () => false,
        onRead: put,
      });
    },
    dated(held) {
      const day = held.received;
      const unknown = tray.digests.filter((digest) => held.receipts[digest] === undefined);
      for (const digest of unknown) fresh.add(digest);
      if (day === null) return held;
      const days = tray.digests.filter((digest) => fresh.has(digest)).map((digest) => [digest, day] as const);
      return { ...held, receipts: { ...held.receipts, ...Object.fromEntries(days) } };
    },
  };
}
