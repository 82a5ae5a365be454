/** The command line as `main` runs it, in this process: its exit code and what it says, caught. */
import { run } from '../../src/cli/main';

export interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

export async function command(...args: string[]): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  try {
    return { code: await run(args), ...said };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}
