import fs from 'node:fs';

type Print = (line: string) => void;

/** A command: what follows its name, one line about it, and the work, which gives the exit code. */
interface Command {
  takes: string;
  about: string;
  run(args: string[], print: Print): Promise<number>;
}

// Loaded when asked for: reading a proposal must not wait for the database's driver.
const commands: Record<string, Command> = {
  proposal: {
    takes: 'FILE [--json]',
    about: "read a workshop proposal's page and show what it says and what is missing",
    run: async (args, print) => (await import('./proposal.ts')).proposalCommand(args, print),
  },
  map: {
    takes: 'DIR [--json]',
    about: 'show from the files of a Polis export who votes alike; map --help says what else it can do',
    run: async (args, print) => (await import('./map.ts')).mapCommand(args, print),
  },
  methods: {
    takes: 'check DIR',
    about: 'run every test vector in a folder through the methods used here',
    run: async (args, print) => (await import('./methods.ts')).methodsCommand(args, print),
  },
  backup: {
    takes: 'FILE',
    about: 'write everything into one file, checked',
    run: async (args, print) => (await import('./backup.ts')).backupCommand(args, print),
  },
  restore: {
    takes: 'FILE',
    about: 'read such a file into an empty database',
    run: async (args, print) => (await import('./backup.ts')).restoreCommand(args, print),
  },
  rehearse: {
    takes: 'SESSION [--speed fast]',
    about: 'fill a copy of a session with invented people, to practise; --clear takes it away again',
    run: async (args, print) => (await import('./rehearse.ts')).rehearseCommand(args, print),
  },
};

const usage = () => {
  const lines = Object.entries(commands).map(([name, { takes, about }]) => [`npx bigtent ${name} ${takes}`, about]);
  const width = Math.max(...lines.map(([call = '']) => call.length));
  return ['Usage:', ...lines.map(([call = '', about]) => `  ${call.padEnd(width)}  ${about}`)].join('\n');
};

/** Runs one command and ends the process with its exit code: 2 when the command was not understood. */
export async function bigtent([name = '', ...args]: string[]): Promise<never> {
  // Whoever reads our output may have read enough (`| head`): that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const code = await answer(name, args).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    if (process.env.DEBUG) console.error(error);
    return 1;
  });
  // A pipe takes only so much at a time: go when the last of it has been taken.
  await new Promise((resolve) => process.stdout.write('', resolve));
  process.exit(code);
}

async function answer(name: string, args: string[]): Promise<number> {
  const print: Print = (line) => process.stdout.write(`${line}\n`);
  if (['', 'help', '--help', '-h'].includes(name)) {
    print(usage());
    return name === '' ? 2 : 0;
  }
  if (['--version', '-v'].includes(name)) {
    const about: { version: string } = JSON.parse(
      fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    print(about.version);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command.run(args, print);
  console.error(`bigtent: there is no command "${name}".\n\n${usage()}`);
  return 2;
}
