const NEW_LINE = String.raw`(?:\n|\\n)`;
const LINE = String.raw`(?:Picture \d+|图片 \d+|Sound|声音)[,，](?:(?!\n|\\n).)*`;
const ORDER = '(?:The pictures in the order in which they come:|图片按以下顺序出现：)';
const LIST = new RegExp(String.raw`(?:${ORDER}${NEW_LINE})?(?:${LINE}${NEW_LINE})+${NEW_LINE}`, 'g');

const MEANT = new RegExp(String.raw`${NEW_LINE}(?:Meant here: |这里指的是：)(?:(?!\n|\\n).)*?(?:\)\.|）。)`, 'g');

/**
 * What the agent was sent, as text or as JSON, without the list of pictures that stands before the words of a person, and
 * which of them these mean.
 */
export function withoutList(sent: string): string {
  return sent.replaceAll(LIST, '').replaceAll(MEANT, '');
}
