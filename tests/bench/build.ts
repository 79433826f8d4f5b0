import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a build took. The last two only Linux tells. */
export interface BuildFigures {
  seconds: number;
  /** seconds of the processor, those of programs that the build ran included */
  work: number | null;
  /** the most memory it held, in bytes */
  memory: number | null;
}

/** Ticks of the clock in a second, in `/proc`. */
const TICKS = 100;

/** @param folder of the project @param out folder of the build; else that of the project */
export async function measureBuild(folder: string, out?: string): Promise<BuildFigures> {
  const start = performance.now();
  let work: number | null = null;
  let memory: number | null = null;
  await new Promise((resolve, reject) => {
    const args = ['build', ...(out === undefined ? [] : ['--outDir', out])];
    const build = spawn('astro', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const timer = setInterval(() => {
      try {
        const { ticks, peak } = readProcess(build.pid ?? 0);
        work = ticks / TICKS;
        memory = Math.max(memory ?? 0, peak);
      } catch {
        // Only while the process lives, and not on every system.
      }
    }, 100);
    build.on('error', reject);
    build.on('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve(undefined);
      else reject(new Error(`the build ended with ${String(code)}`));
    });
  });
  return { seconds: (performance.now() - start) / 1000, work, memory };
}

function readProcess(pid: number): { ticks: number; peak: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // Behind the name, which is in brackets: fields 14 to 17 are times, its own and its children's.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const times = fields.slice(11, 15).map(Number);
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    ticks: times.reduce((sum, time) => sum + time, 0),
    peak: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024,
  };
}

/** As in `57.2 s, 1,323 MB`. */
export function buildText({ seconds, work, memory }: BuildFigures): string {
  return [
    `${seconds.toFixed(1)} s`,
    work === null ? '' : `${work.toFixed(1)} s of the processor`,
    memory === null ? '' : `${(memory / 1e6).toFixed(0)} MB`,
  ]
    .filter(Boolean)
    .join(', ');
}
