/** The addresses of the interface, as the description has them; they are answered in `server/api.ts`. */

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const as = (type: string, schema: object) => ({ [type]: { schema } });
const json = (schema: object) => as('application/json', schema);

const no = (description: string) => ({ description, content: as('application/problem+json', ref('Problem')) });
const noes = {
  '400': no('It cannot be read: `malformed`, with the fields.'),
  '404': no('It is not there.'),
  '429': no('Too fast: wait `seconds`.'),
  default: no('Refused. Which code has which status stands in `Problem`. 503 `not-answered`: send the same act again.'),
};
const yes = (description: string, schema: object) => ({ '200': { description, content: json(schema) }, ...noes });

const parameter = (name: string, pattern: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string', pattern },
});
const session = parameter('session', '^[A-Za-z0-9_-]{1,64}$', 'The session, as the answer to its code names it.');
const credential = [{ credential: [] }];
const language = {
  name: 'Accept-Language',
  in: 'header',
  description: 'Language of the sentences: `en`, `fr` or `ar`.',
  schema: { type: 'string' },
};

const actId = {
  type: 'string',
  pattern: '^[A-Za-z0-9_-]{16,64}$',
  description: 'Made by you, at random, once for this act; the same when you send it again.',
};

const kept = {
  type: 'object',
  properties: {
    seq: {
      type: 'integer',
      description: 'The position after this act: the stream has shown it once its `seq` is there.',
    },
    eids: {
      type: 'array',
      items: { type: 'string' },
      description:
        'The entries it made. Empty if nothing had to change. The first one names a question that was submitted.',
    },
    mine: ref('Mine'),
  },
  required: ['seq', 'eids', 'mine'],
};

const joined = {
  ...kept,
  properties: {
    ...kept.properties,
    credential: {
      type: 'string',
      description: 'Yours for this session: keep it secret. The same again if you resend.',
    },
  },
};

const stream = `One \`data:\` line for each event. Lines end with \`\\n\`, events with an empty line.

- \`event: parts\` with \`id: <seq>\` and \`data: <Frame>\`: the parts that changed, whole. The first frame after you connect comes at
  once; a part that is \`null\` is gone. A frame with \`"all": true\` holds all parts: drop the others. \`order\` and \`taken\` say which
  questions stand there in which order; each is a part of its own.
- \`event: time\` with \`data: <epoch milliseconds>\`, every 20 seconds: the line lives. If nothing came for 45 seconds, connect again.
- \`retry: <milliseconds>\`: how long to wait before connecting again.

To go on where you stopped, send \`Last-Event-ID\` with the last \`id\` you have seen: what changed after it is sent, or everything.
A frame is sent at most every 250 milliseconds; your own act comes back in it like everybody’s.`;

export const paths = {
  '/api/v1/codes/{code}': {
    get: {
      operationId: 'findSession',
      summary: 'The session a code leads to',
      parameters: [
        parameter('code', '^.{6,60}$', 'As it is shown in the room: `K7M4RX`; small letters and blanks do no harm.'),
      ],
      responses: yes('The session.', {
        type: 'object',
        properties: { session: { type: 'string' } },
        required: ['session'],
      }),
    },
  },
  '/api/v1/sessions/{session}/join': {
    post: {
      operationId: 'join',
      summary: 'Come in',
      description: 'From the moment the doors open. Without a credential, or with one of the team.',
      parameters: [session, language],
      security: [{}, ...credential],
      requestBody: { required: true, content: json(ref('Join')) },
      responses: yes('You are in.', joined),
    },
  },
  '/api/v1/sessions/{session}/acts': {
    post: {
      operationId: 'act',
      summary: 'Ask for something to happen',
      description: 'At most 16 KB. `x-asked-by` of a command says who may.',
      parameters: [session, language],
      security: credential,
      requestBody: {
        required: true,
        content: json({
          type: 'object',
          properties: { id: actId, command: ref('Command') },
          required: ['id', 'command'],
        }),
      },
      responses: yes('It is kept, and what is yours now.', kept),
    },
  },
  '/api/v1/sessions/{session}/me': {
    get: {
      operationId: 'readMine',
      summary: 'What concerns you alone: your hand, your questions, what you support',
      parameters: [session],
      security: [{}, ...credential],
      responses: yes('What is yours.', ref('Mine')),
    },
  },
  '/api/v1/sessions/{session}/feed': {
    get: {
      operationId: 'follow',
      summary: 'Everything that everybody may see, as it changes',
      description: stream,
      parameters: [
        session,
        { name: 'Last-Event-ID', in: 'header', description: 'The last `id` seen.', schema: { type: 'string' } },
      ],
      responses: {
        '200': {
          description: 'The stream; it ends only when the line does.',
          content: { 'text/event-stream': { schema: { type: 'string' }, 'x-frame': ref('Frame') } },
        },
        ...noes,
      },
    },
  },
  '/api/v1/sessions/{session}/entries/{entry}': {
    get: {
      operationId: 'readEntry',
      summary: 'One entry that is cited somewhere, as everybody may read it',
      parameters: [session, parameter('entry', '^[0-9a-f]{32}$', 'Its identifier.')],
      responses: yes('The entry.', ref('Entry')),
    },
  },
  '/api/v1/sessions/{session}/report': {
    get: {
      operationId: 'readReport',
      summary: 'The report; for everybody once the session is closed, for the team at any moment before',
      parameters: [session, language],
      security: [{}, ...credential],
      responses: yes('The report.', ref('Report')),
    },
  },
  '/api/v1/links/{token}': {
    post: {
      operationId: 'enterByLink',
      summary: 'Become part of the team by the organiser’s link',
      description:
        'The token is the last part of the link’s address. The answer’s credential acts with the role of the link.',
      parameters: [parameter('token', '^[A-Za-z0-9_.-]{1,200}$', 'What stands after `/staff/` in the link.')],
      requestBody: {
        required: true,
        content: json({
          type: 'object',
          properties: { id: actId, name: { type: 'string', minLength: 1, maxLength: 200 } },
          required: ['id', 'name'],
        }),
      },
      responses: yes('You are in the team.', {
        type: 'object',
        properties: { session: { type: 'string' }, role: { type: 'string' }, credential: { type: 'string' } },
        required: ['session', 'role', 'credential'],
      }),
    },
  },
};

/** The form of coming in: the command without its type, with the identifier of the act. */
export function join(command: Record<string, unknown>) {
  const { type: _, ...fields } = command.properties as Record<string, unknown>; // a command is an object
  const required = (command.required as string[]).filter((name) => name !== 'type');
  return { ...command, properties: { id: actId, ...fields }, required: ['id', ...required] };
}
