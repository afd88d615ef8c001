import type { Shown } from '../../../../playground/discord/shown.ts';
import { firstSeen, saysUnderWay } from '../../harness/answers.ts';
import type { Of } from '../requests.ts';
import { stoppedBefore } from '../stage-view.ts';
import type { Evidence } from './evidence.ts';
import { saysNoRoom } from './refusals.ts';

/** Every request that counts was told once, and no other. */
export function unanswered(evidence: Evidence): readonly string[] {
  const { requests } = evidence;
  return [
    ...requests.of('message').flatMap((message) => aboutMessage(evidence, message)),
    ...requests.of('picture').flatMap((picture) => aboutPicture(evidence, picture)),
    ...requests
      .of('question')
      .flatMap(({ id, by, channelId }) =>
        wrongTimes(`the question ${id} of ${by} in ${channelId}`, evidence.view.notes.get(id), 1),
      ),
    ...requests.of('export').flatMap((wish) => aboutExport(evidence, wish)),
    ...requests.of('door').flatMap((door) => aboutDoor(evidence, door)),
    ...requests.of('export door').flatMap((door) => aboutExportDoor(evidence, door)),
    ...aboutNobody(evidence),
  ];
}

/** What still stands there belongs to a turn that has its words, and that turn was told. */
function aboutMessage(evidence: Evidence, { id, by, words, isGone, channelId }: Of<'message'>): readonly string[] {
  const { kept } = evidence;
  const what = `the message ${id} (${words.join()}) of ${by} in ${channelId}`;
  const turnId = kept.turnOf.get(id) ?? '';
  const told = evidence.view.tellings.get(turnId) ?? [];
  if (isGone) return told.length <= 1 ? [] : [`${what} was told ${told.length} times`];
  const turn = kept.turns.get(turnId);
  if (turn === undefined && isRefused(evidence, id)) return [];
  if (turn === undefined) return [`${what} became no request, and reads: ${textsOf(evidence, id)}`];
  const part = turn.parts.find(({ messageId }) => messageId === id);
  const hasWords = turn.batch !== null || (part !== undefined && words.some((word) => part.text.includes(word)));
  return [...(hasWords ? [] : [`${what} is not in its request ${turnId}`]), ...toldOnce(evidence, [turnId], by, what)];
}

function textsOf({ view }: Evidence, id: string): string {
  return (view.notes.get(id) ?? []).map(({ text }) => `“${text}”`).join(' and ') || 'nothing';
}

/** There was no room for it, and its person read so, once. */
function isRefused({ view }: Evidence, id: string): boolean {
  const notes = view.notes.get(id) ?? [];
  return notes.length === 1 && notes.some(({ text }) => saysNoRoom(text));
}

/** It waits for words, or went along with some; or its person was told by its name why it is left out. */
function aboutPicture({ kept, view }: Evidence, { id, by, isGone, name, channelId }: Of<'picture'>): readonly string[] {
  const what = `the picture ${id} (${name}) of ${by} in ${channelId}`;
  const isThere = (parts: readonly { readonly files: readonly { readonly name: string }[] }[]) =>
    parts.some(({ files }) => files.some((file) => file.name === name));
  const isKept =
    kept.projects.some(({ held }) => isThere(held)) || [...kept.turns.values()].some(({ parts }) => isThere(parts));
  const isLeftOut = [...view.notes.values()].flat().some(({ text }) => text.includes(`“${name}”`));
  const acknowledged = view.notes.get(id) ?? [];
  return [
    ...(isKept || isGone || isLeftOut ? [] : [`${what} is nowhere`]),
    ...(acknowledged.length <= 1 ? [] : [`${what} was acknowledged ${acknowledged.length} times`]),
  ];
}

/** One request, by however many clicks: it counts once one of them was answered so. */
function aboutDoor(evidence: Evidence, { ids, by, parts, channelId, button }: Of<'door'>): readonly string[] {
  const what = `${ids.join(' and ')} of ${by} in ${channelId}`;
  const seen = ids.map((id) => firstSeen(evidence.stage.discord, id));
  const accepted = seen.filter((one) => one === 'accepted').length;
  if (accepted > 1) return [`${what} was accepted ${accepted} times`];
  if (
    accepted === 0 &&
    seen.includes('under way') &&
    tellingsOf(evidence, ids).length === 0 &&
    wasPressedBefore(evidence, button, ids)
  )
    return [];
  const wanted = accepted > 0 || seen.includes('under way') ? 1 : 0;
  const counts = Array.from({ length: parts }, (_, index) => ids.map((id) => (index === 0 ? id : `${id}${index + 1}`)));
  return counts.flatMap((places) =>
    wanted === 1
      ? toldOnce(evidence, places, by, `${what} (${seen.join()})`)
      : untold(evidence, places, `${what} (${seen.join()})`),
  );
}

/** “Under way already” may be about an earlier press of the same button: that one was told then. */
function wasPressedBefore(evidence: Evidence, button: string | null, ids: readonly string[]): boolean {
  const others = evidence.requests
    .of('door')
    .filter((door) => button !== null && door.button === button && door.ids !== ids);
  return others.some((door) => tellingsOf(evidence, door.ids).length > 0);
}

/** Told once, unless the same person had the same under way already, and read so. */
function aboutExport(evidence: Evidence, { id, by, channelId }: Of<'export'>): readonly string[] {
  const told = evidence.view.tellings.get(id) ?? [];
  const [noted, ...more] = evidence.view.notes.get(id) ?? [];
  if (told.length === 0 && noted !== undefined && more.length === 0 && saysUnderWay(noted.text)) return [];
  return toldOnce(evidence, [id], by, `the export ${id} of ${by} in ${channelId}`);
}

/** It costs nothing: whoever heard nothing may still get it. */
function aboutExportDoor(evidence: Evidence, { id, by, channelId }: Of<'export door'>): readonly string[] {
  const { discord } = evidence.stage;
  const what = `the export ${id} of ${by} in ${channelId}`;
  const told = evidence.view.tellings.get(id) ?? [];
  const isKnown = evidence.kept.renders.has(id);
  if (firstSeen(discord, id) === 'something else' && isKnown) return toldOnce(evidence, [id], by, what);
  return told.length <= 1 ? [] : [`${what} was told ${told.length} times`];
}

/** Nothing is told about what nobody has asked for. */
function aboutNobody({ requests, kept, view }: Evidence): readonly string[] {
  const asked = new Set(requests.all().flatMap((request) => ('ids' in request ? request.ids : [request.id])));
  const isAsked = (id: string) => asked.has(id) || asked.has(id.slice(0, -1));
  return [
    ...[...view.tellings.keys()]
      .filter((id) => !isAsked(id))
      .map((id) => `something is told about ${id}, which nobody has asked for`),
    ...[...kept.turns.keys()].filter((id) => !isAsked(id)).map((id) => `${id} is a request that nobody has made`),
    ...requests
      .of('chat')
      .flatMap(({ id, word }) => [
        ...wrongTimes(`the chat about ${word}`, view.tellings.get(id), 0),
        ...wrongTimes(`the chat about ${word}`, view.notes.get(id), 0),
      ]),
  ];
}

function untold(evidence: Evidence, ids: readonly string[], what: string): readonly string[] {
  return wrongTimes(what, tellingsOf(evidence, ids), 0);
}

/** By one new message that pings who asked, and nobody else; that something was stopped before it began rings nobody. */
function toldOnce(evidence: Evidence, ids: readonly string[], by: string, what: string): readonly string[] {
  const told = tellingsOf(evidence, ids);
  const pinged = told.flatMap(({ pings }) => pings).join();
  const wanted = told.some(({ text }) => stoppedBefore.some((words) => text.includes(words))) ? '' : by;
  return [
    ...wrongTimes(what, told, 1),
    ...(told.length === 1 && pinged !== wanted ? [`the telling of ${what} pings “${pinged}”`] : []),
  ];
}

function tellingsOf({ view }: Evidence, ids: readonly string[]): readonly Shown[] {
  return ids.flatMap((id) => view.tellings.get(id) ?? []);
}

function wrongTimes(what: string, told: readonly Shown[] = [], wanted: number): readonly string[] {
  return told.length === wanted ? [] : [`${what} was told ${told.length} times in place of ${wanted}`];
}
