import type { Part } from '../../core/asking.ts';
import { limits } from '../../core/limits.ts';
import { MAX_FILE_BYTES, type Attachment } from '../../core/media.ts';
import type { World } from '../world.ts';

/** Small enough that nobody waits for one to be sealed. */
const PIECE_BYTES = 256 * 1024;

/**
 * Keeps the files of what waits that came with an interaction: no message shows them, so that nobody can ask Discord
 * for them when their turn comes, and it has them for a limited time. They lie in the store, sealed as everything
 * there. One after another, whoever asks.
 */
export function keepFiles(world: World, parts: readonly Part[]): void {
  const files = filesOf(parts);
  if (files.length === 0) return;
  world.background.start('keeping files', () =>
    world.memory.inOrder('keeping files', async () => {
      for (const file of files) if (await isToBeKept(world, file)) await keep(world, file);
    }),
  );
}

/** Their turn is over. */
export async function forgetFiles(world: World, parts: readonly Part[]): Promise<void> {
  for (const { id } of filesOf(parts)) await forgetFile(world, id);
}

/** One of them that is kept, and its bytes from the first one on. */
export async function keptFile({ ledger }: World, id: string) {
  const kept = await ledger.keptFiles.get(id);
  if (kept === undefined) return undefined;
  const { bytes, pieces } = kept;
  async function* open() {
    for (let number = 0; number < pieces; number++) {
      const piece = await ledger.pieces.get(`${id}:${number}`);
      if (piece === undefined) throw new Error(`piece ${number} of file ${id} is not on disk`);
      yield Buffer.from(piece, 'base64');
    }
  }
  return { bytes, open };
}

/** It is not needed any more. */
export async function forgetFile({ ledger }: World, id: string): Promise<void> {
  const kept = await ledger.keptFiles.get(id);
  if (kept === undefined) return;
  await ledger.keptFiles.remove(id);
  await removePieces(ledger, id, kept.pieces);
}

function filesOf(parts: readonly Part[]): readonly Attachment[] {
  return parts.filter(({ messageId }) => messageId === null).flatMap(({ files }) => files);
}

async function isToBeKept({ ledger }: World, { id, bytes }: Attachment): Promise<boolean> {
  if (bytes > MAX_FILE_BYTES || (await ledger.materials.get(id)) !== undefined) return false;
  let room = limits.keptBytes - bytes;
  for await (const kept of ledger.keptFiles.all()) {
    if (kept.id === id) return false;
    room -= kept.bytes;
  }
  return room >= 0;
}

/** What cannot be had now may still be had when its turn comes. */
async function keep(world: World, file: Attachment): Promise<void> {
  const { ledger, mailbox, log, power } = world;
  const { id } = file;
  let [bytes, pieces] = [0, 0];
  try {
    for await (const piece of inPieces(await mailbox.bytesOf(file, power))) {
      bytes += piece.byteLength;
      if (bytes > file.bytes) throw new Error(`there are more than ${file.bytes} bytes of it`);
      await ledger.pieces.put(`${id}:${pieces++}`, piece.toString('base64'));
    }
    await ledger.keptFiles.put(id, { id, bytes, pieces });
    if ((await ledger.materials.get(id)) !== undefined) await forgetFile(world, id); // its turn has come meanwhile
  } catch (error) {
    power.throwIfAborted();
    log.info({ err: error }, 'a file that waits cannot be kept');
    await removePieces(ledger, id, pieces);
  }
}

async function removePieces({ pieces }: World['ledger'], id: string, count: number): Promise<void> {
  for (let number = 0; number < count; number++) await pieces.remove(`${id}:${number}`);
}

async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    bytes += chunk.byteLength;
    if (bytes < PIECE_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}
