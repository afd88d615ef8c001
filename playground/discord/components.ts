import {
  checkButton,
  checkId,
  checkMedia,
  checkSelect,
  checkText,
  typeOf,
  type FindMedia,
  type Walk,
} from './component-rules.ts';
import { join, type Form } from './form.ts';
import { isJson, objectOf, type Json } from './json.ts';

const MAX_COMPONENTS = 40;
const MAX_TEXT = 4000;
const selects = [3, 5, 6, 7, 8];
/** What Discord fills in. */
const defaults: Readonly<Record<number, Json>> = {
  ...Object.fromEntries(selects.map((type) => [type, { min_values: 1, max_values: 1 }])),
  11: { description: null, spoiler: false },
  13: { spoiler: false },
  14: { divider: true, spacing: 1 },
  17: { accent_color: null, spoiler: false },
};
const topLevel = [1, 9, 10, 12, 13, 14, 17];
const inContainer = [1, 9, 10, 12, 13, 14];

/**
 * Checks the components of a message (developers/components/reference) and answers them as kept: ids filled in,
 * media resolved. Without `v2` only rows of buttons or one select are allowed, 5 at most.
 */
export function checkComponents(
  form: Form,
  body: Json,
  at: string,
  { v2, findMedia }: { v2: boolean; findMedia: FindMedia },
): readonly Json[] | undefined {
  const walk: Walk = { form, findMedia, v2, ids: new Set(), customIds: new Set(), count: 0, textLength: 0 };
  const path = join(at, 'components');
  const nodes = form.objects(body, 'components', at, { max: v2 ? MAX_COMPONENTS : 5 });
  const kept = nodes?.map((node, index) => check(walk, node, join(path, index), v2 ? topLevel : [1]));
  if (walk.count > MAX_COMPONENTS)
    form.refuse(
      path,
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components cannot exceed ${MAX_COMPONENTS}`,
    );
  if (walk.textLength > MAX_TEXT)
    form.refuse(
      path,
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The total displayable text size cannot exceed ${MAX_TEXT}`,
    );
  const next = { id: 1 };
  return kept?.map((node) => numbered(node, walk.ids, next));
}

function check(walk: Walk, node: Json, at: string, allowed: readonly number[]): Json {
  const type = typeOf(node);
  if (!allowed.includes(type)) {
    walk.form.refuse(
      join(at, 'type'),
      'UNION_TYPE_CHOICES',
      `Value of field "type" must be one of (${allowed.join(', ')}${allowed.length === 1 ? ',' : ''}).`,
    );
    return node;
  }
  checkId(walk, node, at);
  if (type === 2) checkButton(walk, node, at);
  else if (selects.includes(type)) checkSelect(walk, node, at);
  else if (type === 10) checkText(walk, node, at);
  else if (type === 14) walk.form.choice(node, 'spacing', at, [1, 2]);
  else if (type === 1) return row(walk, node, at);
  else if (type === 9) return section(walk, node, at);
  else if (type === 12) return gallery(walk, node, at);
  else if (type === 11) return thumbnail(walk, node, at);
  else if (type === 13) return file(walk, node, at);
  else return container(walk, node, at);
  return node;
}

function children(
  walk: Walk,
  node: Json,
  at: string,
  { min, max, allowed }: { min: number; max: number; allowed: readonly number[] },
): readonly Json[] {
  const path = join(at, 'components');
  if (node['components'] == null) walk.form.required(path);
  const nodes = walk.form.objects(node, 'components', at, { min, max }) ?? [];
  return nodes.map((child, index) => check(walk, child, join(path, index), allowed));
}

function row(walk: Walk, node: Json, at: string): Json {
  const components = children(walk, node, at, { min: 1, max: 5, allowed: [2, ...selects] });
  const hasSelect = components.some((child) => selects.includes(typeOf(child)));
  if (hasSelect && components.length > 1)
    walk.form.refuse(
      join(at, 'components'),
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
  return { ...node, components };
}

function section(walk: Walk, node: Json, at: string): Json {
  const components = children(walk, node, at, { min: 1, max: 3, allowed: [10] });
  const accessory = node['accessory'];
  if (!isJson(accessory)) {
    walk.form.required(join(at, 'accessory'));
    return { ...node, components };
  }
  return { ...node, components, accessory: check(walk, accessory, join(at, 'accessory'), [2, 11]) };
}

function gallery(walk: Walk, node: Json, at: string): Json {
  const path = join(at, 'items');
  if (node['items'] == null) walk.form.required(path);
  const items = walk.form.objects(node, 'items', at, { min: 1, max: 10 }) ?? [];
  return { ...node, items: items.map((item, index) => mediaOf(walk, item, join(path, index))) };
}

function thumbnail(walk: Walk, node: Json, at: string): Json {
  return mediaOf(walk, node, at);
}

function mediaOf(walk: Walk, item: Json, at: string): Json {
  walk.form.text(item, 'description', at, { min: 1, max: 1024 });
  if (!isJson(item['media'])) walk.form.required(join(at, 'media'));
  return {
    description: null,
    spoiler: false,
    ...item,
    media: checkMedia(walk, objectOf(item['media']), join(at, 'media')),
  };
}

function file(walk: Walk, node: Json, at: string): Json {
  if (!isJson(node['file'])) walk.form.required(join(at, 'file'));
  const media = checkMedia(walk, objectOf(node['file']), join(at, 'file'), { uploadsOnly: true });
  const { name, size, ...rest } = media;
  return { ...node, file: rest, ...(name !== undefined && { name, size }) };
}

function container(walk: Walk, node: Json, at: string): Json {
  walk.form.integer(node, 'accent_color', at, { min: 0, max: 0xff_ff_ff });
  return { ...node, components: children(walk, node, at, { min: 1, max: MAX_COMPONENTS, allowed: inContainer }) };
}

/** Gives every component without an id the next free one, parents before children. */
function numbered(node: Json, taken: ReadonlySet<number>, next: { id: number }): Json {
  let id = node['id'];
  if (typeof id !== 'number' || id === 0) {
    while (taken.has(next.id)) next.id += 1;
    id = next.id++;
  }
  const { components, accessory } = node;
  return {
    ...defaults[typeOf(node)],
    ...node,
    id,
    ...(Array.isArray(components) && {
      components: components.filter(isJson).map((child) => numbered(child, taken, next)),
    }),
    ...(isJson(accessory) && { accessory: numbered(accessory, taken, next) }),
  };
}

/** Every component of a tree, parents before children. */
export function* everyComponent(nodes: unknown): Generator<Json> {
  if (!Array.isArray(nodes)) return;
  for (const node of nodes.filter(isJson)) {
    yield node;
    yield* everyComponent(node['components']);
    yield* everyComponent([node['accessory'], node['component']]);
  }
}
