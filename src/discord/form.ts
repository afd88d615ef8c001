import { randomBytes } from 'node:crypto';
import type { RawFile } from 'discord.js';

/**
 * A message with files, as one run of bytes: encoded once, just before it leaves for the first time. A stream in its
 * place ends the
 * process when Discord answers before it has read all of it.
 */
export class Form {
  readonly #boundary = `nemo-${randomBytes(16).toString('hex')}`;
  readonly #message: object;
  readonly #files: readonly RawFile[];
  #bytes: Uint8Array | undefined;

  constructor(message: object, files: readonly RawFile[]) {
    this.#message = message;
    this.#files = files;
  }

  get contentType(): string {
    return `multipart/form-data; boundary=${this.#boundary}`;
  }

  bytes(): Uint8Array {
    this.#bytes ??= Buffer.concat([
      ...this.#part('name="payload_json"', JSON.stringify(this.#message)),
      ...this.#files.flatMap(({ name, contentType = 'application/octet-stream', data }, index) =>
        this.#part(`name="files[${index}]"; filename="${quoted(name)}"\r\nContent-Type: ${contentType}`, data),
      ),
      Buffer.from(`--${this.#boundary}--\r\n`),
    ]);
    return this.#bytes;
  }

  /** The way of sending that discord.js brings along takes what yields bytes. */
  *[Symbol.iterator](): Iterator<Uint8Array> {
    yield this.bytes();
  }

  #part(head: string, data: RawFile['data']): readonly Uint8Array[] {
    const before = Buffer.from(`--${this.#boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`);
    return [before, data instanceof Uint8Array ? data : Buffer.from(String(data)), Buffer.from('\r\n')];
  }
}

/** As browsers write it (HTML, multipart/form-data encoding algorithm). */
function quoted(name: string): string {
  return name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}
