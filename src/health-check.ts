import { httpPortIn } from './config.ts';

/** Asks the bot of this machine whether it lives, for Docker: one that was told to serve nothing counts as healthy. */
async function isHealthy(): Promise<boolean> {
  const port = httpPortIn(process.env);
  return port === 0 || (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
}

try {
  process.exitCode = (await isHealthy()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${String(error)}\n`); // Docker keeps it, for whoever inspects the container
  process.exitCode = 1;
}
