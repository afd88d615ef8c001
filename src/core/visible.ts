/** Signs that leave a mark: not spaces, not what only joins or turns others, and not an empty pattern of dots. */
const mark = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether anything of a text can be seen. */
export function isVisible(text: string): boolean {
  return mark.test(text);
}

const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/gu;

/** What is there to the eye: a word is the same with an unseen sign in it. */
export function withoutUnseenSigns(text: string): string {
  return text.replaceAll(unseen, '');
}
