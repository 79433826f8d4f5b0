export { Cards } from './Cards.tsx';
export { benchmarks, helm } from './data.ts';
export { DataNotes } from './DataNotes.tsx';
export { Matrix } from './Matrix.tsx';
export { helmReading } from './texts.ts';
export { Working } from './Working.tsx';
