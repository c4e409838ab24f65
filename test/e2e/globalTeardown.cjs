module.exports = () => globalThis.stopAll?.();
