import type { Batch, Part } from '../../core/asking.ts';
import type { Render } from '../../core/render.ts';
import { addresseeOf, thumbnailOf } from '../../core/request.ts';
import type { Addressee } from '../../core/telling.ts';
import type { Turn } from '../../core/turn.ts';

/** What a progress message needs of the request it is about, be that a turn or an export. */
export interface About {
  readonly to: Addressee;
  readonly thumbnail: string | null;
  readonly parts: readonly Part[];
  readonly projectId: string;
  readonly request: Turn | Render;
}

/** By what a person knows a request again: its words, and its picture or else one that the film is made of. */
export interface Face {
  readonly asked: string | null;
  readonly thumbnail: string | null;
  readonly alt: string | null;
  readonly isCovered: boolean;
  readonly batch: Batch | null;
  /** Of what it was made: other words or files have another face. */
  readonly of: string;
}

/** Undefined while there is no thread to show it in. */
export function aboutOf(request: Turn | Render): About | undefined {
  const { projectId } = request;
  if ('attempt' in request) {
    const { id, threadId, requester, replyTo, thumbnail } = request;
    return { to: { id, threadId, requester, replyTo }, thumbnail, parts: [], projectId, request };
  }
  const to = addresseeOf(request);
  return to && { to, thumbnail: thumbnailOf(request.parts), parts: request.parts, projectId, request };
}
