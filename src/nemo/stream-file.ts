import { File } from 'node:buffer';
import { ReadableStream } from 'node:stream/web';

/**
 * A file whose bytes pass through: undici's `request` reads it with back-pressure, where a Blob would hold it whole.
 */
export class StreamFile extends File {
  readonly #chunks: AsyncIterable<Uint8Array>;

  constructor({
    name,
    type,
    bytes,
    chunks,
  }: {
    readonly name: string;
    readonly type: string;
    readonly bytes: number;
    readonly chunks: AsyncIterable<Uint8Array>;
  }) {
    super([], name, { type });
    this.#chunks = chunks;
    // an accessor would be cleaner, but the base type declares a property
    Object.defineProperty(this, 'size', { value: bytes });
  }

  override stream(): ReadableStream<Uint8Array> {
    return ReadableStream.from(this.#chunks);
  }
}
