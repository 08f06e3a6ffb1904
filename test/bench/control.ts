/** What a server process tells the bench. CPU time is in microseconds, memory in bytes. */
export type Report =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'usage'; readonly cpu: number; readonly rss: number };

/** The server's side of the control channel: says where it listens, and its CPU time and memory when asked. */
export function reportToBench(port: number): void {
  const send = (report: Report): void => void process.send?.(report);
  process.on('message', (question) => {
    // A plain exit, so that a profile is written.
    if (question === 'stop') process.exit(0);
    const { user, system } = process.cpuUsage();
    send({ kind: 'usage', cpu: user + system, rss: process.memoryUsage.rss() });
  });
  send({ kind: 'listening', port });
}
