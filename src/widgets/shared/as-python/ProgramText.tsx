import { useState } from 'preact/hooks';
import type { Program } from './program.ts';

/** A program with what it prints, to read and to copy. */
export function ProgramText({ program }: { program: Program }) {
  const [outcome, setOutcome] = useState('');
  if ('why' in program) return <p>{program.why}</p>;
  const { code, output } = program;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${code}\n`);
      setOutcome('Copied.');
    } catch {
      setOutcome('Select the text and copy it.');
    }
  };
  return (
    <>
      <pre class="code" tabIndex={0} role="group" aria-label="The program">
        {code}
      </pre>
      <p>It prints:</p>
      <pre class="code" tabIndex={0} role="group" aria-label="What it prints">
        {output}
      </pre>
      <p>
        <button type="button" onClick={() => void copy()}>
          Copy the program
        </button>{' '}
        <span role="status">{outcome}</span>
      </p>
    </>
  );
}
