module.exports = () => globalThis.stopWorkbench?.();
