import { compose } from './compose';
import { loadConfig } from './config';
import { FaultsError } from './errors';
import { redirectConsole } from './logging/redirect-console';

/** A stop that takes longer than this is ended hard. */
const STOP_LIMIT_MS = 15_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const signpost = await compose(config);
  const { logger } = signpost;
  redirectConsole(logger);
  const stop = (signal: string): void => {
    logger.info({ signal }, 'Stopping.');
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    void signpost.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
  const port = await signpost.start();
  if (config.bot.mode === 'local')
    console.log(`Signpost is ready: open http://localhost:${port}/ (sample tenant)`);
  else logger.info({ port }, 'Signpost is listening.');
}

main().catch((error: unknown) => {
  const isUserFacing =
    error instanceof FaultsError ||
    (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE');
  process.stderr.write(
    `${isUserFacing ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
});
