import "@testing-library/jest-dom";

// jsdom has no layout; Fluent only asks that the observer exists.
if (typeof window !== "undefined" && !("ResizeObserver" in window)) {
  class ResizeObserverStub implements ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.defineProperty(window, "ResizeObserver", { value: ResizeObserverStub });
}
