import { spawnSync } from 'node:child_process';
import { installedProgram, onPath } from '../../src/integrations/programs.ts';

/** A program of the machine that tests need. */
export interface Program {
  /** as people call it */
  name: string;
  /** environment variable that may name its path */
  variable?: string;
  /** files that will do, by name or by place */
  programs: readonly string[];
  /** what else has to be there for it to run, by name */
  needs?: readonly string[];
  /** sets of Debian packages that bring it, best first */
  packages: readonly (readonly string[])[];
}

/**
 * A program: the machine's own, else Debian's package, where there are apt and root. Says what it did.
 * @returns its path; undefined if it cannot be had
 */
export function findProgram(program: Program): string | undefined {
  const { name, packages } = program;
  const found = installed(program);
  if (found !== undefined) {
    console.log(`${name}: ${found}, found on this machine.`);
    return found;
  }
  if (onPath('apt-get') === undefined || process.getuid?.() !== 0) return undefined;
  apt('update');
  for (const set of packages) {
    console.log(`${name}: not found; installing Debian’s ${set.join(', ')}.`);
    apt('install', '-y', '--no-install-recommends', ...set);
    const debian = installed(program);
    if (debian !== undefined) return debian;
  }
  return undefined;
}

const installed = ({ variable = '', programs, needs = [] }: Program): string | undefined =>
  needs.every((name) => onPath(name) !== undefined)
    ? installedProgram(variable, programs)
    : undefined;

/** Packages are quiet about what they do and loud about what went wrong. */
const apt = (...args: string[]) =>
  spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
