import http from 'node:http';
import { openSession, startNode } from '../tests/door/node.ts';
import { median, ms, percentile, say } from './print/figures.ts';
import { megabytes, residentSize } from './print/memory.ts';

// 500 people join at the same moment and act for the first time as soon as they are in. Percentiles are per request.

const people = 500;
const groups = ['government', 'civil_society', 'private_sector', 'technical_community', 'academia'];

const server = await startNode();
const agent = new http.Agent({ keepAlive: true, maxSockets: people });

interface Answer {
  status: number;
  took: number;
  cookie: string;
}

function post(path: string, body: object, cookie = ''): Promise<Answer> {
  const begun = performance.now();
  const { origin } = server;
  const headers = { 'content-type': 'application/json', origin, ...(cookie && { cookie }) };
  return new Promise((resolve, reject) => {
    const request = http.request(origin + path, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        const set = response.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
        resolve({ status: response.statusCode ?? 0, took: performance.now() - begun, cookie: set });
      });
    });
    request.on('error', reject);
    request.end(JSON.stringify(body));
  });
}

const id = (run: number, person: number, what: string) => `bench-${what}-${run}-${String(person).padStart(6, '0')}`;

async function crowd(run: number): Promise<{ took: number[]; refused: number; lost: number; total: number }> {
  const log = `crowd${run}`;
  await openSession(server, log);
  const begun = performance.now();
  const took: number[] = [];
  let refused = 0;
  const one = async (person: number) => {
    const self = { group: groups[person % groups.length], region: 'unspecified', place: 'room', as: 'group' };
    const joined = await post(`/join/${log}`, {
      id: id(run, person, 'join'),
      command: { type: 'person.join', ...self },
    });
    const command =
      person % 2 === 0 ? { type: 'hand.raise' } : { type: 'question.submit', text: `Question of person ${person}?` };
    const acted = await post(`/act/${log}`, { id: id(run, person, 'act'), command }, joined.cookie);
    took.push(joined.took, acted.took);
    for (const { status } of [joined, acted]) if (status !== 200) refused += 1;
  };
  await Promise.all(Array.from({ length: people }, (_, person) => one(person)));
  const total = performance.now() - begun;
  const reading = await server.logs.read(log);
  const state = reading?.state;
  const kept = state
    ? Object.keys(state.people).length + Object.keys(state.hands).length + Object.keys(state.questions).length
    : 0;
  return { took, refused, lost: people * 2 - kept, total };
}

await crowd(0);
const runs: Awaited<ReturnType<typeof crowd>>[] = [];
for (let run = 1; run <= 5; run += 1) runs.push(await crowd(run));
const of = (share: number) => runs.map(({ took }) => percentile(took, share));
say('500 people join and act at once, p95 of a request', of(0.95), 500);
console.log(
  `p50 ${ms(median(of(0.5)))}, p99 ${ms(median(of(0.99)))}, all done in ${ms(median(runs.map(({ total }) => total)))}`,
);
console.log(
  `refused ${runs.reduce((sum, { refused }) => sum + refused, 0)}, lost ${runs.reduce((sum, { lost }) => sum + lost, 0)}`,
);
console.log(`memory of the server ${megabytes(residentSize(server.child.pid))}`);

agent.destroy();
await server.stop();
