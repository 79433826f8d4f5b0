export { DataTables } from './DataTables.tsx';
export { Working } from './Working.tsx';
