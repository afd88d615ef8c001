/** What a picture is for. One without a role comes as it comes. */
export const roles = ['opening', 'ending', 'style', 'left-out'] as const;

export type Role = (typeof roles)[number];
