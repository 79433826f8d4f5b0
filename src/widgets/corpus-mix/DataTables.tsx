import { shares } from '../shared/columns.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { fixed, integer } from '../shared/format.ts';
import type { Mix, YearTable } from './corpus.ts';
import type { Unit } from './settings.ts';

/** What the source prints its counts in, with its decimals. */
const PRINTED: Record<Unit, [size: number, name: string, decimals: number]> = {
  tokens: [1e9, 'billions', 1],
  characters: [1e9, 'billions', 1],
  documents: [1e6, 'millions', 2],
};

/** Every source and every year as tables, and where the numbers come from. */
export function DataTables({
  current,
  unit,
  years,
}: {
  current: Mix;
  unit: Unit;
  years: YearTable;
}) {
  const [size, name, decimals] = PRINTED[unit];
  const rows = current.shares.flatMap(({ group, share }) =>
    group.members.map((member) => ({ group, member, out: share === 0 })),
  );
  const parts = shares(rows.map(({ member, out }) => (out ? 0 : member[unit] / current.total)));
  return (
    <>
      <DataTable
        label="Sources"
        caption={`Sources, ${unit}`}
        head={['Source', 'Part', `${unit}, ${name}`, 'Share of what remains']}
        rows={rows.map(({ group, member, out }, i) => [
          member.name,
          group.part === 'FinPile' ? 'FinPile' : `public, ${member.group}`,
          fixed(member[unit] / size, decimals),
          out ? 'left out' : parts[i],
        ])}
      />
      <DataTable
        label="FinPile by year"
        caption="FinPile by year, millions of tokens"
        head={['Year', ...years.columns]}
        rows={years.rows.map(({ year, values }) => [
          year.replace('[03-]', 'from March').replace('[-07]', 'to July'),
          ...values.map((value) => integer(value / 1e6)),
        ])}
      />
      <p>
        Sources: Wu et al. 2023, Table 1; by year: Table 2. The counts are printed in units of 100
        million tokens, so shares can differ from the printed ones in the last digit.
      </p>
    </>
  );
}
