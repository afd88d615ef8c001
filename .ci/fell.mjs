// Names what fell in a JSON report of vitest, with the first lines of why: the log of a CI is often cut from the front.
import { readFileSync } from 'node:fs';

const { testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const { name, status, message, assertionResults } of testResults) {
  if (status === 'failed' && assertionResults.length === 0) tell(name, message);
  for (const test of assertionResults) {
    if (test.status === 'failed') tell(`${name} > ${test.fullName}`, test.failureMessages.join('\n'));
  }
}

/**
 * @param {string} what
 * @param {string} why
 */
function tell(what, why) {
  process.stdout.write(`FELL: ${what}\n${why.slice(0, 1_200)}\n`);
}
