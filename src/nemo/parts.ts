import { parseLoosely, unfolded } from './exact-json.ts';
import { field, textAt, unwrap } from './wire.ts';

/**
 * An event within what it came in: an envelope (nemo-api §14.1), or a frame that says no more than that it holds one.
 */
export function eventIn(frame: unknown): unknown {
  const inner = unwrap(frame, parseLoosely);
  if (field(inner, 'content') !== undefined || !isOpen(field(inner, 'type'))) return spreadOut(inner);
  const held = [field(inner, 'data'), field(inner, 'event')].map((value) => unfolded(value, parseLoosely));
  return spreadOut(held.find(isLaidOut) ?? inner);
}

/** An event in which nothing is JSON in a text that should be what it says. */
function spreadOut(event: unknown): unknown {
  return withMember(
    withMember(event, 'content', (content) => withMember(contentIn(content), 'parts', (parts) => objectIn(parts))),
    'actions',
    (actions) => withMember(objectIn(actions), 'stateDelta', objectIn),
  );
}

function withMember(whole: unknown, name: string, read: (value: unknown) => unknown): unknown {
  const value = field(whole, name);
  const inner = value === undefined ? value : read(value);
  return inner === value || typeof whole !== 'object' ? whole : { ...whole, [name]: inner };
}

/** Words may look like it. */
function contentIn(value: unknown): unknown {
  const inner = objectIn(value);
  const isOne = ['parts', 'text'].some((name) => field(inner, name) !== undefined);
  return isOne || (Array.isArray(inner) && inner.some((part) => field(part, 'text') !== undefined)) ? inner : value;
}

function objectIn(value: unknown): unknown {
  const inner = unfolded(value, parseLoosely);
  return typeof inner === 'object' && inner !== null ? inner : value;
}

/** An event of the agent, by what stands in those of ADK. */
export function isOfAgent(frame: unknown): boolean {
  return ['content', 'author', 'actions', 'invocationId', 'invocation_id'].some(
    (name) => field(frame, name) !== undefined,
  );
}

function isLaidOut(value: unknown): boolean {
  return ['content', 'author', 'actions', 'type'].some((name) => field(value, name) !== undefined);
}

/** The parts of an event: in `content.parts`, or what stands in its place, a text alone among it. */
export function partsOf(event: unknown): readonly unknown[] {
  const content = field(event, 'content');
  const parts = field(content, 'parts') ?? (isOpen(field(event, 'type')) ? content : undefined) ?? [];
  return (Array.isArray(parts) ? parts : [parts]).map((part: unknown) =>
    typeof part === 'string' ? { text: part } : part,
  );
}

/** What the agent says in an event, and neither what it thinks nor what anybody else says. */
export function saidIn(event: unknown): string {
  if (isOfOthers(event) || isThought(event)) return '';
  const said = partsOf(event)
    .filter((part) => !isThought(part) && isOpen(field(part, 'type')))
    .map((part) => field(part, 'text'))
    .filter((text) => typeof text === 'string')
    .join('');
  const isTyped = ['text', 'chunk'].includes(String(field(event, 'type')));
  return said === '' && isTyped ? (textAt(event, 'text') ?? '') : said;
}

/** A yes, in whatever spelling. */
export function isYes(value: unknown): boolean {
  if (typeof value === 'string') return !/^\s*(?:false|no|off|none|null|0)?\s*$/i.test(value);
  return value === true || (typeof value === 'number' && value !== 0);
}

/** Types under which words come. Under any other, such as that of a tool's result, a text is not for people. */
function isOpen(type: unknown): boolean {
  return typeof type !== 'string' || /^(?:text|chunk|message|event|output_text)$/i.test(type);
}

/** What the person said, or what was said to the agent about itself, comes back in some streams. */
function isOfOthers(event: unknown): boolean {
  return [field(event, 'author'), field(event, 'role'), field(event, 'content.role')].some(
    (who) => typeof who === 'string' && /^(?:user|human|system|developer|tool|function)$/i.test(who),
  );
}

function isThought(part: unknown): boolean {
  return (
    ['thought', 'isThought', 'is_thought'].some((name) => isYes(field(part, name))) ||
    ['type', 'subtype', 'kind'].some((name) =>
      /^(?:think(?:ing)?|thoughts?|reasoning)$/i.test(String(field(part, name))),
    )
  );
}
