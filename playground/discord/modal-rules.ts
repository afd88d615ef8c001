import { checkId, checkOptions, checkSelect, checkText, typeOf, type Walk } from './component-rules.ts';
import { Form, join } from './form.ts';
import { isJson, type Json } from './json.ts';

const controls = [3, 4, 5, 6, 7, 8, 19, 21, 22, 23];

/**
 * Checks a modal (developers/components/reference): title ≤ 45, custom_id ≤ 100, 1-5 labels or texts. Answers it with
 * ids filled in.
 */
export function checkModal(form: Form, modal: Json, at: string): Json {
  const walk: Walk = {
    form,
    findMedia: () => undefined,
    v2: true,
    ids: new Set(),
    customIds: new Set(),
    count: 0,
    textLength: 0,
  };
  form.text(modal, 'title', at, { min: 1, max: 45, required: true });
  form.text(modal, 'custom_id', at, { min: 1, max: 100, required: true });
  const path = join(at, 'components');
  if (modal['components'] == null) form.required(path);
  const components = form.objects(modal, 'components', at, { min: 1, max: 5 }) ?? [];
  let id = 0;
  const kept = components.map((component, index) => {
    checkRow(walk, component, join(path, index));
    const inner = component['component'];
    return { ...component, id: ++id, ...(isJson(inner) && { component: { ...inner, id: ++id } }) };
  });
  return { ...modal, components: kept };
}

function checkRow(walk: Walk, node: Json, at: string): void {
  const type = typeOf(node);
  if (type !== 1 && type !== 10 && type !== 18)
    return walk.form.refuse(
      join(at, 'type'),
      'UNION_TYPE_CHOICES',
      'Value of field "type" must be one of (1, 10, 18).',
    );
  checkId(walk, node, at);
  if (type === 10) return checkText(walk, node, at);
  if (type === 1) {
    const inputs = walk.form.objects(node, 'components', at, { min: 1, max: 1 }) ?? [];
    for (const [index, input] of inputs.entries()) {
      const path = join(join(at, 'components'), index);
      walk.form.text(input, 'label', path, { min: 1, max: 45, required: true });
      checkControl(walk, input, path, [4]);
    }
    return;
  }
  walk.form.text(node, 'label', at, { min: 1, max: 45, required: true });
  walk.form.text(node, 'description', at, { max: 100 });
  const control = node['component'];
  if (!isJson(control)) return walk.form.required(join(at, 'component'));
  return checkControl(walk, control, join(at, 'component'), controls);
}

function checkControl(walk: Walk, node: Json, at: string, allowed: readonly number[]): void {
  const { form } = walk;
  const type = typeOf(node);
  if (!allowed.includes(type))
    return form.refuse(
      join(at, 'type'),
      'UNION_TYPE_CHOICES',
      `Value of field "type" must be one of (${allowed.join(', ')}).`,
    );
  checkId(walk, node, at);
  checkSelect({ ...walk, v2: false }, type === 3 ? node : { custom_id: node['custom_id'] }, at);
  if (node['disabled'] === true)
    form.refuse(join(at, 'disabled'), 'COMPONENT_DISABLED_IN_MODAL', 'Components in modals cannot be disabled');
  if (type === 4) checkTextInput(form, node, at);
  if (type === 19) {
    form.integer(node, 'min_values', at, { min: 0, max: 10 });
    form.integer(node, 'max_values', at, { min: 1, max: 10 });
  }
  if (type === 21) checkOptions(form, node, at, { min: 2, max: 10 });
  if (type === 22) checkOptions(form, node, at, { min: 1, max: 10 });
}

function checkTextInput(form: Form, node: Json, at: string): void {
  if (node['style'] == null) form.required(join(at, 'style'));
  form.choice(node, 'style', at, [1, 2]);
  const min = form.integer(node, 'min_length', at, { min: 0, max: 4000 }) ?? 0;
  const max = form.integer(node, 'max_length', at, { min: 1, max: 4000 }) ?? 4000;
  if (min > max)
    form.refuse(join(at, 'min_length'), 'TEXT_INPUT_MIN_GREATER_THAN_MAX', 'min_length must not exceed max_length');
  form.text(node, 'placeholder', at, { max: 100 });
  form.text(node, 'value', at, { max });
}
