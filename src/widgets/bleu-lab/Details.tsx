export { DataTables } from './DataTables.tsx';
export { Ngrams } from './Ngrams.tsx';
export { Working } from './Working.tsx';
