/** What a request is for, the first that fits. */
const meanings: readonly (readonly [asked: RegExp, words: string])[] = [
  [/^POST \/api\/auth\/anonymous-token/, 'asks for an account'],
  [/^POST \/run_sse/, 'tells the agent what to do'],
  [/^POST \/api\/upload-video/, 'hands over a picture'],
  [/^GET \/api\/state/, 'looks at the project'],
  [/^GET \/api\/credits/, 'asks what is left'],
  [/^POST \/api\/render/, 'has the film made'],
  [/^GET \/api\/render/, 'looks whether the film is done'],
  [/^POST \/channels\/\d+\/threads/, 'opens a thread'],
  [/^(POST|PATCH|DELETE) \/channels\/\d+$/, 'changes a channel'],
  [/^GET \/channels\/\d+$/, 'looks at a channel'],
  [/^POST \/channels\/\d+\/typing/, 'shows that it is typing'],
  [/^GET \/guilds\//, 'looks at the server'],
  [/^POST \/users\/@me\/channels/, 'opens a DM'],
  [/^GET \/users\//, 'looks somebody up'],
  [/^POST \/api\/tasks/, 'opens a project'],
  [/^(GET|HEAD) \/cdn/, 'fetches the film'],
  [/^POST \/interactions\//, 'answers a command or a button'],
  [/^(PATCH|POST) \/webhooks\//, 'goes on with an answer'],
  [/^GET \/webhooks\//, 'looks at its own answer'],
  [/^POST \/channels\/\d+\/messages\/\d+\/threads/, 'opens a thread'],
  [/^POST \/channels\/\d+\/messages$/, 'writes a message'],
  [/^PATCH \/channels\/\d+\/messages\//, 'changes a message'],
  [/^DELETE \/channels\/\d+\/messages\/\d+$/, 'takes a message back'],
  [/^(PUT|DELETE) .*\/reactions\//, 'marks a message'],
  [/^GET \/channels\/\d+\/messages/, 'reads messages'],
  [/^PUT .*\/thread-members\//, 'brings somebody into a thread'],
  [/^PUT \/applications\/.*commands/, 'says which commands there are'],
  [/^GET \/applications|^GET \/oauth2/, 'asks who it is'],
  [/^GET \/gateway/, 'asks where events come from'],
];

/** In plain words what a request is for; '' where nobody has said. */
export function inWords(method: string, path: string): string {
  return meanings.find(([asked]) => asked.test(`${method} ${path}`))?.[1] ?? '';
}
