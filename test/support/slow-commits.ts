import { DatabaseSync } from 'node:sqlite';

/** Preloaded into a process of the bot (`NODE_OPTIONS=--import`): each commit takes so much longer, as on a rented disk. */
const LONGER_MS = 5;

const nobody = new Int32Array(new SharedArrayBuffer(4));
const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (sql) {
  if (sql === 'COMMIT') Atomics.wait(nobody, 0, 0, LONGER_MS);
  return Reflect.apply(exec, this, [sql]);
};
