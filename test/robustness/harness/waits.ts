/** Every wait of the bot, shortened; the limits of Discord stay as they are. */
export const shortWaits = {
  ANSWER_LIMIT_MS: '5000',
  SILENCE_LIMIT_MS: '2500',
  BURST_MS: '100',
  LOOK_FIRST_MS: '300',
  LOOK_NEXT_MS: '600',
  RENDER_POLL_MS: '300',
  RENDER_LIMIT_MS: '10000',
  RETRY_429_MS: '300',
};
