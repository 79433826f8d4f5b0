import { DataTable } from '../shared/DataTable.tsx';
import { compact, percent } from '../shared/format.ts';
import type { Mix, YearTable } from './corpus.ts';
import type { Unit } from './settings.ts';

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
  return (
    <>
      <DataTable
        label="Sources"
        caption={`Sources, ${unit}`}
        head={['Source', 'Part', unit, 'Share of what remains']}
        rows={current.shares.flatMap(({ group, share }) =>
          group.members.map((member) => [
            member.name,
            group.part === 'FinPile' ? 'FinPile' : `public, ${member.group}`,
            compact(member[unit]),
            share === 0 ? 'left out' : percent(member[unit] / current.total),
          ]),
        )}
      />
      <DataTable
        label="FinPile by year"
        caption="FinPile by year, tokens"
        head={['Year', ...years.columns]}
        rows={years.rows.map(({ year, values }) => [
          year.replace('[03-]', 'from March').replace('[-07]', 'to July'),
          ...values.map((value) => compact(value)),
        ])}
      />
      <p>
        Sources: Wu et al. 2023, Table 1; by year: Table 2. The counts are printed in units of 100
        million tokens, so shares can differ from the printed ones in the last digit.
      </p>
    </>
  );
}
