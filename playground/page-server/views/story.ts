/** One request to the agent, or one export, as it went. */
export interface Story {
  readonly title: string;
  /** What has no time of its own. */
  readonly notes: readonly string[];
  readonly phases: readonly { readonly after: string; readonly phase: string }[];
}

/** Takes what `npm run trace` prints apart. Empty where it knows nothing. */
export function storiesIn(text: string): readonly Story[] {
  const stories: { title: string; notes: string[]; phases: Story['phases'][number][] }[] = [];
  for (const line of text.split('\n')) {
    const phase = /^\s+([\d.]+ s)\s{2}(\S.*)$/.exec(line);
    const story = stories.at(-1);
    if (/^(Turn|Export) /.test(line)) stories.push({ title: line.replace(/,? asked .*$/, ''), notes: [], phases: [] });
    else if (phase !== null) story?.phases.push({ after: phase[1] ?? '', phase: phase[2] ?? '' });
    else if (line.trim() !== '') story?.notes.push(line.trim());
  }
  return stories;
}
