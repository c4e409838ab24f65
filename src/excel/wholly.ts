import { HostError, isPassing, type HostErrorCode } from "../session/hostError";

/**
 * Does it all or not at all: a request is no transaction, so that what stood before the step that failed has been done, and is taken back.
 * What Excel did not answer it may yet do: that is left alone. @param left what to say where the half stays.
 */
export async function wholly<T>(
  work: () => Promise<T>,
  takeBack: () => Promise<void>,
  left: Extract<HostErrorCode, "half-written" | "half-inserted">,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError && error.code !== "timeout" && error.code !== "cell-edit-mode")
      await tryTakingBack(takeBack, left);
    throw error;
  }
}

async function tryTakingBack(takeBack: () => Promise<void>, left: HostErrorCode): Promise<void> {
  try {
    await takeBack();
  } catch (error) {
    // A busy Excel will show what there is; nobody knows yet that anything is left.
    if (error instanceof HostError && !isPassing(error.code)) throw new HostError(left, { cause: error });
    throw error;
  }
}
