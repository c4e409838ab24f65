/**
 * Milliseconds of this process's own processor time that `work` takes, the least of `runs`: what else the computer does, and
 * how fast it is, changes the clock on the wall far more.
 */
export function processorTime(work: () => void, runs = 1): number {
  const times = Array.from({ length: runs }, () => {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
