import "@testing-library/jest-dom";
import { deserialize, serialize } from "node:v8";

// jsdom has no layout; Fluent only asks that the observer exists.
if (typeof window !== "undefined" && !("ResizeObserver" in window)) {
  class ResizeObserverStub implements ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.defineProperty(window, "ResizeObserver", { value: ResizeObserverStub });
}

// jsdom leaves out what every browser of our users has.
globalThis.structuredClone ??= <T>(value: T): T => deserialize(serialize(value)) as T;
