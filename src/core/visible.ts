/** Signs that leave a mark: not spaces, not what only joins or turns others, and not an empty pattern of dots. */
const mark = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether anything of a text can be seen. */
export function isVisible(text: string): boolean {
  return mark.test(text);
}
