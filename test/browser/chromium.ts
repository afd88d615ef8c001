import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const path = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export const hasChromium = existsSync(path);

/** Stands in the name of what is left out where there is none. */
export const needsChromium = hasChromium ? '' : ` (SKIPPED: there is no Chromium at ${path}; CHROMIUM says where else)`;

/** The Chromium of this machine, without a window and without any traffic of its own. */
export function launchChromium(): Promise<Browser> {
  const quiet = [
    'no-sandbox',
    'disable-gpu',
    'no-first-run',
    'disable-background-networking',
    'disable-component-update',
    'disable-sync',
  ];
  return chromium.launch({ executablePath: path, args: quiet.map((name) => `--${name}`) });
}
