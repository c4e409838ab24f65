import type { PageWorkerName } from "./device/startWorker";

/** One program: with a document it is the page, without one the worker of its name. Each part runs only where it is wanted. */
const workers: Readonly<Record<PageWorkerName, () => Promise<unknown>>> = {
  file: () => import("../taskpane/device/fileWorker"),
  returns: () => import("../taskpane/device/returnWorker"),
  book: () => import("./file/bookWorker"),
};

if (typeof document === "undefined") void workers[self.name as PageWorkerName]();
else void import("./showPage");
